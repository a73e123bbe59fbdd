-- The walls between regions, and the record of every change. Every table of a region is put
-- behind them by one call: dure.wall for what is append-only, dure.protect for the rest.

create schema if not exists dure;
grant usage on schema dure to dure_app;
create extension if not exists btree_gist;

-- '' must never pass for a region: a pooled connection holds '' after set_config(…, true).
create domain dure.region_code as text check (value ~ '^[a-z]{3,20}$');

create function dure.current_region() returns dure.region_code
    language sql stable
    return current_setting('dure.region')::dure.region_code;

-- The moment the house's own clock shows; the demo's today can be moved.
create function dure.current_moment() returns timestamptz
    language sql stable
    return current_setting('dure.now')::timestamptz;

create table dure.change (
    region     dure.region_code not null default dure.current_region(),
    id         bigint generated always as identity,
    at         timestamptz not null default dure.current_moment(),
    actor      bigint not null,
    office     text not null,
    request    text not null,
    table_name text not null,
    row_id     bigint,
    operation  text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
    before     jsonb,
    after      jsonb,
    primary key (region, id)
);
create index change_of_row on dure.change (region, table_name, row_id, id);

-- Runs as the owner, so that the application can add to the record only by changing something.
create function dure.keep_change() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    before_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
    after_row  jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
begin
    -- Who audits changes nothing, whatever a door or a route may let through.
    if current_setting('dure.office') = 'AUDITOR' then
        raise exception 'an auditor changes nothing' using errcode = '42501';
    end if;
    insert into dure.change
        (actor, office, request, table_name, row_id, operation, before, after)
    values (current_setting('dure.actor')::bigint,
            current_setting('dure.office'),
            current_setting('dure.request'),
            tg_table_schema || '.' || tg_table_name,
            (coalesce(after_row, before_row) ->> 'id')::bigint,
            tg_op, before_row, after_row);
    return null;
end
$$;

-- Row security that fails closed, forced on the owner too. rights: what the application may do.
create function dure.wall(target regclass, rights text) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy own_region on %s using (region = (select dure.current_region()))', target);
    execute format('grant %s on %s to dure_app', rights, target);
end
$$;

create function dure.protect(target regclass, rights text) returns void
    language plpgsql as
$$
begin
    perform dure.wall(target, rights);
    execute format('create trigger keep_change after insert or update or delete on %s '
                   'for each row execute function dure.keep_change()', target);
end
$$;

select dure.wall('dure.change', 'select');

-- Numbers people read (신청 2026-0412): one sequence a year, kind and region.
create table dure.numbering (
    region dure.region_code not null default dure.current_region(),
    kind   text not null,
    year   int not null,
    last   bigint not null,
    primary key (region, kind, year)
);
select dure.wall('dure.numbering', 'select, insert, update');

create function dure.next_number(wanted_kind text, wanted_year int) returns bigint
    language sql
    as
$$
    insert into dure.numbering as n (kind, year, last)
    values (wanted_kind, wanted_year, 1)
    on conflict (region, kind, year) do update set last = n.last + 1
    returning last
$$;
