-- The interest-gap subsidy (이차보전): a bank lends its own money to an enterprise, and the fund pays
-- the bank a part of the interest, month by month, on the bank's claim. What a bank wrote never
-- changes; every step after is a fact in a row of its own. No balance is kept here.

create schema gap;
grant usage on schema gap to dure_app;

-- What was awarded, under which terms. It runs once the bank's loan is written down beside it.
create table gap.agreement (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    number          text not null check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
    award_id        bigint not null,
    organisation_id bigint not null,
    fund_id         bigint not null,
    line_code       text not null check (line_code <> ''),
    -- The most the fund pays in all.
    most_won        bigint not null check (most_won > 0),
    loan_limit_won  bigint not null check (loan_limit_won > 0),
    cap_bp          int not null check (cap_bp between 1 and 10000),
    -- What the fund itself lends at: the gap is what a bank asks above it.
    fund_rate_bp    int not null check (fund_rate_bp between 0 and 10000),
    longest_months  int not null check (longest_months > 0),
    unit_won        int not null check (unit_won in (1, 10)),
    -- Where the terms come from, as it is cited.
    article         text not null check (article <> ''),
    awarded_on      date not null,
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    -- The one thing that changes: set while it has ended for good, or was given up.
    ended_on        date,
    primary key (region, id),
    unique (region, number),
    unique (region, award_id),
    unique (region, id, cap_bp, fund_rate_bp),
    foreign key (region, organisation_id) references party.organisation (region, id),
    foreign key (region, fund_id) references ledger.fund (region, id)
);
create unique index one_open_agreement on gap.agreement (region, organisation_id)
    where ended_on is null;
select dure.protect('gap.agreement', 'select, insert, update (ended_on)');

-- The bank's loan, as bank, enterprise and fund agreed on it.
create table gap.bank_loan (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    agreement_id bigint not null,
    bank_code    text not null references party.bank (code),
    loan_no      text not null check (loan_no ~ '^[0-9]{6,20}$'),
    lent_on      date not null,
    amount_won   bigint not null check (amount_won > 0),
    months       int not null check (months between 1 and 120),
    grace_months int not null check (grace_months between 0 and months - 1),
    repayment    text not null check (repayment in ('BULLET', 'EQUAL_PRINCIPAL')),
    rate_bp      int not null check (rate_bp between 1 and 10000),
    gap_bp       int not null check (gap_bp > 0),
    cap_bp       int not null,
    fund_rate_bp int not null,
    -- The first days of the first and the last month that is subsidised.
    first_month  date not null check (extract(day from first_month) = 1),
    last_month   date not null check (extract(day from last_month) = 1),
    hands_before bigint[] not null,
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, agreement_id),
    -- One loan of a bank is subsidised once.
    unique (region, bank_code, loan_no),
    foreign key (region, agreement_id, cap_bp, fund_rate_bp)
        references gap.agreement (region, id, cap_bp, fund_rate_bp),
    check (last_month >= first_month),
    constraint within_the_cap check (gap_bp <= cap_bp),
    constraint within_the_gap check (gap_bp <= rate_bp - fund_rate_bp),
    constraint other_hands_loan check (recorded_by <> all (hands_before))
);
select dure.protect('gap.bank_loan', 'select, insert');

-- From a day on nothing is subsidised: for good, or until it goes on.
create table gap.halt (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    agreement_id bigint not null,
    ground       text not null
        check (ground in ('LOST_STANDING', 'DISSOLVED', 'IDLE', 'MISUSED', 'REPAID', 'OVERDUE')),
    from_on      date not null,
    reason       text not null check (reason <> ''),
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    -- Set once: from this day on it is subsidised again.
    resumes_on   date check (resumes_on >= from_on),
    resumed_by   bigint,
    resumed_at   timestamptz,
    primary key (region, id),
    foreign key (region, agreement_id) references gap.agreement (region, id),
    check (num_nulls(resumes_on, resumed_by, resumed_at) in (0, 3))
);
create unique index one_arrears_at_a_time on gap.halt (region, agreement_id)
    where resumes_on is null and ground = 'OVERDUE';
create unique index one_end on gap.halt (region, agreement_id)
    where resumes_on is null and ground <> 'OVERDUE';
create index halt_of_agreement on gap.halt (region, agreement_id, id);
select dure.protect('gap.halt', 'select, insert, update (resumes_on, resumed_by, resumed_at)');

-- An award given up before the bank lent anything.
create table gap.giving_up (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    agreement_id bigint not null,
    reason       text not null check (reason <> ''),
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, agreement_id),
    foreign key (region, agreement_id) references gap.agreement (region, id)
);
select dure.protect('gap.giving_up', 'select, insert');

