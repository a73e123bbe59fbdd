-- Regions, people and offices are region-free: a person may hold offices in several regions.

create schema access;
grant usage on schema access to dure_app;

create table access.region (
    code    dure.region_code primary key,
    name_ko text not null check (name_ko <> ''),
    name_en text not null check (name_en <> ''),
    opened  bigint generated always as identity
);
grant select, insert, update on access.region to dure_app;

-- Administrative codes move (전북 45→52 on 2024-01-18): facts with validity.
create table access.region_admin_code (
    region     dure.region_code not null references access.region (code),
    admin_code text not null check (admin_code ~ '^[0-9]{2}$'),
    valid      daterange not null,
    primary key (region, valid without overlaps)
);
grant select, insert, update on access.region_admin_code to dure_app;

-- An authority owns funds and recognises enterprises: the region itself, or a city or county.
create table access.authority (
    region     dure.region_code not null default dure.current_region(),
    id         bigint generated always as identity,
    level      text not null check (level in ('REGION', 'CITY')),
    admin_code text not null check (admin_code ~ '^[0-9]{2,5}$'),
    name       text not null check (name <> ''),
    primary key (region, id),
    unique (region, name)
);
select dure.protect('access.authority', 'select, insert');

-- Region-free: home is only where an account was opened, and whose administrators may see it
-- before it holds an office there.
create table access.account (
    id     bigint generated always as identity primary key,
    home   dure.region_code not null default dure.current_region()
               references access.region (code),
    login  text not null unique check (login ~ '^[a-z0-9][a-z0-9._@-]{2,59}$'),
    name   text not null check (name <> ''),
    closed boolean not null default false
);
grant select, insert, update on access.account to dure_app;
create trigger keep_change after insert or update or delete on access.account
    for each row execute function dure.keep_change();

-- Apart from the account, so that no hash stands in the record of changes.
create table access.secret (
    account_id    bigint primary key references access.account (id),
    password_hash text not null,
    changed_at    timestamptz not null default dure.current_moment()
);
grant select, insert, update on access.secret to dure_app;

-- Every try to sign in. The lock is counted from here, so that it holds on every node.
create table access.attempt (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default dure.current_moment(),
    account_id bigint references access.account (id),
    address    text not null,
    actor      bigint not null default current_setting('dure.actor')::bigint,
    outcome    text not null check (outcome in ('ENTERED', 'FAILED', 'LOCKED', 'UNLOCKED'))
);
create index attempt_of_account on access.attempt (account_id, id);
grant select, insert on access.attempt to dure_app;

create table access.office_held (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references access.account (id),
    region          dure.region_code not null default dure.current_region()
                        references access.region (code),
    office          text not null check (office not in ('VISITOR', 'HOUSE')),
    organisation_id bigint,
    authority_id    bigint,
    valid           daterange not null check (not isempty(valid)),
    -- Taken back at once, whatever days it was given for.
    ended_at        timestamptz,
    granted_by      bigint not null default current_setting('dure.actor')::bigint,
    -- Nobody gives an office to themselves.
    check (granted_by <> account_id),
    check ((office in ('ENTERPRISE_MEMBER', 'CENTRE_STAFF')) = (organisation_id is not null)),
    check ((office = 'CITY_OFFICER') = (authority_id is not null)),
    foreign key (region, authority_id) references access.authority (region, id)
);
create index office_held_by on access.office_held (account_id);
create index office_held_in on access.office_held (region, account_id);
-- The same office, for the same scope, is not held twice at once.
alter table access.office_held add constraint office_held_once exclude using gist (
    account_id with =, region with =, office with =,
    coalesce(organisation_id, 0) with =, coalesce(authority_id, 0) with =, valid with &&)
    where (ended_at is null);
grant select, insert, update on access.office_held to dure_app;
create trigger keep_change after insert or update or delete on access.office_held
    for each row execute function dure.keep_change();

-- Every view of personal data: who saw whose what, when and from where
-- (개인정보의 안전성 확보조치 기준 제8조). Who and where from are what the transaction says.
create table access.reading (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    at           timestamptz not null default dure.current_moment(),
    actor        bigint not null default current_setting('dure.actor')::bigint,
    office       text not null default current_setting('dure.office'),
    request      text not null default current_setting('dure.request'),
    subject_kind text not null check (subject_kind <> ''),
    subject_id   bigint not null,
    what         text not null check (what <> ''),
    primary key (region, id)
);
create index reading_of_subject on access.reading (region, subject_kind, subject_id, id);
create index reading_by_actor on access.reading (region, actor, id);
select dure.wall('access.reading', 'select, insert');

-- Spring Session's own tables, made here so that one tool owns the schema.
create table access.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36) not null
        references access.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete
    on access.spring_session, access.spring_session_attributes to dure_app;
