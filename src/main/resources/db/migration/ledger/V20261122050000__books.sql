-- Funds, their yearly plans, and the two books. Every amount is whole won, debit positive.
-- What may be written here by hand is the plan; the books are written by ledger.post alone.

create schema ledger;
grant usage on schema ledger to dure_app;

create table ledger.fund (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    authority_id bigint not null,
    name         text not null check (name <> ''),
    legal_basis  text not null check (legal_basis <> ''),
    -- A fund may have an end (대구 2026-12-31): nothing is committed after it.
    ends_on      date,
    primary key (region, id),
    unique (region, name),
    foreign key (region, authority_id) references access.authority (region, id)
);
select dure.protect('ledger.fund', 'select, insert, update');

create table ledger.plan (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    fund_id     bigint not null,
    fiscal_year int not null check (fiscal_year between 2000 and 2999),
    -- The council's vote (지방기금법 제8조). All together, once: then the plan is fixed.
    voted_on    date,
    resolution  text check (resolution <> ''),
    entry_id    bigint,
    primary key (region, id),
    unique (region, fund_id, fiscal_year),
    check (num_nulls(voted_on, resolution, entry_id) in (0, 3)),
    foreign key (region, fund_id) references ledger.fund (region, id)
);
select dure.protect('ledger.plan', 'select, insert, update');

-- division, section, title: 장·관·항 of income; 정책사업·단위사업·세부사업 of spending (제9조).
create table ledger.line (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    plan_id     bigint not null,
    side        text not null check (side in ('INCOME', 'SPENDING')),
    code        text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    division    text not null check (division <> ''),
    section     text not null check (section <> ''),
    title       text not null check (title <> ''),
    -- Only of a draft: once the plan is fixed, the books alone say what is planned.
    drafted_won bigint not null check (drafted_won >= 0),
    primary key (region, id),
    unique (region, plan_id, side, code),
    foreign key (region, plan_id) references ledger.plan (region, id)
);
select dure.protect('ledger.line', 'select, insert, update, delete');

-- A line of a fixed plan stands: a new one begins at nothing and grows by a change on record.
create function ledger.keep_fixed_lines() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    planned_in bigint := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end;
    fixed boolean := exists (
        select from ledger.plan p where p.id = planned_in and p.entry_id is not null);
begin
    if fixed and (tg_op <> 'INSERT' or new.drafted_won <> 0) then
        raise exception 'the plan is fixed' using errcode = 'DL011';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_fixed before insert or update or delete on ledger.line
    for each row execute function ledger.keep_fixed_lines();

-- Every change of a fixed plan, with its reason and, where the law asks for it, the council's
-- vote (지방기금법 제11조).
create table ledger.plan_change (
    region     dure.region_code not null default dure.current_region(),
    id         bigint generated always as identity,
    line_id    bigint not null,
    amount_won bigint not null check (amount_won <> 0),
    changed_on date not null,
    reason     text not null check (reason <> ''),
    voted_on   date,
    resolution text check (resolution <> ''),
    entry_id   bigint not null,
    primary key (region, id),
    unique (region, entry_id, line_id),
    check (num_nulls(voted_on, resolution) in (0, 2)),
    foreign key (region, line_id) references ledger.line (region, id)
);
create index plan_change_of_line on ledger.plan_change (region, line_id);
select dure.protect('ledger.plan_change', 'select, insert');

-- The account, and its balance: provably the sum of its postings. Only ledger.post moves it.
create table ledger.account (
    region                dure.region_code not null default dure.current_region(),
    id                    bigint generated always as identity,
    fund_id               bigint not null,
    plan_id               bigint,
    line_id               bigint,
    book                  text not null check (book in ('BUDGET', 'ASSET')),
    kind                  text not null,
    forbids_negative      boolean not null,
    -- No negative balance about any one thing: nobody pays more than is committed for this loan.
    forbids_negative_each boolean not null,
    balance_won           bigint not null default 0,
    primary key (region, id),
    unique nulls not distinct (region, fund_id, plan_id, line_id, kind),
    check (not forbids_negative or balance_won >= 0),
    check ((book = 'BUDGET') = (plan_id is not null)),
    foreign key (region, fund_id) references ledger.fund (region, id),
    foreign key (region, plan_id) references ledger.plan (region, id),
    foreign key (region, line_id) references ledger.line (region, id) on delete cascade
);
create index account_of_line on ledger.account (region, line_id);
select dure.wall('ledger.account', 'select');

