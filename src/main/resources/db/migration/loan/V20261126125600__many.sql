-- Many loans at once: what is read of each by its own index, and a cursor for what the night does
-- in the order of due dates.
create index relief_of_loan on loan.relief (region, loan_id, id);
create index transfer_of_loan on loan.transfer (region, loan_id, id);
create index instalment_due on loan.instalment (region, due_on, loan_id, no)
    where open_principal + open_interest > 0;
alter table loan.night
    add column cursor_on date not null default '1970-01-01';

-- What the bank cancels stands in its list with a minus, and waits for a person.
alter table loan.deposit_file drop constraint deposit_file_amount_check;
alter table loan.deposit_row
    drop constraint deposit_row_amount_check,
    add constraint deposit_row_amount_check check (amount <> 0),
    drop constraint deposit_row_why_check,
    add constraint deposit_row_why_check check (why in (
        'NOBODY', 'SEVERAL', 'OTHER_AMOUNT', 'OTHER_ACCOUNT', 'UNKNOWN_ACCOUNT', 'CANCELLED',
        'REFUSED', 'TAKEN_BACK', 'FAULT'));
