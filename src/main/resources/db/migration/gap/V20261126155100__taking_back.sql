-- An approval is taken back (승인 취소) as long as nothing is paid, and its commitment with it; the
-- claim is checked anew. All of it stays on the record, so what was kept back and bound hangs on
-- its approval, and what was paid on its commitment, no longer on the claim.

alter table gap.approval
    -- Set once, when it is taken back.
    add column taken_back_at  timestamptz,
    add column taken_back_by  bigint,
    add column taken_back_why text check (taken_back_why <> ''),
    add column stands boolean not null generated always as (taken_back_at is null) stored,
    add check (num_nulls(taken_back_at, taken_back_by, taken_back_why) in (0, 3)),
    add unique (region, id, stands);
alter table gap.set_off add column approval_id bigint;
alter table gap.commitment
    add column approval_id bigint,
    -- Set once, when it is freed because its approval is taken back.
    add column release_entry_id bigint,
    add column stands boolean not null generated always as (release_entry_id is null) stored,
    add unique (region, id, stands),
    add unique (region, release_entry_id);
alter table gap.payment
    add column commitment_id bigint,
    add column on_standing boolean not null generated always as (true) stored;

-- Region by region: the walls stand for the owner too.
alter table gap.set_off disable trigger keep_change;
alter table gap.commitment disable trigger keep_change;
alter table gap.payment disable trigger keep_change;
do $$
declare
    each record;
begin
    for each in select code from access.region loop
        perform set_config('dure.region', each.code, true);
        update gap.set_off s
        set approval_id = (select a.id from gap.approval a where a.claim_id = s.claim_id);
        update gap.commitment m
        set approval_id = (select a.id from gap.approval a where a.claim_id = m.claim_id);
        update gap.payment p
        set commitment_id = (select m.id from gap.commitment m where m.claim_id = p.claim_id);
    end loop;
end
$$;
alter table gap.set_off enable trigger keep_change;
alter table gap.commitment enable trigger keep_change;
alter table gap.payment enable trigger keep_change;
select set_config('dure.region', 'none', true);

alter table gap.payment
    drop column claim_id,
    alter column commitment_id set not null,
    add unique (region, commitment_id),
    -- What was paid holds its commitment, and so its approval: neither is taken back.
    add foreign key (region, commitment_id, on_standing)
        references gap.commitment (region, id, stands);
alter table gap.set_off
    drop column claim_id,
    alter column approval_id set not null,
    add unique (region, overpayment_id, approval_id),
    add foreign key (region, approval_id) references gap.approval (region, id);
create index set_off_in_approval on gap.set_off (region, approval_id);
alter table gap.commitment
    drop column claim_id,
    alter column approval_id set not null,
    add unique (region, approval_id),
    add foreign key (region, release_entry_id) references ledger.entry (region, id),
    -- Both stand or neither, at the end of each transaction.
    add foreign key (region, approval_id, stands) references gap.approval (region, id, stands)
        deferrable initially deferred;
alter table gap.approval drop constraint approval_region_claim_id_key;
create unique index one_standing_approval on gap.approval (region, claim_id) where stands;
create index approval_of_claim on gap.approval (region, claim_id);

grant update (taken_back_at, taken_back_by, taken_back_why) on gap.approval to dure_app;
grant update (release_entry_id) on gap.commitment to dure_app;
