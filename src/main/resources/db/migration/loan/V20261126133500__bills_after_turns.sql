-- What a recall or a deferral leaves to be billed: a loan called in on a due date has a period
-- without a day, one of which only interest is left has no balance, and a deferral of a renewed
-- loan goes on beyond the 120th instalment.
alter table loan.bill
    drop constraint bill_check,
    drop constraint bill_period_no_check,
    drop constraint bill_balance_check,
    add constraint bill_period_check check (period_until >= period_from),
    add constraint bill_period_no_check check (period_no > 0),
    add constraint bill_balance_check check (balance >= 0);
