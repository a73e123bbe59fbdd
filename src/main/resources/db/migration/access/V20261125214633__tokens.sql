-- Tokens: keys with which a program speaks in one office of one person.

-- So that a token can only point at an office of its own owner.
alter table access.office_held add constraint office_held_of_account unique (id, account_id);

-- Region-free: a token is found before anybody's region is known; its office says which.
create table access.token (
    id             bigint generated always as identity primary key,
    account_id     bigint not null references access.account (id),
    office_held_id bigint not null,
    name           text not null check (name = btrim(name) and length(name) between 1 and 60),
    -- The last letters of the secret, by which its owner knows it again.
    tail           text not null check (tail ~ '^[A-Za-z0-9_-]{4}$'),
    made_at        timestamptz not null default dure.current_moment(),
    expires_on     date not null,
    revoked_at     timestamptz,
    revoked_by     bigint references access.account (id),
    check ((revoked_at is null) = (revoked_by is null)),
    check (expires_on >= (made_at at time zone 'Asia/Seoul')::date),
    foreign key (office_held_id, account_id) references access.office_held (id, account_id)
);
create unique index token_named on access.token (account_id, name) where revoked_at is null;
create index token_of_office on access.token (office_held_id);
grant select, insert, update (revoked_at, revoked_by) on access.token to dure_app;

-- As dure.keep_change, but an auditor may have tokens too: they are their own, as a password is.
create function access.keep_token() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    insert into dure.change
        (actor, office, request, table_name, row_id, operation, before, after)
    values (current_setting('dure.actor')::bigint,
            current_setting('dure.office'),
            current_setting('dure.request'),
            'access.token', new.id, tg_op,
            case when tg_op = 'UPDATE' then to_jsonb(old) end, to_jsonb(new));
    return null;
end
$$;
create trigger keep_change after insert or update on access.token
    for each row execute function access.keep_token();

-- Apart from the token, so that neither its hash nor each use stands in the record of changes.
create table access.token_key (
    token_id  bigint primary key references access.token (id),
    hash      bytea not null unique check (length(hash) = 32),
    used_at   timestamptz,
    used_from text,
    check ((used_at is null) = (used_from is null))
);
grant select, insert, update (used_at, used_from) on access.token_key to dure_app;

-- What a program was answered under its idempotency key; never changed, so a key says one thing.
create table access.kept_answer (
    region      dure.region_code not null default dure.current_region(),
    account_id  bigint not null references access.account (id),
    key         text not null check (key ~ '^[!-~]{1,100}$'),
    at          timestamptz not null default dure.current_moment(),
    fingerprint bytea not null check (length(fingerprint) = 32),
    status      int check (status between 200 and 299),
    location    text,
    body        text,
    check ((status is null) = (body is null)),
    primary key (region, account_id, key)
);
select dure.wall('access.kept_answer', 'select, insert, update');