-- A fund, a plan and a line come with their accounts.
create function ledger.open_fund_accounts() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
begin
    insert into ledger.account (fund_id, book, kind, forbids_negative, forbids_negative_each)
    select new.id, 'ASSET', a.kind, a.whole, a.each
    from (values ('CASH', true, false),
                 ('LOAN_PRINCIPAL', true, true),
                 ('INTEREST_RECEIVABLE', true, true),
                 ('LATE_INTEREST_RECEIVABLE', true, true),
                 ('INTEREST_INCOME', false, false),
                 ('LATE_INTEREST_INCOME', false, false),
                 ('EXPENSE', false, false),
                 ('NET', false, false)) as a (kind, whole, each);
    return null;
end
$$;
create trigger open_accounts after insert on ledger.fund
    for each row execute function ledger.open_fund_accounts();

create function ledger.open_plan_accounts() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
begin
    insert into ledger.account
        (fund_id, plan_id, book, kind, forbids_negative, forbids_negative_each)
    values (new.fund_id, new.id, 'BUDGET', 'INCOME_PLAN', false, false),
           (new.fund_id, new.id, 'BUDGET', 'SPENDING_PLAN', false, false);
    return null;
end
$$;
create trigger open_accounts after insert on ledger.plan
    for each row execute function ledger.open_plan_accounts();

create function ledger.open_line_accounts() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
begin
    insert into ledger.account
        (fund_id, plan_id, line_id, book, kind, forbids_negative, forbids_negative_each)
    select p.fund_id, p.id, new.id, 'BUDGET', a.kind, a.whole, a.each
    from ledger.plan p
    cross join (values ('SPENDING', 'AVAILABLE', true, false),
                       ('SPENDING', 'COMMITTED', true, true),
                       ('SPENDING', 'SPENT', false, false),
                       ('SPENDING', 'CARRIED', false, false),
                       ('INCOME', 'EXPECTED', true, false),
                       ('INCOME', 'ASSESSED', false, false),
                       ('INCOME', 'OUTSTANDING', true, true),
                       ('INCOME', 'RECEIVED', false, false),
                       ('INCOME', 'WRITTEN_OFF', false, false),
                       ('INCOME', 'CARRIED', false, false)) as a (side, kind, whole, each)
    where p.id = new.plan_id
      and a.side = new.side;
    return null;
end
$$;
create trigger open_accounts after insert on ledger.line
    for each row execute function ledger.open_line_accounts();

create table ledger.entry (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    value_date   date not null,
    -- Not the year of the value date: books stay open to 20 January (지방기금법 제7조).
    fiscal_year  int not null,
    kind         text not null check (kind in (
        'PLAN', 'PLAN_CHANGE', 'OPENING', 'CONTRIBUTION', 'COMMIT', 'RELEASE', 'SPEND',
        'ASSESS', 'RECEIVE', 'WRITE_OFF', 'REVERSAL')),
    cause_kind   text not null check (cause_kind <> ''),
    cause_id     bigint not null,
    key          text not null check (length(key) between 1 and 200),
    content_hash bytea not null,
    reverses     bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    actor        bigint not null default current_setting('dure.actor')::bigint,
    office       text not null default current_setting('dure.office'),
    memo         text not null,
    primary key (region, id),
    unique (region, key),
    unique (region, reverses),
    check ((kind = 'REVERSAL') = (reverses is not null)),
    foreign key (region, reverses) references ledger.entry (region, id)
);
create index entry_recorded on ledger.entry (region, recorded_at, id);
create index entry_of_cause on ledger.entry (region, cause_kind, cause_id, id);
select dure.wall('ledger.entry', 'select');

-- No foreign keys and no trigger a row here: one check a statement below, and verify proves all.
create table ledger.posting (
    region     dure.region_code not null default dure.current_region(),
    entry_id   bigint not null,
    nr         int not null,
    account_id bigint not null,
    amount_won bigint not null check (amount_won <> 0),
    about_kind text not null,
    about_id   bigint not null,
    primary key (region, entry_id, nr)
);
create index posting_of_account
    on ledger.posting (region, account_id, entry_id) include (amount_won);
create index posting_about
    on ledger.posting (region, about_kind, about_id, account_id) include (amount_won);
select dure.wall('ledger.posting', 'select');

-- Each day's entries, hashed over the seal before.
create table ledger.seal (
    region    dure.region_code not null default dure.current_region(),
    day       date not null,
    nr        int not null check (nr > 0),
    previous  bytea not null,
    hash      bytea not null,
    entries   int not null check (entries >= 0),
    sealed_at timestamptz not null default dure.current_moment(),
    primary key (region, day),
    unique (region, nr)
);
select dure.wall('ledger.seal', 'select');

-- Append-only for whoever it is, the owner too.
create function ledger.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'DL008';
end
$$;
create trigger append_only before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.posting
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.seal
    for each statement execute function ledger.refuse_change();
