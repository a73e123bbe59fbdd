-- Many are looked for at once by what people write on what they send.
create index organisation_by_match on party.organisation (region, match_name);
create index organisation_by_representative on party.organisation (region, representative_mark)
    where representative_mark is not null;
