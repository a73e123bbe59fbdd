-- The business-fund loan beside the shop loan (전북 자활기금 조례 제9조): paid to the borrower's own
-- account for a stated use, secured by a guarantee or a registration, paid back in parts, and what
-- it was spent on is shown by papers (지방재정법 시행령 제133조).

alter table loan.loan
    add column kind text not null default 'SHOP_DEPOSIT'
        check (kind in ('SHOP_DEPOSIT', 'BUSINESS_FUND')),
    -- By how many months after the payment the use is to be shown; 0 where nothing is asked.
    add column proof_months int not null default 0 check (proof_months between 0 and 60);

-- The ordinance bars no second loan of another kind (전북 조례 is silent): one open of each.
drop index loan.one_open_loan;
create unique index one_open_loan on loan.loan (region, organisation_id, kind)
    where closed_on is null;

-- Walls stand for the owner too; the new key of contracts has no rows to look at yet.
select set_config('dure.region', 'none', true);

-- A contract is for a lease, or for a use of money: one of the two is written out whole.
alter table loan.contract
    alter column shop_address drop not null,
    alter column bank_code drop not null,
    alter column account_sealed drop not null,
    alter column account_tail drop not null,
    alter column deposit drop not null,
    alter column lease_from drop not null,
    alter column lease_to drop not null,
    drop constraint landlord_once,
    add column used_for text check (used_for in ('WORKING_CAPITAL', 'EQUIPMENT', 'MATERIALS',
                                                 'PREMISES', 'OTHER')),
    add column use_plan text check (use_plan <> ''),
    add column bank_account_id bigint,
    add column repayment text
        check (repayment in ('EQUAL_PRINCIPAL', 'EQUAL_INSTALMENT', 'BULLET')),
    add column grace_months int check (grace_months between 0 and 600 and grace_months < months),
    add foreign key (region, bank_account_id) references party.bank_account (region, id),
    add constraint lease_or_use check (
        num_nonnulls(shop_address, bank_code, account_sealed, account_tail, deposit, lease_from,
                     lease_to, coalesce(landlord_name, landlord_shown))
            = case when used_for is null then 8 else 0 end
        and num_nonnulls(use_plan, bank_account_id, repayment, grace_months)
            = case when used_for is null then 0 else 4 end);

-- A registration has an office, a number and a rank; a guarantee an amount, and until when.
alter table loan.security
    alter column receipt_no drop not null,
    alter column rank drop not null,
    drop constraint security_kind_check,
    add constraint security_kind_check check (kind in (
        'JEONSE_RIGHT', 'PLEDGE', 'MORTGAGE', 'GUARANTOR', 'CREDIT_GUARANTEE', 'INSURANCE')),
    add column amount bigint check (amount > 0),
    add column until_on date check (until_on > registered_on),
    -- A guarantor is a person: the whole name is sealed, registry_office is what screens show.
    add column guarantor_sealed bytea,
    add constraint security_says_all check (
        (kind = 'GUARANTOR') = (guarantor_sealed is not null)
        and (kind = 'GUARANTOR') = (receipt_no is null)
        and (kind in ('JEONSE_RIGHT', 'PLEDGE', 'MORTGAGE')) = (rank is not null)
        and (kind in ('JEONSE_RIGHT', 'PLEDGE') or amount is not null)
        and (kind in ('CREDIT_GUARANTEE', 'INSURANCE')) = (until_on is not null));

-- What the money was spent on, each with its paper; one put in by mistake is taken out again.
create table loan.use_paper (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    loan_id      bigint not null,
    spent_on     date not null,
    what         text not null check (what <> ''),
    amount       bigint not null check (amount > 0),
    file_id      bigint not null,
    key          text not null check (key <> ''),
    recorded_by  bigint not null default current_setting('dure.actor')::bigint,
    recorded_at  timestamptz not null default dure.current_moment(),
    withdrawn_by bigint,
    withdrawn_at timestamptz,
    primary key (region, id),
    unique (region, file_id),
    unique (region, loan_id, key),
    foreign key (region, loan_id) references loan.loan (region, id),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index use_paper_of_loan on loan.use_paper (region, loan_id, id);
select dure.protect('loan.use_paper', 'select, insert, update (withdrawn_by, withdrawn_at)');

-- Whether the papers show that the money went where it was lent for; the last one stands.
create table loan.use_verdict (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    accepted    boolean not null,
    reason      text not null check (accepted or reason <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    foreign key (region, loan_id) references loan.loan (region, id)
);
create index use_verdict_of_loan on loan.use_verdict (region, loan_id, id);
create unique index use_accepted_once on loan.use_verdict (region, loan_id) where accepted;
select dure.protect('loan.use_verdict', 'select, insert');
