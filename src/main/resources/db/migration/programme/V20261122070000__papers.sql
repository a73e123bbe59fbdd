-- Programme, call, application, recommendation, review, decision, award.

create schema programme;
grant usage on schema programme to dure_app;

create table programme.programme (
    region     dure.region_code not null default dure.current_region(),
    id         bigint generated always as identity,
    code       text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
    name       text not null check (name <> ''),
    summary    text not null check (summary <> ''),
    instrument text not null check (instrument ~ '^[a-z][a-z-]{1,30}$'),
    fund_id    bigint not null,
    line_code  text not null check (line_code <> ''),
    basis      text not null check (basis <> ''),
    opened_at  timestamptz not null default dure.current_moment(),
    opened_by  bigint not null,
    primary key (region, id),
    unique (region, code),
    foreign key (region, fund_id) references ledger.fund (region, id)
);
select dure.protect('programme.programme', 'select, insert');

-- Terms carry the days they are in force and the article they come from. They never overlap.
create table programme.terms (
    region       dure.region_code not null default dure.current_region(),
    programme_id bigint not null,
    valid        daterange not null check (not isempty(valid)),
    terms        jsonb not null check (jsonb_typeof(terms) = 'object'),
    article      text not null check (article <> ''),
    source       text not null check (source <> ''),
    primary key (region, programme_id, valid without overlaps),
    foreign key (region, programme_id) references programme.programme (region, id)
);
select dure.protect('programme.terms', 'select, insert, update');

-- Who may apply: an expression, and what it means in words.
create table programme.rule (
    region       dure.region_code not null default dure.current_region(),
    programme_id bigint not null,
    nr           int not null check (nr > 0),
    expression   text not null check (expression <> ''),
    otherwise    text not null check (otherwise in ('REFUSE', 'CHECK')),
    standard     text not null check (standard <> ''),
    holds        text not null check (holds <> ''),
    fails        text not null check (fails <> ''),
    article      text not null check (article <> ''),
    field        text check (field <> ''),
    primary key (region, programme_id, nr),
    foreign key (region, programme_id) references programme.programme (region, id)
);
select dure.protect('programme.rule', 'select, insert');

create table programme.form (
    region       dure.region_code not null default dure.current_region(),
    programme_id bigint not null,
    version      int not null check (version > 0),
    schema       jsonb not null check (jsonb_typeof(schema) = 'object'),
    primary key (region, programme_id, version),
    foreign key (region, programme_id) references programme.programme (region, id)
);
select dure.protect('programme.form', 'select, insert');

create table programme.paper_wanted (
    region       dure.region_code not null default dure.current_region(),
    programme_id bigint not null,
    nr           int not null check (nr > 0),
    code         text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
    name         text not null check (name <> ''),
    hint         text not null,
    required     boolean not null,
    kinds        text[] not null check (cardinality(kinds) > 0),
    primary key (region, programme_id, code),
    unique (region, programme_id, nr),
    foreign key (region, programme_id) references programme.programme (region, id)
);
select dure.protect('programme.paper_wanted', 'select, insert');

create table programme.criterion (
    region       dure.region_code not null default dure.current_region(),
    programme_id bigint not null,
    nr           int not null check (nr > 0),
    name         text not null check (name <> ''),
    most         int not null check (most > 0),
    primary key (region, programme_id, nr),
    foreign key (region, programme_id) references programme.programme (region, id)
);
select dure.protect('programme.criterion', 'select, insert');

create table programme.call (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    programme_id bigint not null,
    nr           int not null check (nr > 0),
    form_version int not null,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null check (closes_at > opens_at),
    amount_won   bigint not null check (amount_won > 0),
    line_id      bigint not null,
    contact      text not null check (contact <> ''),
    opened_at    timestamptz not null default dure.current_moment(),
    opened_by    bigint not null,
    primary key (region, id),
    unique (region, programme_id, nr),
    foreign key (region, programme_id) references programme.programme (region, id),
    foreign key (region, line_id) references ledger.line (region, id),
    foreign key (region, programme_id, form_version)
        references programme.form (region, programme_id, version)
);
create index call_of_line on programme.call (region, line_id);
select dure.protect('programme.call', 'select, insert, update');

create table programme.application (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    number          text not null check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
    call_id         bigint not null,
    organisation_id bigint not null,
    authority_id    bigint not null,
    state           text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'RECOMMENDED',
        'REVIEWED', 'SELECTED', 'RESERVED', 'REJECTED', 'AGREED', 'WITHDRAWN')),
    begun_at        timestamptz not null default dure.current_moment(),
    begun_by        bigint not null,
    primary key (region, id),
    unique (region, number),
    foreign key (region, call_id) references programme.call (region, id),
    foreign key (region, organisation_id) references party.organisation (region, id),
    foreign key (region, authority_id) references access.authority (region, id)
);
-- One paper of one organisation in one call.
create unique index application_once on programme.application (region, call_id, organisation_id)
    where state <> 'WITHDRAWN';
create index application_of_organisation on programme.application (region, organisation_id, id);
create index application_in_state on programme.application (region, state, id);
select dure.protect('programme.application', 'select, insert, update');

