-- One entry may move a claim in either direction (kr.dure.ledger.Adjustment).
alter table ledger.entry drop constraint entry_kind_check;
alter table ledger.entry add constraint entry_kind_check check (kind in (
    'PLAN', 'PLAN_CHANGE', 'OPENING', 'CONTRIBUTION', 'COMMIT', 'RELEASE', 'SPEND',
    'ASSESS', 'RECEIVE', 'WRITE_OFF', 'REVERSAL', 'ADJUST', 'CORRECTION'));
