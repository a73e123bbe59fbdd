-- The shop jeonse-deposit loan. One row opens it; every step after is a fact in a row of its own,
-- never changed, with who and when; what moved money names its entry in the ledger. No balance is
-- kept here.

create schema loan;
grant usage on schema loan to dure_app;

create table loan.loan (
    region           dure.region_code not null default dure.current_region(),
    id               bigint generated always as identity,
    number           text not null check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
    award_id         bigint not null,
    organisation_id  bigint not null,
    fund_id          bigint not null,
    line_code        text not null check (line_code <> ''),
    amount           bigint not null check (amount > 0),
    rate_bp          int not null check (rate_bp between 0 and 10000),
    late_rate_bp     int not null check (late_rate_bp between 0 and 10000),
    contract_months  int[] not null check (cardinality(contract_months) > 0),
    longest_months   int not null check (longest_months > 0),
    awarded_on       date not null,
    recorded_by      bigint not null default current_setting('dure.actor')::bigint,
    recorded_at      timestamptz not null default dure.current_moment(),
    -- The one thing that changes: set once, when all is paid back or the loan is given up.
    closed_on        date check (closed_on >= awarded_on),
    primary key (region, id),
    unique (region, number),
    unique (region, award_id),
    foreign key (region, organisation_id) references party.organisation (region, id),
    foreign key (region, fund_id) references ledger.fund (region, id)
);
-- A second loan while one is open is refused (군산 조례 제16조: until repaid, no second loan).
create unique index one_open_loan on loan.loan (region, organisation_id) where closed_on is null;
select dure.protect('loan.loan', 'select, insert, update (closed_on)');

create table loan.contract (
    region         dure.region_code not null default dure.current_region(),
    id             bigint generated always as identity,
    loan_id        bigint not null,
    signed_on      date not null,
    shop_address   text not null check (shop_address <> ''),
    landlord_name  text not null check (landlord_name <> ''),
    bank_code      text not null references party.bank (code),
    -- Sealed by the Vault; the tail is what screens show.
    account_sealed bytea not null,
    account_tail   text not null check (account_tail ~ '^[0-9]{4}$'),
    deposit        bigint not null check (deposit > 0),
    lease_from     date not null,
    lease_to       date not null check (lease_to > lease_from),
    months         int not null check (months between 1 and 120),
    interest_day   int not null check (interest_day between 1 and 31),
    file_id        bigint not null,
    recorded_by    bigint not null default current_setting('dure.actor')::bigint,
    recorded_at    timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.contract', 'select, insert');

create table loan.security (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    loan_id         bigint not null,
    kind            text not null check (kind in ('JEONSE_RIGHT', 'PLEDGE')),
    registry_office text not null check (registry_office <> ''),
    receipt_no      text not null check (receipt_no <> ''),
    registered_on   date not null,
    rank            int not null check (rank between 1 and 99),
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id),
    -- The same registration cannot secure two loans.
    unique (region, registry_office, receipt_no),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.security', 'select, insert');

create table loan.commitment (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    loan_id      bigint not null,
    committed_on date not null,
    line_id      bigint not null,
    amount       bigint not null check (amount > 0),
    entry_id     bigint not null,
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id),
    unique (region, entry_id),
    foreign key (region, entry_id) references ledger.entry (region, id),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.commitment', 'select, insert');

create table loan.payment (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    loan_id      bigint not null,
    paid_on      date not null,
    amount       bigint not null check (amount > 0),
    entry_id     bigint not null,
    key          text not null check (key <> ''),
    hands_before bigint[] not null,
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id),
    unique (region, entry_id),
    foreign key (region, entry_id) references ledger.entry (region, id),
    foreign key (region, loan_id) references loan.loan (region, id),
    -- Who pays has not applied, recommended, reviewed, decided or committed.
    constraint other_hands_pay check (recorded_by <> all (hands_before))
);
select dure.protect('loan.payment', 'select, insert');

create table loan.bill (
    region             dure.region_code not null default dure.current_region(),
    id                 bigint generated always as identity,
    loan_id            bigint not null,
    number             text not null,
    period_no          int not null check (period_no between 1 and 120),
    period_from        date not null,
    period_until       date not null check (period_until > period_from),
    due_on             date not null check (due_on >= period_until),
    -- The last day in time: a due date on a holiday moves to the next business day (민법 제161조).
    last_on            date not null check (last_on >= due_on),
    balance            bigint not null check (balance > 0),
    principal          bigint not null check (principal >= 0),
    interest           bigint not null check (interest >= 0),
    billed_on          date not null,
    interest_entry_id  bigint,
    principal_entry_id bigint,
    recorded_by        bigint not null default current_setting('dure.actor')::bigint,
    recorded_at        timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, number),
    -- Each period is billed once; again only in place of a bill that was withdrawn.
    replaces           bigint,
    unique nulls not distinct (region, loan_id, period_no, replaces),
    foreign key (region, loan_id) references loan.loan (region, id),
    check (principal + interest > 0),
    check ((interest > 0) = (interest_entry_id is not null)),
    check ((principal > 0) = (principal_entry_id is not null))
);

-- A bill that ran past the day the deposit came back is withdrawn, its entries reversed.
create table loan.bill_withdrawal (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    bill_id     bigint not null,
    reason      text not null check (reason <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, bill_id),
    foreign key (region, bill_id) references loan.bill (region, id)
);
alter table loan.bill add foreign key (region, replaces)
    references loan.bill_withdrawal (region, bill_id);
