-- The bank's list of deposits (입금 내역): files sent in, their rows, and what became of each row.
-- What the bank wrote never changes; a row is settled by a fact beside it that says who and when.

-- Accounts the bank opened for the borrowers alone (가상계좌): who pays into one pays that loan.
create table loan.virtual_account (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    loan_id     bigint not null,
    bank_code   text not null references party.bank (code),
    number      text not null check (number ~ '^[0-9]{6,20}$'),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    -- The one thing that changes: set when another takes its place. A bank gives numbers out anew.
    ended_at    timestamptz,
    primary key (region, id),
    foreign key (region, loan_id) references loan.loan (region, id)
);
create unique index virtual_account_standing on loan.virtual_account (region, number)
    where ended_at is null;
create unique index virtual_account_of_loan on loan.virtual_account (region, loan_id)
    where ended_at is null;
select dure.protect('loan.virtual_account', 'select, insert, update (ended_at)');

-- An account of a fund, and under which headings its bank writes what.
create table loan.deposit_profile (
    region          dure.region_code not null default dure.current_region(),
    id              bigint generated always as identity,
    fund_id         bigint not null,
    bank_code       text not null references party.bank (code),
    account_no      text not null check (account_no ~ '^[0-9]{6,20}$'),
    -- Six headings in the order of kr.dure.loan.DepositColumn, '' where there is none; null before
    -- the first file was confirmed.
    headings        text[] check (cardinality(headings) = 6),
    recorded_by     bigint not null default current_setting('dure.actor')::bigint,
    recorded_at     timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, fund_id, bank_code, account_no),
    foreign key (region, fund_id) references ledger.fund (region, id)
);
select dure.protect('loan.deposit_profile', 'select, insert, update (headings)');

create table loan.deposit_file (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    profile_id  bigint not null,
    name        text not null check (name <> '' and length(name) <= 200),
    kind        text not null check (kind in ('CSV', 'XLSX')),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    -- Once its columns were confirmed: what was in it.
    taken_by    bigint,
    taken_at    timestamptz,
    rows        int check (rows > 0),
    known       int check (known between 0 and rows),
    left_out    int check (left_out >= 0),
    amount      bigint check (amount > 0),
    first_on    date,
    last_on     date check (last_on >= first_on),
    finished_at timestamptz,
    primary key (region, id),
    foreign key (region, profile_id) references loan.deposit_profile (region, id),
    check (num_nulls(taken_by, taken_at, rows, known, left_out, amount, first_on, last_on)
           in (0, 8)),
    check (finished_at is null or taken_at is not null)
);
-- The same file is taken in once.
create unique index deposit_file_once on loan.deposit_file (region, sha256)
    where taken_at is not null;
create index deposit_file_under_way on loan.deposit_file (region, id)
    where taken_at is not null and finished_at is null;
select dure.protect('loan.deposit_file', 'select, insert, update, delete');

-- The file itself, sealed, from being sent in until it is taken in or forgotten.
create table loan.deposit_content (
    region  dure.region_code not null default dure.current_region(),
    file_id bigint not null,
    sealed  bytea not null,
    primary key (region, file_id),
    foreign key (region, file_id) references loan.deposit_file (region, id) on delete cascade
);
select dure.wall('loan.deposit_content', 'select, insert, delete');

create table loan.deposit_row (
    region       dure.region_code not null default dure.current_region(),
    id           bigint generated always as identity,
    file_id      bigint not null,
    profile_id   bigint not null,
    line         int not null check (line > 0),
    -- A mark made of what tells the row from every other of its account; it cannot be opened.
    key          bytea not null check (length(key) = 32),
    -- A mark of day, amount and payer: the same key with another content is a mistake.
    content      bytea not null check (length(content) = 32),
    received_on  date not null,
    amount       bigint not null check (amount > 0),
    payer_sealed bytea not null,
    payer_shown  text not null check (payer_shown <> ''),
    memo_sealed  bytea,
    account      text not null check (account ~ '^[0-9]{0,20}$'),
    reference    text not null check (length(reference) <= 100),
    state        text not null default 'NEW'
        check (state in ('NEW', 'RECORDED', 'WAITING', 'SET_ASIDE')),
    -- Why it waits, and what the house said against it where it was refused.
    why          text check (why in (
        'NOBODY', 'SEVERAL', 'OTHER_AMOUNT', 'OTHER_ACCOUNT', 'UNKNOWN_ACCOUNT', 'REFUSED',
        'TAKEN_BACK', 'FAULT')),
    said         text check (said <> ''),
    primary key (region, id),
    -- The same row is taken in once, in however many files it comes.
    unique (region, profile_id, key),
    foreign key (region, file_id) references loan.deposit_file (region, id),
    foreign key (region, profile_id) references loan.deposit_profile (region, id),
    check ((state = 'WAITING') = (why is not null)),
    check ((why in ('REFUSED', 'TAKEN_BACK')) = (said is not null) or why is null)
);
create index deposit_row_open on loan.deposit_row (region, file_id, state, id)
    where state <> 'RECORDED';
create index deposit_row_waiting on loan.deposit_row (region, received_on, id)
    where state = 'WAITING';
select dure.wall('loan.deposit_row', 'select, insert, update (state, why, said)');

-- The receipt a row became. Taken back, the row waits again and may become another.
create table loan.deposit_receipt (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    row_id      bigint not null,
    receipt_id  bigint not null,
    how         text not null check (how in ('VIRTUAL_ACCOUNT', 'NAME_AND_AMOUNT', 'PERSON')),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    unique (region, receipt_id),
    foreign key (region, row_id) references loan.deposit_row (region, id),
    foreign key (region, receipt_id) references loan.receipt (region, id)
);
create index deposit_receipt_of_row on loan.deposit_receipt (region, row_id, id);
select dure.protect('loan.deposit_receipt', 'select, insert');

create table loan.deposit_set_aside (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    row_id      bigint not null,
    reason      text not null check (reason <> ''),
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    primary key (region, id),
    foreign key (region, row_id) references loan.deposit_row (region, id)
);
create index deposit_set_aside_of_row on loan.deposit_set_aside (region, row_id, id);
select dure.protect('loan.deposit_set_aside', 'select, insert');
