-- As many numbers at once as are wanted; the first of them.
create function dure.next_numbers(wanted_kind text, wanted_year int, wanted int) returns bigint
    language sql
    as
$$
    insert into dure.numbering as n (kind, year, last)
    values (wanted_kind, wanted_year, wanted)
    on conflict (region, kind, year) do update set last = n.last + wanted
    returning last - wanted + 1
$$;