select dure.protect('loan.bill', 'select, insert');
select dure.protect('loan.bill_withdrawal', 'select, insert');

create table loan.receipt (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    kind        text not null check (kind in ('INSTALMENT', 'DEPOSIT_RETURN')),
    received_on date not null,
    amount      bigint not null check (amount > 0),
    payer_name  text not null check (payer_name <> ''),
    key         text not null check (key <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id, key),
    foreign key (region, loan_id) references loan.loan (region, id)
);
create index receipt_of_loan on loan.receipt (region, loan_id, id);
select dure.protect('loan.receipt', 'select, insert');

-- What came due only with the receipt: late interest of an overdue bill, or principal that came
-- back before any bill asked for it. Decided to be collected (징수결정) on the day of the receipt.
create table loan.assessment (
    region     dure.region_code not null default dure.current_region(),
    id         bigint generated always as identity,
    receipt_id bigint not null,
    bill_id    bigint,
    part       text not null check (part in ('LATE_INTEREST', 'PRINCIPAL')),
    amount     bigint not null check (amount > 0),
    entry_id   bigint not null,
    primary key (region, id),
    foreign key (region, receipt_id) references loan.receipt (region, id),
    foreign key (region, bill_id) references loan.bill (region, id),
    check ((part = 'LATE_INTEREST') = (bill_id is not null))
);
create index assessment_of_receipt on loan.assessment (region, receipt_id);
select dure.protect('loan.assessment', 'select, insert');

-- Where the money of a receipt went.
create table loan.allotment (
    region     dure.region_code not null default dure.current_region(),
    id         bigint generated always as identity,
    receipt_id bigint not null,
    bill_id    bigint,
    part       text not null check (part in ('LATE_INTEREST', 'INTEREST', 'PRINCIPAL')),
    amount     bigint not null check (amount > 0),
    entry_id   bigint not null,
    primary key (region, id),
    foreign key (region, receipt_id) references loan.receipt (region, id),
    foreign key (region, bill_id) references loan.bill (region, id),
    check (part = 'PRINCIPAL' or bill_id is not null)
);
create index allotment_of_receipt on loan.allotment (region, receipt_id);
select dure.protect('loan.allotment', 'select, insert');

create table loan.receipt_reversal (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    receipt_id  bigint not null,
    reason      text not null check (reason <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, receipt_id),
    foreign key (region, receipt_id) references loan.receipt (region, id)
);
select dure.protect('loan.receipt_reversal', 'select, insert');

create table loan.security_release (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    released_on date not null,
    receipt_no  text not null check (receipt_no <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.security_release', 'select, insert');

-- Given up before the money went out: the commitment, if any, is released.
create table loan.giving_up (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    reason      text not null check (reason <> ''),
    entry_id    bigint,
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, loan_id),
    foreign key (region, loan_id) references loan.loan (region, id)
);
select dure.protect('loan.giving_up', 'select, insert');

-- Where every loan stands on a day: what kr.dure.loan.LoanState and Owing derive of one, for lists.
create function loan.standing(today date)
    returns table (id bigint, number text, organisation_id bigint, amount bigint, awarded_on date,
                   state text, lent bigint, overdue bigint, overdue_days int, next_due date)
    language sql stable
    as
$$
    with unpaid as (
        select b.loan_id, b.due_on, b.last_on,
               b.principal + b.interest - coalesce(sum(a.amount), 0) as amount
        from loan.bill b
        left join (loan.allotment a
                   join loan.receipt r on r.id = a.receipt_id
                   left join loan.receipt_reversal v on v.receipt_id = r.id)
            on a.bill_id = b.id
           and a.part <> 'LATE_INTEREST'
           and v.id is null
        left join loan.bill_withdrawal w on w.bill_id = b.id
        where w.id is null
        group by b.id, b.loan_id, b.due_on, b.last_on, b.principal, b.interest
    ), owing as (
        select u.loan_id,
               min(u.last_on) filter (where u.last_on < today) as since,
               coalesce(sum(u.amount) filter (where u.last_on < today), 0) as overdue,
               min(u.due_on) as next_due
        from unpaid u
        where u.amount > 0
        group by u.loan_id
    ), returned as (
        select r.loan_id, sum(a.amount) as amount
        from loan.receipt r
        join loan.allotment a on a.receipt_id = r.id
        left join loan.receipt_reversal v on v.receipt_id = r.id
        where a.part = 'PRINCIPAL'
          and v.id is null
        group by r.loan_id
    )
    select l.id, l.number, l.organisation_id, l.amount, l.awarded_on,
           case
               when g.id is not null then 'given-up'
               when l.closed_on is not null then 'closed'
               when p.id is not null and p.amount = coalesce(b.amount, 0) then 'returned'
               when p.id is not null then 'paid-out'
               when m.id is not null then 'committed'
               when s.id is not null then 'secured'
               when c.id is not null then 'contracted'
               else 'awarded'
           end,
           coalesce(p.amount, 0) - coalesce(b.amount, 0)::bigint,
           coalesce(o.overdue, 0)::bigint, coalesce(today - o.since, 0), o.next_due
    from loan.loan l
    left join loan.contract c on c.loan_id = l.id
    left join loan.security s on s.loan_id = l.id
    left join loan.commitment m on m.loan_id = l.id
    left join loan.payment p on p.loan_id = l.id
    left join loan.giving_up g on g.loan_id = l.id
    left join returned b on b.loan_id = l.id
    left join owing o on o.loan_id = l.id
$$;
