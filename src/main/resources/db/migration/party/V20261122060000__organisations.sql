-- Organisations, what they are recognised as over time, who their members are, where their money
-- goes. Names of people and numbers of accounts are sealed by the application before they come
-- here; a mark beside them serves equality.

create schema party;
grant usage on schema party to dure_app;

-- Plain facts, the same for every region.
create table party.bank (
    code text primary key check (code ~ '^[0-9]{3}$'),
    name text not null check (name <> '')
);
grant select on party.bank to dure_app;
insert into party.bank (code, name)
values ('002', '산업은행'), ('003', 'IBK기업은행'), ('004', 'KB국민은행'), ('007', '수협은행'),
       ('011', 'NH농협은행'), ('020', '우리은행'), ('023', 'SC제일은행'), ('027', '한국씨티은행'),
       ('031', 'iM뱅크(옛 대구은행)'), ('032', '부산은행'), ('034', '광주은행'),
       ('035', '제주은행'), ('037', '전북은행'), ('039', '경남은행'), ('045', '새마을금고'),
       ('048', '신협'), ('071', '우체국'), ('081', '하나은행'), ('088', '신한은행'),
       ('089', '케이뱅크'), ('090', '카카오뱅크'), ('092', '토스뱅크');

-- name is ordered by code point: in Korean that is the order of the dictionary.
create table party.organisation (
    region                dure.region_code not null default dure.current_region(),
    id                    bigint generated always as identity,
    kind                  text not null
        check (kind in ('ENTERPRISE', 'CENTRE', 'REGIONAL_CENTRE', 'SUPPORT_CENTRE',
                        'PUBLIC_BODY', 'BANK', 'UNIVERSITY', 'OTHER')),
    name                  text collate "C" not null check (name <> '' and length(name) <= 100),
    match_name            text not null check (match_name <> ''),
    representative_sealed bytea,
    representative_mark   bytea,
    business_number       text check (business_number ~ '^[0-9]{10}$'),
    corporate_number      text check (corporate_number ~ '^[0-9]{13}$'),
    business_type         text check (business_type in ('INDIVIDUAL', 'CORPORATION')),
    industry              text not null default '' check (length(industry) <= 100),
    address               text not null default '' check (length(address) <= 200),
    authority_id          bigint not null,
    centre_id             bigint,
    opened_on             date,
    closed_on             date,
    revision              int not null default 1 check (revision > 0),
    recorded_at           timestamptz not null default dure.current_moment(),
    recorded_by           bigint not null default current_setting('dure.actor')::bigint,
    primary key (region, id),
    unique (region, business_number),
    foreign key (region, authority_id) references access.authority (region, id),
    foreign key (region, centre_id) references party.organisation (region, id),
    check ((representative_sealed is null) = (representative_mark is null)),
    check (centre_id <> id),
    check (closed_on >= opened_on)
);
create index organisation_by_name on party.organisation (region, name, id);
create index organisation_of_authority on party.organisation (region, authority_id);
-- What an import recognises an enterprise by.
create unique index organisation_matched on party.organisation
    (region, authority_id, match_name) where kind = 'ENTERPRISE' and closed_on is null;
select dure.protect('party.organisation', 'select, insert, update');

-- A file of the open list, from upload to confirmation.
create table party.roster (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    file_name    text not null check (file_name <> '' and length(file_name) <= 200),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    charset      text not null,
    as_of        date not null,
    recorded_at  timestamptz not null default dure.current_moment(),
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    confirmed_at timestamptz,
    confirmed_by bigint,
    added        int check (added >= 0),
    changed      int check (changed >= 0),
    same         int check (same >= 0),
    left_out     int check (left_out >= 0),
    primary key (region, id),
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((confirmed_at is null) = (added is null)),
    check ((confirmed_at is null) = (changed is null)),
    check ((confirmed_at is null) = (same is null)),
    check ((confirmed_at is null) = (left_out is null))
);
select dure.protect('party.roster', 'select, insert, update');

-- Its text, sealed because it names representatives; gone once it has been taken over.
create table party.roster_text (
    region    dure.region_code not null default dure.current_region(),
    roster_id bigint not null,
    sealed    bytea not null,
    primary key (region, roster_id),
    foreign key (region, roster_id) references party.roster (region, id)
);
select dure.wall('party.roster_text', 'select, insert, delete');

-- One kind at a time: an enterprise is not 지역 and 광역 on the same day.
create table party.recognition (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    organisation_id bigint not null,
    kind            text not null
        check (kind in ('SELF_SUPPORT', 'PRE_SOCIAL', 'SOCIAL', 'VILLAGE', 'COOPERATIVE',
                        'SOCIAL_COOPERATIVE')),
    reach           text check (reach in ('LOCAL', 'REGIONAL', 'NATIONAL')),
    valid           daterange not null check (not isempty(valid) and not lower_inf(valid)),
    certificate     text not null default '' check (length(certificate) <= 60),
    issuer          text not null default '' check (length(issuer) <= 100),
    end_ground      text
        check (end_ground in ('CANCELLED', 'EXPIRED', 'GIVEN_UP', 'CLOSED', 'REACH_CHANGED')),
    cancel_clause   int check (cancel_clause between 1 and 9),
    end_note        text not null default '' check (length(end_note) <= 500),
    ended_at        timestamptz,
    ended_by        bigint,
    roster_id       bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    primary key (region, id),
    constraint recognition_once
        unique (region, organisation_id, kind, valid without overlaps),
    foreign key (region, organisation_id) references party.organisation (region, id),
    foreign key (region, roster_id) references party.roster (region, id),
    check ((kind = 'SELF_SUPPORT') = (reach is not null)),
    check (end_ground is null or not upper_inf(valid)),
    check ((end_ground is null) = (ended_at is null)),
    check ((end_ground is null) = (ended_by is null)),
    check ((cancel_clause is not null) = (end_ground is not null and end_ground = 'CANCELLED'
                                          and kind = 'SELF_SUPPORT'))
);
select dure.protect('party.recognition', 'select, insert, update');

-- Reported figures: never changed, a correction is a later row for the same day.
create table party.member_count (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    organisation_id bigint not null,
    as_of           date not null,
    members         int not null check (members >= 0),
    recipients      int not null check (recipients >= 0),
    near_poor       int not null check (near_poor >= 0),
    disadvantaged   int not null check (disadvantaged between 0 and members),
    workers         int not null check (workers >= 0),
    recorded_at     timestamptz not null default dure.current_moment(),
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    primary key (region, id),
    foreign key (region, organisation_id) references party.organisation (region, id),
    check (recipients::bigint + near_poor <= members)
);
create index member_count_of on party.member_count (region, organisation_id, as_of desc, id desc);
select dure.protect('party.member_count', 'select, insert');

create table party.bank_account (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    organisation_id bigint not null,
    bank_code       text not null references party.bank (code),
    number_sealed   bytea not null,
    number_mark     bytea not null,
    last_four       text not null check (last_four ~ '^[0-9]{4}$'),
    holder_sealed   bytea not null,
    closed_at       timestamptz,
    closed_by       bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    primary key (region, id),
    foreign key (region, organisation_id) references party.organisation (region, id),
    check ((closed_at is null) = (closed_by is null))
);
create unique index bank_account_open_once on party.bank_account
    (region, organisation_id, bank_code, number_mark) where closed_at is null;
select dure.protect('party.bank_account', 'select, insert, update');
