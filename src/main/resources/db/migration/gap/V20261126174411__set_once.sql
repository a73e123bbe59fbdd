-- What says that an act was taken back is set once: whoever comes later changes none of it.
create function gap.keep_once() returns trigger
    language plpgsql as
$$
declare
    each text;
begin
    foreach each in array tg_argv loop
        if to_jsonb(old) ->> each is distinct from to_jsonb(new) ->> each
            and to_jsonb(old) ->> each is not null
        then
            raise exception '% of %.% is set once', each, tg_table_schema, tg_table_name
                using errcode = '23514';
        end if;
    end loop;
    return new;
end
$$;
create trigger keep_once before update on gap.approval
    for each row execute function
        gap.keep_once('taken_back_at', 'taken_back_by', 'taken_back_why');
create trigger keep_once before update on gap.commitment
    for each row execute function gap.keep_once('release_entry_id');
create trigger keep_once before update on gap.refund
    for each row execute function
        gap.keep_once('reversed_at', 'reversed_by', 'reversed_why', 'reversal_entry_id');
