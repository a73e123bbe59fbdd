-- What people have been told: to one account, to all who hold an office, or to the people of an
-- organisation. Kept as a key and its arguments, so that the words can get better.

create schema notice;
grant usage on schema notice to dure_app;

create table notice.notice (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    account_id      bigint,
    office          text,
    authority_id    bigint,
    organisation_id bigint,
    key             text not null check (key ~ '^[a-z]+\.[a-z0-9.-]+$'),
    args            jsonb not null check (jsonb_typeof(args) = 'array'),
    -- Within the house alone: nobody is sent elsewhere.
    href            text not null check (href ~ '^/([^/\\]|$)'),
    at              timestamptz not null,
    primary key (region, id),
    check (num_nonnulls(account_id, office, organisation_id) = 1),
    check (authority_id is null or office is not null)
);
create index notice_of_account on notice.notice (region, account_id, id)
    where account_id is not null;
create index notice_of_office on notice.notice (region, office, id)
    where office is not null;
create index notice_of_organisation on notice.notice (region, organisation_id, id)
    where organisation_id is not null;
select dure.protect('notice.notice', 'select, insert');

-- That an account has read a notice: a fact, never taken back.
create table notice.reading (
    region     dure.region_code not null default dure.current_region(),
    notice_id  bigint not null,
    account_id bigint not null,
    at         timestamptz not null,
    primary key (region, account_id, notice_id),
    foreign key (region, notice_id) references notice.notice (region, id)
);
select dure.wall('notice.reading', 'select, insert');
