-- A rate of late interest that was written down by mistake and has not begun is withdrawn: it stays
-- on the record, and another may be set for the same day.
alter table loan.late_rate
    add column withdrawn_by bigint,
    add column withdrawn_at timestamptz,
    add column withdrawn_for text check (withdrawn_for <> ''),
    add check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_for) in (0, 3)),
    drop constraint late_rate_region_fund_id_from_on_key;
create unique index late_rate_standing on loan.late_rate (region, fund_id, from_on)
    where withdrawn_at is null;
grant update (withdrawn_by, withdrawn_at, withdrawn_for) on loan.late_rate to dure_app;
