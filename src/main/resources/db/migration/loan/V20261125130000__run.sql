-- A loan's state is replayed from what was agreed and what happened (kr.dure.loan.LoanRun). What a
-- receipt filled is no longer kept but follows from it; what moved money names its one entry.

alter table loan.loan
    add column repayment     text not null default 'BULLET'
        check (repayment in ('EQUAL_PRINCIPAL', 'EQUAL_INSTALMENT', 'BULLET')),
    add column grace_months  int not null default 0 check (grace_months between 0 and 600),
    add column every_months  int not null default 1 check (every_months in (1, 3, 6, 12)),
    add column interest_mode text not null default 'DAILY'
        check (interest_mode in ('MONTHLY', 'DAILY')),
    add column day_count     text not null default 'ACTUAL_365'
        check (day_count in ('ACTUAL_365', 'ACTUAL_ACTUAL', 'THIRTY_360')),
    add column rounding      text not null default 'DOWN'
        check (rounding in ('DOWN', 'HALF_UP', 'HALF_EVEN')),
    add column unit_won      int not null default 1 check (unit_won in (1, 10)),
    add column prepaid       text not null default 'LOWERS'
        check (prepaid in ('SHORTENS', 'LOWERS')),
    add column filling       text[] not null
        default array ['LATE_INTEREST', 'INTEREST', 'PRINCIPAL']
        check (cardinality(filling) = 3
               and filling @> array ['LATE_INTEREST', 'INTEREST', 'PRINCIPAL']);

alter table loan.bill add column entry_id bigint;
alter table loan.receipt
    add column entry_id     bigint,
    -- Sealed by the Vault; screens show the other, masked where it is a person's.
    add column payer_sealed bytea,
    add column payer_shown  text check (payer_shown <> ''),
    alter column payer_name drop not null,
    drop constraint receipt_kind_check,
    add constraint receipt_kind_check
        check (kind in ('INSTALMENT', 'PREPAYMENT', 'DEPOSIT_RETURN'));
alter table loan.receipt_reversal add column entry_id bigint;

-- The entries of what was written down before, region by region: the walls stand for the owner too.
alter table loan.bill disable trigger keep_change;
alter table loan.receipt disable trigger keep_change;
do $$
declare
    each record;
begin
    for each in select code from access.region loop
        perform set_config('dure.region', each.code, true);
        update loan.bill set entry_id = coalesce(interest_entry_id, principal_entry_id);
        update loan.receipt r
        set entry_id = (select min(a.entry_id) from loan.allotment a where a.receipt_id = r.id);
    end loop;
end
$$;
alter table loan.bill enable trigger keep_change;
alter table loan.receipt enable trigger keep_change;

alter table loan.receipt add check (num_nonnulls(payer_name, payer_sealed) = 1),
    add check ((payer_sealed is null) = (payer_shown is null));
alter table loan.bill drop column interest_entry_id, drop column principal_entry_id;

-- It read the tables that go.
drop function loan.standing(date);
drop table loan.allotment;
drop table loan.assessment;

-- Late interest by the ordinance of a fund, from a day on, for what is late then too.
create table loan.late_rate (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    fund_id     bigint not null,
    from_on     date not null,
    rate_bp     int not null check (rate_bp between 0 and 10000),
    article     text not null check (article <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, fund_id, from_on),
    foreign key (region, fund_id) references ledger.fund (region, id)
);
select dure.protect('loan.late_rate', 'select, insert');

