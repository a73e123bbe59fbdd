-- The same paper cannot secure two loans, but can take its own place: prolonged, or put right.
alter table loan.security drop constraint security_region_registry_office_receipt_no_key;
alter table loan.security add constraint security_of_one_loan
    exclude using gist (region with =, given_by with =, number with =, loan_id with <>);
