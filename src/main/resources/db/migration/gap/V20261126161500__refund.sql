-- What was paid too much comes back as money (반납금): from a bank that claims no more, or sooner
-- than its next claim.
create table gap.refund (
    region            dure.region_code not null default dure.current_region(),
    id                bigint generated always as identity,
    overpayment_id    bigint not null,
    received_on       date not null,
    -- Of the year's plan of the fund, by its code.
    line_code         text not null check (line_code <> ''),
    amount_won        bigint not null check (amount_won > 0),
    entry_id          bigint not null,
    key               text not null check (key <> ''),
    recorded_by       bigint not null default current_setting('dure.actor')::bigint,
    recorded_at       timestamptz not null default dure.current_moment(),
    -- Set once, when it should not have been written down.
    reversed_at       timestamptz,
    reversed_by       bigint,
    reversed_why      text check (reversed_why <> ''),
    reversal_entry_id bigint,
    primary key (region, id),
    unique (region, key),
    unique (region, entry_id),
    unique (region, reversal_entry_id),
    foreign key (region, overpayment_id) references gap.overpayment (region, id),
    foreign key (region, entry_id) references ledger.entry (region, id),
    foreign key (region, reversal_entry_id) references ledger.entry (region, id),
    check (num_nulls(reversed_at, reversed_by, reversed_why, reversal_entry_id) in (0, 4))
);
create index refund_of_overpayment on gap.refund (region, overpayment_id);
select dure.protect('gap.refund',
    'select, insert, update (reversed_at, reversed_by, reversed_why, reversal_entry_id)');