-- 기한 연장: the deposit stays with the landlord under a further contract, up to the longest term.
create table loan.renewal (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    renewed_on  date not null,
    months      int not null check (months between 1 and 120),
    lease_to    date,
    reason      text not null check (reason <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id, renewed_on),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.renewal', 'select, insert');

-- 기한이익 상실: all falls due (지방재정법 시행령 제133조; 전북 자활기금 조례).
create table loan.recall (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    recalled_on date not null,
    due_on      date not null check (due_on >= recalled_on),
    cause       text not null check (cause in (
        'BANKRUPT', 'NOT_STARTED', 'IDLE', 'OTHER_USE', 'MISSED', 'SECURITY', 'MOVED_OUT')),
    reason      text not null check (reason <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.recall', 'select, insert');

-- 이행연기 특약 (지방재정법 시행령 제124조–제126조).
create table loan.deferral (
    region        dure.region_code not null default dure.current_region(),
    id            bigint generated always as identity,
    loan_id       bigint not null,
    agreed_on     date not null,
    instalments   int not null check (instalments between 1 and 240),
    every_months  int not null check (every_months in (1, 3, 6, 12)),
    rate_bp       int not null check (rate_bp between 0 and 10000),
    -- 무자력: up to ten years instead of five, and the interest may be waived.
    insolvent     boolean not null,
    cause         text not null check (cause <> ''),
    assets        text not null,
    recorded_by   bigint not null default current_setting('dure.actor')::bigint,
    recorded_at   timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id, agreed_on),
    check (instalments * every_months <= case when insolvent then 240 else 120 end),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.deferral', 'select, insert');

-- 면제 (시행령 제130조) and 불납결손: what is given up of each part.
create table loan.relief (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    kind        text not null check (kind in ('WAIVER', 'WRITE_OFF')),
    relieved_on date not null,
    late        bigint not null check (late >= 0),
    interest    bigint not null check (interest >= 0),
    principal   bigint not null check (principal >= 0),
    reason      text not null check (reason <> ''),
    paper       text not null check (paper <> ''),
    entry_id    bigint not null,
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    check (late + interest + principal > 0),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.relief', 'select, insert');

-- 채무자 변경: who owes from a day on.
create table loan.transfer (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    loan_id         bigint not null,
    transferred_on  date not null,
    from_id         bigint not null,
    to_id           bigint not null check (to_id <> from_id),
    reason          text not null check (reason <> ''),
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    primary key (region, id),
    foreign key (region, loan_id) references loan.loan (region, id),
    foreign key (region, from_id) references party.organisation (region, id),
    foreign key (region, to_id) references party.organisation (region, id)
);
select dure.protect('loan.transfer', 'select, insert');
grant update (organisation_id) on loan.loan to dure_app;

-- Every instalment as all that is known makes it stand: written anew with each act on the loan,
-- for lists and for the night, and never read to say what a loan owes. A test replays them.
create table loan.instalment (
    region         dure.region_code not null default dure.current_region(),
    loan_id        bigint not null,
    no             int not null check (no > 0),
    from_on        date not null,
    until_on       date not null check (until_on >= from_on),
    due_on         date not null,
    last_on        date not null check (last_on >= due_on),
    balance        bigint not null check (balance >= 0),
    principal      bigint not null check (principal >= 0),
    interest       bigint not null check (interest >= 0),
    open_principal bigint not null check (open_principal between 0 and principal),
    open_interest  bigint not null check (open_interest between 0 and interest),
    -- The day of the receipt that completed it.
    settled_on     date,
    billed         boolean not null,
    primary key (region, loan_id, no),
    foreign key (region, loan_id) references loan.loan (region, id)
);
create index instalment_open on loan.instalment (region, last_on, loan_id)
    include (open_principal, open_interest, due_on)
    where open_principal + open_interest > 0;
create index instalment_to_bill on loan.instalment (region, due_on, loan_id)
    where not billed;
select dure.wall('loan.instalment', 'select, insert, update, delete');

-- Where every loan stands on a day: what kr.dure.loan.LoanState and Owing derive of one, for lists.
create function loan.standing(today date)
    returns table (id bigint, number text, organisation_id bigint, amount bigint, awarded_on date,
                   state text, lent bigint, overdue bigint, overdue_days int, next_due date,
                   owed bigint, owed_due date, matures_on date, released boolean)
    language sql stable
    as
$$
    select l.id, l.number, l.organisation_id, l.amount, l.awarded_on,
           case
               when g.id is not null then 'given-up'
               when l.closed_on is not null then 'closed'
               when p.id is not null and coalesce(i.lent, 0) = 0 then 'returned'
               when p.id is not null then 'paid-out'
               when m.id is not null then 'committed'
               when s.id is not null then 'secured'
               when c.id is not null then 'contracted'
               else 'awarded'
           end,
           coalesce(i.lent, 0)::bigint, coalesce(i.overdue, 0)::bigint,
           coalesce(today - i.since, 0), i.next_due,
           coalesce(i.owed, 0)::bigint, i.owed_due, i.matures_on, r.id is not null
    from loan.loan l
    left join loan.contract c on c.loan_id = l.id
    left join loan.security s on s.loan_id = l.id
    left join loan.commitment m on m.loan_id = l.id
    left join loan.payment p on p.loan_id = l.id
    left join loan.giving_up g on g.loan_id = l.id
    left join loan.security_release r on r.loan_id = l.id
    left join (select o.loan_id,
                      sum(o.open_principal) as lent,
                      sum(o.open_principal + o.open_interest)
                          filter (where o.last_on < today) as overdue,
                      min(o.last_on) filter (where o.last_on < today) as since,
                      min(o.due_on) as next_due,
                      sum(o.open_principal + o.open_interest)
                          filter (where o.billed or o.due_on <= today) as owed,
                      min(o.due_on) filter (where o.billed or o.due_on <= today) as owed_due,
                      max(o.due_on) as matures_on
               from loan.instalment o
               where o.open_principal + o.open_interest > 0
               group by o.loan_id) i
        on i.loan_id = l.id
$$;
