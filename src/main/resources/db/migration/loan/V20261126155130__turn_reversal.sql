-- A turn that was entered by mistake is taken back: it stays on the record, and a row of its own
-- says who took it back, when and why. Another may then be entered in its place.
create table loan.turn_reversal (
    region      dure.region_code not null default dure.current_region(),
    id          bigint generated always as identity,
    kind        text not null
        check (kind in ('RENEWAL', 'RECALL', 'DEFERRAL', 'RELIEF', 'TRANSFER')),
    turn_id     bigint not null,
    reason      text not null check (reason <> ''),
    -- What it changed in the books; null where they said the same.
    entry_id    bigint,
    recorded_by bigint not null default current_setting('dure.actor')::bigint,
    recorded_at timestamptz not null default dure.current_moment(),
    renewal_id  bigint generated always as (case kind when 'RENEWAL' then turn_id end) stored,
    recall_id   bigint generated always as (case kind when 'RECALL' then turn_id end) stored,
    deferral_id bigint generated always as (case kind when 'DEFERRAL' then turn_id end) stored,
    relief_id   bigint generated always as (case kind when 'RELIEF' then turn_id end) stored,
    transfer_id bigint generated always as (case kind when 'TRANSFER' then turn_id end) stored,
    primary key (region, id),
    unique (region, renewal_id),
    unique (region, recall_id),
    unique (region, deferral_id),
    unique (region, relief_id),
    unique (region, transfer_id),
    foreign key (region, renewal_id) references loan.renewal (region, id),
    foreign key (region, recall_id) references loan.recall (region, id),
    foreign key (region, deferral_id) references loan.deferral (region, id),
    foreign key (region, relief_id) references loan.relief (region, id),
    foreign key (region, transfer_id) references loan.transfer (region, id),
    foreign key (region, entry_id) references ledger.entry (region, id)
);
select dure.protect('loan.turn_reversal', 'select, insert');

create function loan.turn_comes_first() returns trigger
    language plpgsql as
$$
begin
    if new.recorded_at < (select t.recorded_at from loan.renewal t where t.id = new.renewal_id
                          union all
                          select t.recorded_at from loan.recall t where t.id = new.recall_id
                          union all
                          select t.recorded_at from loan.deferral t where t.id = new.deferral_id
                          union all
                          select t.recorded_at from loan.relief t where t.id = new.relief_id
                          union all
                          select t.recorded_at from loan.transfer t where t.id = new.transfer_id)
    then
        raise exception 'a turn is taken back after it was entered' using errcode = '23514';
    end if;
    return null;
end
$$;
create trigger turn_comes_first after insert on loan.turn_reversal
    for each row execute function loan.turn_comes_first();

-- Walls stand for the owner too; the new keys have no rows to look at yet.
select set_config('dure.region', 'none', true);

-- Each once, and again only in place of one that was taken back.
alter table loan.renewal
    add column replaces bigint,
    drop constraint renewal_region_loan_id_renewed_on_key,
    add unique nulls not distinct (region, loan_id, renewed_on, replaces),
    add foreign key (region, replaces) references loan.turn_reversal (region, renewal_id);
alter table loan.recall
    add column replaces bigint,
    drop constraint recall_region_loan_id_key,
    add unique nulls not distinct (region, loan_id, replaces),
    add foreign key (region, replaces) references loan.turn_reversal (region, recall_id);
alter table loan.deferral
    add column replaces bigint,
    drop constraint deferral_region_loan_id_agreed_on_key,
    add unique nulls not distinct (region, loan_id, agreed_on, replaces),
    add foreign key (region, replaces) references loan.turn_reversal (region, deferral_id);
