-- The supplementary plans of a year (추가경정 기금운용계획, 지방기금법 제11조): first, second, …; each is
-- one change of many lines with the council's vote, whose rows stand in ledger.plan_change.
create table ledger.plan_revision (
    region   dure.region_code not null default dure.current_region(),
    plan_id  bigint not null,
    nr       int not null check (nr > 0),
    entry_id bigint not null,
    primary key (region, plan_id, nr),
    unique (region, entry_id),
    foreign key (region, plan_id) references ledger.plan (region, id),
    foreign key (region, entry_id) references ledger.entry (region, id)
);
select dure.wall('ledger.plan_revision', 'select, insert');
create trigger append_only before update or delete or truncate on ledger.plan_revision
    for each statement execute function ledger.refuse_change();
