-- Who had a part in the award fulfils nothing of it (국민기초생활 보장법 시행령 제26조의5), and a landlord's
-- name is sealed as the account is.
alter table loan.contract
    add column hands_before bigint[] not null default '{}',
    add constraint other_hands_contract check (recorded_by <> all (hands_before)),
    add column landlord_sealed bytea,
    add column landlord_shown text check (landlord_shown <> ''),
    alter column landlord_name drop not null,
    add constraint landlord_once check (num_nonnulls(landlord_name, landlord_sealed) = 1),
    add constraint landlord_shown_with_it check (
        (landlord_sealed is null) = (landlord_shown is null));
alter table loan.security
    add column hands_before bigint[] not null default '{}',
    add constraint other_hands_secure check (recorded_by <> all (hands_before));
alter table loan.commitment
    add column hands_before bigint[] not null default '{}',
    add constraint other_hands_commit check (recorded_by <> all (hands_before));
