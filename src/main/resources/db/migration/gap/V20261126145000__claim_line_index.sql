-- An agreement's page reads all its lines, those sent back too.
create index claim_line_of_agreement on gap.claim_line (region, agreement_id);
