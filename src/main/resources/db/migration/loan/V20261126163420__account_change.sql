-- Between contract and payment another account may be named: one the borrower registered, or the
-- landlord's, whose number is sealed. The last one is paid; the contract's row never changes.
create table loan.account_change (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    loan_id         bigint not null,
    bank_account_id bigint,
    bank_code       text references party.bank (code),
    account_sealed  bytea,
    account_tail    text check (account_tail ~ '^[0-9]{4}$'),
    reason          text not null check (reason <> ''),
    hands_before    bigint[] not null,
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    primary key (region, id),
    foreign key (region, loan_id) references loan.contract (region, loan_id),
    foreign key (region, bank_account_id) references party.bank_account (region, id),
    check (num_nonnulls(bank_code, account_sealed, account_tail)
               = case when bank_account_id is null then 3 else 0 end),
    -- Who applied, recommended, reviewed or decided names no account.
    constraint other_hands_account check (recorded_by <> all (hands_before))
);
create index account_change_of_loan on loan.account_change (region, loan_id, id);
select dure.protect('loan.account_change', 'select, insert');