-- One person has one part in an application, whatever offices they hold: who applies does not
-- recommend, review or decide. Every act below points here with the part it needs.
create table programme.hand (
    region         dure.region_code not null default dure.current_region(),
    application_id bigint not null,
    account_id     bigint not null check (account_id > 0),
    part           text not null
        check (part in ('APPLICANT', 'RECOMMENDER', 'REVIEWER', 'DECIDER')),
    primary key (region, application_id, account_id),
    unique (region, application_id, account_id, part),
    foreign key (region, application_id) references programme.application (region, id)
);
select dure.protect('programme.hand', 'select, insert');

-- What was typed, as it was typed, step by step: nothing is lost, not even what cannot stand.
create table programme.step_typed (
    region         dure.region_code not null default dure.current_region(),
    application_id bigint not null,
    step           int not null check (step > 0),
    typed          jsonb not null check (jsonb_typeof(typed) = 'object'),
    saved_at       timestamptz not null,
    saved_by       bigint not null,
    primary key (region, application_id, step),
    foreign key (region, application_id) references programme.application (region, id)
);
select dure.protect('programme.step_typed', 'select, insert, update');

create table programme.paper (
    region         dure.region_code not null default dure.current_region(),
    id             bigint generated always as identity,
    application_id bigint not null,
    code           text not null,
    file_id        bigint not null,
    name           text not null check (name <> ''),
    kind           text not null check (kind <> ''),
    size           bigint not null check (size > 0),
    added_at       timestamptz not null default dure.current_moment(),
    added_by       bigint not null,
    taken_back_at  timestamptz,
    primary key (region, id),
    unique (region, file_id),
    foreign key (region, application_id) references programme.application (region, id),
    foreign key (region, file_id) references document.file (region, id)
);
create index paper_of_application on programme.paper (region, application_id, id);
select dure.protect('programme.paper', 'select, insert, update');

create table programme.submission (
    region         dure.region_code not null default dure.current_region(),
    id             bigint generated always as identity,
    application_id bigint not null,
    nr             int not null check (nr > 0),
    answers        jsonb not null check (jsonb_typeof(answers) = 'object'),
    asked_won      bigint not null check (asked_won > 0),
    terms          jsonb not null check (jsonb_typeof(terms) = 'object'),
    at             timestamptz not null default dure.current_moment(),
    by             bigint not null,
    part           text not null default 'APPLICANT' check (part = 'APPLICANT'),
    primary key (region, id),
    unique (region, application_id, nr),
    unique (region, application_id, id),
    foreign key (region, application_id, by, part)
        references programme.hand (region, application_id, account_id, part)
);
select dure.protect('programme.submission', 'select, insert');

-- What each rule said about a submission, with the words of that day.
create table programme.finding (
    region        dure.region_code not null default dure.current_region(),
    submission_id bigint not null,
    nr            int not null,
    outcome       text not null check (outcome in ('MET', 'CHECK', 'UNMET')),
    standard      text not null,
    found         text not null,
    article       text not null,
    primary key (region, submission_id, nr),
    foreign key (region, submission_id) references programme.submission (region, id)
);
select dure.wall('programme.finding', 'select, insert');

create table programme.sent_back (
    region         dure.region_code not null default dure.current_region(),
    id             bigint generated always as identity,
    application_id bigint not null,
    submission_id  bigint not null,
    what           text not null check (what <> ''),
    at             timestamptz not null default dure.current_moment(),
    by             bigint not null,
    office         text not null,
    primary key (region, id),
    unique (region, submission_id),
    foreign key (region, application_id, submission_id)
        references programme.submission (region, application_id, id)
);
select dure.protect('programme.sent_back', 'select, insert');

create table programme.withdrawal (
    region         dure.region_code not null default dure.current_region(),
    application_id bigint not null,
    why            text not null check (why <> ''),
    at             timestamptz not null default dure.current_moment(),
    by             bigint not null,
    primary key (region, application_id),
    foreign key (region, application_id) references programme.application (region, id)
);
select dure.protect('programme.withdrawal', 'select, insert');

create table programme.recommendation (
    region         dure.region_code not null default dure.current_region(),
    id             bigint generated always as identity,
    application_id bigint not null,
    submission_id  bigint not null,
    favours        boolean not null,
    opinion        text not null check (opinion <> ''),
    visited_on     date,
    visit          text not null,
    at             timestamptz not null default dure.current_moment(),
    by             bigint not null,
    part           text not null default 'RECOMMENDER' check (part = 'RECOMMENDER'),
    primary key (region, id),
    unique (region, submission_id),
    foreign key (region, application_id, submission_id)
        references programme.submission (region, application_id, id),
    foreign key (region, application_id, by, part)
        references programme.hand (region, application_id, account_id, part)
);
select dure.protect('programme.recommendation', 'select, insert');

-- Where reviewers and officers work, sit or worked: conflicts of interest are looked for here.
create table programme.affiliation (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    account_id      bigint not null,
    organisation_id bigint not null,
    role            text not null check (role <> ''),
    valid           daterange not null check (not isempty(valid)),
    primary key (region, id),
    foreign key (region, organisation_id) references party.organisation (region, id)
);
create index affiliation_of on programme.affiliation (region, account_id);
select dure.protect('programme.affiliation', 'select, insert');