-- What a bank claims for a month.
create table gap.claim (
    region        dure.region_code not null default dure.current_region(),
    id            bigint generated always as identity,
    fund_id       bigint not null,
    line_code     text not null check (line_code <> ''),
    bank_code     text not null references party.bank (code),
    month         date not null check (extract(day from month) = 1),
    received_on   date not null,
    -- Where the bank wants to be paid, as its letter says: an account of its own.
    account_no    text not null check (account_no ~ '^[0-9]{6,20}$'),
    key           text not null check (key <> ''),
    recorded_by   bigint not null default current_setting('dure.actor')::bigint,
    recorded_at   timestamptz not null default dure.current_moment(),
    -- The one thing that changes: set once, when it should not have been written down.
    discarded_at  timestamptz,
    discarded_why text check (discarded_why <> ''),
    primary key (region, id),
    unique (region, key),
    foreign key (region, fund_id) references ledger.fund (region, id),
    check ((discarded_at is null) = (discarded_why is null))
);
create unique index one_claim_a_month on gap.claim (region, fund_id, line_code, bank_code, month)
    where discarded_at is null;
select dure.protect('gap.claim', 'select, insert, update (discarded_at, discarded_why)');

-- One loan in a claim, over days of one month.
create table gap.claim_line (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    claim_id        bigint not null,
    nr              int not null check (nr > 0),
    -- The number the bank wrote, and what it was found to be; null where nothing here bears it.
    named           text not null check (named <> '' and length(named) <= 40),
    agreement_id    bigint,
    span            daterange not null check (not isempty(span)),
    days            int not null check (days between 0 and 366),
    balance_won     bigint not null check (balance_won >= 0),
    rate_bp         int not null check (rate_bp between 0 and 10000),
    interest_won    bigint not null check (interest_won >= 0),
    subsidy_won     bigint not null check (subsidy_won >= 0),
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    -- The one thing that changes: set once, when it is sent back to the bank.
    returned_at     timestamptz,
    returned_by     bigint,
    returned_reason text check (returned_reason <> ''),
    primary key (region, id),
    unique (region, claim_id, nr),
    foreign key (region, claim_id) references gap.claim (region, id),
    foreign key (region, agreement_id) references gap.agreement (region, id),
    check (date_trunc('month', lower(span)) = date_trunc('month', upper(span) - 1)),
    check (num_nulls(returned_at, returned_by, returned_reason) in (0, 3)),
    -- No day of a loan is claimed twice; a line that went back may be claimed anew.
    constraint no_day_twice exclude using gist
        (region with =, agreement_id with =, span with &&) where (returned_at is null)
);
select dure.protect('gap.claim_line',
    'select, insert, update (returned_at, returned_by, returned_reason)');

-- The claim as it was found right: from here on none of its lines changes.
create table gap.approval (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    claim_id    bigint not null,
    approved_on date not null,
    subsidy_won bigint not null check (subsidy_won >= 0),
    set_off_won bigint not null check (set_off_won between 0 and subsidy_won),
    payable_won bigint not null check (payable_won = subsidy_won - set_off_won),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, claim_id),
    foreign key (region, claim_id) references gap.claim (region, id)
);
select dure.protect('gap.approval', 'select, insert');

-- What was found to be paid too much on a line: the bank gives it back out of what it claims later.
create table gap.overpayment (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    line_id     bigint not null,
    amount_won  bigint not null check (amount_won > 0),
    reason      text not null check (reason <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    foreign key (region, line_id) references gap.claim_line (region, id)
);
create index overpayment_of_line on gap.overpayment (region, line_id);
select dure.protect('gap.overpayment', 'select, insert');

create table gap.set_off (
    region         dure.region_code not null default dure.current_region(),
    id             bigint generated always as identity,
    overpayment_id bigint not null,
    claim_id       bigint not null,
    amount_won     bigint not null check (amount_won > 0),
    primary key (region, id),
    unique (region, overpayment_id, claim_id),
    foreign key (region, overpayment_id) references gap.overpayment (region, id),
    foreign key (region, claim_id) references gap.approval (region, claim_id)
);
create index set_off_in_claim on gap.set_off (region, claim_id);
select dure.protect('gap.set_off', 'select, insert');

create table gap.commitment (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    claim_id     bigint not null,
    committed_on date not null,
    line_id      bigint not null,
    amount_won   bigint not null check (amount_won > 0),
    entry_id     bigint not null,
    hands_before bigint[] not null,
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, claim_id),
    unique (region, entry_id),
    foreign key (region, claim_id) references gap.approval (region, claim_id),
    foreign key (region, entry_id) references ledger.entry (region, id),
    constraint other_hands_commit check (recorded_by <> all (hands_before))
);
select dure.protect('gap.commitment', 'select, insert');

create table gap.payment (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    claim_id     bigint not null,
    paid_on      date not null,
    amount_won   bigint not null check (amount_won > 0),
    entry_id     bigint not null,
    key          text not null check (key <> ''),
    hands_before bigint[] not null,
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, claim_id),
    unique (region, entry_id),
    foreign key (region, claim_id) references gap.commitment (region, claim_id),
    foreign key (region, entry_id) references ledger.entry (region, id),
    -- Who pays has not applied, recommended, reviewed, decided, approved or committed.
    constraint other_hands_pay check (recorded_by <> all (hands_before))
);
select dure.protect('gap.payment', 'select, insert');