-- A reviewer's own word on conflicts of interest, before any score.
create table programme.declaration (
    region         dure.region_code not null default dure.current_region(),
    application_id bigint not null,
    account_id     bigint not null,
    conflicted     boolean not null,
    why            text not null check (why <> '' or not conflicted),
    at             timestamptz not null default dure.current_moment(),
    primary key (region, application_id, account_id),
    unique (region, application_id, account_id, conflicted),
    foreign key (region, application_id) references programme.application (region, id)
);
select dure.protect('programme.declaration', 'select, insert');

create table programme.review (
    region         dure.region_code not null default dure.current_region(),
    id             bigint generated always as identity,
    application_id bigint not null,
    submission_id  bigint not null,
    opinion        text not null check (opinion <> ''),
    at             timestamptz not null default dure.current_moment(),
    by             bigint not null,
    part           text not null default 'REVIEWER' check (part = 'REVIEWER'),
    conflicted     boolean not null default false check (not conflicted),
    primary key (region, id),
    unique (region, submission_id),
    foreign key (region, application_id, submission_id)
        references programme.submission (region, application_id, id),
    foreign key (region, application_id, by, part)
        references programme.hand (region, application_id, account_id, part),
    -- No review without a declaration, and none where a conflict was declared.
    foreign key (region, application_id, by, conflicted)
        references programme.declaration (region, application_id, account_id, conflicted)
);
select dure.protect('programme.review', 'select, insert');

create table programme.score (
    region    dure.region_code not null default dure.current_region(),
    review_id bigint not null,
    nr        int not null,
    name      text not null,
    points    int not null check (points >= 0),
    most      int not null,
    primary key (region, review_id, nr),
    check (points <= most),
    foreign key (region, review_id) references programme.review (region, id)
);
select dure.wall('programme.score', 'select, insert');

-- Once for an application, whoever is faster.
create table programme.decision (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    application_id  bigint not null,
    submission_id   bigint not null,
    outcome         text not null check (outcome in ('SELECT', 'RESERVE', 'REJECT')),
    amount_won      bigint not null check (amount_won >= 0),
    reason          text not null check (reason <> ''),
    committee       text not null check (committee <> ''),
    met_on          date not null,
    members         int not null check (members > 0),
    present         int not null check (present > 0 and present <= members),
    in_favour       int not null check (in_favour >= 0 and in_favour <= present),
    minutes_file_id bigint not null,
    at              timestamptz not null default dure.current_moment(),
    by              bigint not null,
    part            text not null default 'DECIDER' check (part = 'DECIDER'),
    primary key (region, id),
    unique (region, application_id),
    check ((outcome = 'SELECT') = (amount_won > 0)),
    foreign key (region, minutes_file_id) references document.file (region, id),
    foreign key (region, application_id, submission_id)
        references programme.submission (region, application_id, id),
    foreign key (region, application_id, by, part)
        references programme.hand (region, application_id, account_id, part)
);
select dure.protect('programme.decision', 'select, insert');

create table programme.award (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    application_id  bigint not null,
    organisation_id bigint not null,
    programme_id    bigint not null,
    call_id         bigint not null,
    amount_won      bigint not null check (amount_won > 0),
    terms           jsonb not null check (jsonb_typeof(terms) = 'object'),
    awarded_on      date not null,
    instrument      text not null,
    record_id       bigint,
    primary key (region, id),
    unique (region, application_id),
    foreign key (region, application_id) references programme.application (region, id),
    foreign key (region, programme_id) references programme.programme (region, id),
    foreign key (region, call_id) references programme.call (region, id),
    foreign key (region, organisation_id) references party.organisation (region, id)
);
create index award_of_organisation on programme.award (region, organisation_id, id);
create index award_of_call on programme.award (region, call_id);
select dure.protect('programme.award', 'select, insert, update');

-- Both sides of the agreement, each once, never the same person.
create table programme.signature (
    region   dure.region_code not null default dure.current_region(),
    award_id bigint not null,
    side     text not null check (side in ('APPLICANT', 'FUND')),
    at       timestamptz not null default dure.current_moment(),
    by       bigint not null,
    primary key (region, award_id, side),
    unique (region, award_id, by),
    foreign key (region, award_id) references programme.award (region, id)
);
select dure.protect('programme.signature', 'select, insert');

-- Papers that the house made: decision notice, agreement.
create table programme.made_paper (
    region         dure.region_code not null default dure.current_region(),
    application_id bigint not null,
    kind           text not null check (kind in ('NOTICE', 'AGREEMENT', 'MINUTES')),
    file_id        bigint not null,
    at             timestamptz not null default dure.current_moment(),
    primary key (region, application_id, kind),
    unique (region, file_id),
    foreign key (region, application_id) references programme.application (region, id),
    foreign key (region, file_id) references document.file (region, id)
);
select dure.protect('programme.made_paper', 'select, insert');
