-- Posting is one call. SQLSTATEs of class DL are refusals (kr.dure.ledger.EntryTable):
--   DL001 key used for other content     DL002 account would go negative
--   DL003 a book does not balance        DL004 account unknown
--   DL005 office keeps no books          DL006 one person commits and pays
--   DL007 fund has ended                 DL008 append-only
--   DL009 more than is open about this   DL010 day is sealed
--   DL011 plan is fixed

-- Each book of each fund balances in every entry, and every account exists, here.
create function ledger.check_postings() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
begin
    if exists (select
               from new_postings p
               left join ledger.account a on a.id = p.account_id
               where a.id is null) then
        raise exception 'a posting names an unknown account' using errcode = 'DL004';
    end if;
    if exists (select
               from new_postings p
               join ledger.account a on a.id = p.account_id
               group by p.entry_id, a.fund_id, a.book
               having sum(p.amount_won) <> 0) then
        raise exception 'a book does not balance' using errcode = 'DL003';
    end if;
    return null;
end
$$;
create trigger check_postings after insert on ledger.posting
    referencing new table as new_postings
    for each statement execute function ledger.check_postings();

-- Who committed does not pay about the same subject, nor the other way round
-- (국민기초생활보장법 시행령 제26조의5 names 기금재무관 and 기금지출관 apart).
create function ledger.did_both(
    p_kind text, p_about_kinds text[], p_about_ids bigint[]) returns boolean
    language sql stable set search_path = pg_catalog, ledger, dure, pg_temp as
$$
    select exists (select
    from ledger.posting p
    join ledger.entry e on e.id = p.entry_id
    where (p.about_kind, p.about_id) in (
            select * from unnest(p_about_kinds, p_about_ids))
      and e.kind = case p_kind when 'SPEND' then 'COMMIT' when 'COMMIT' then 'SPEND' end
      and e.actor = current_setting('dure.actor')::bigint
      and not exists (select from ledger.entry r where r.reverses = e.id))
$$;

-- Locks the accounts in the order of their ids, refuses what may not go negative, moves balances.
create function ledger.move_balances(p_accounts bigint[], p_amounts bigint[]) returns void
    language plpgsql set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    short record;
begin
    perform from ledger.account a where a.id = any (p_accounts) order by a.id for update;
    select a.balance_won, coalesce(l.title, f.name) as name, a.kind into short
    from (select d.account_id, sum(d.amount) as amount
          from unnest(p_accounts, p_amounts) as d (account_id, amount)
          group by d.account_id) m
    join ledger.account a on a.id = m.account_id
    join ledger.fund f on f.id = a.fund_id
    left join ledger.line l on l.id = a.line_id
    where a.forbids_negative
      and m.amount < 0
      and a.balance_won + m.amount < 0
    order by a.id
    limit 1;
    if found then
        raise exception 'an account would go negative' using errcode = 'DL002',
            detail = short.kind || '|' || short.balance_won || '|' || short.name;
    end if;
    update ledger.account a
    set balance_won = a.balance_won + m.amount
    from (select d.account_id, sum(d.amount) as amount
          from unnest(p_accounts, p_amounts) as d (account_id, amount)
          group by d.account_id) m
    where a.id = m.account_id;
end
$$;

-- After the postings stand, under the locks of their accounts: nothing negative about one thing.
create function ledger.check_each(p_entry bigint) returns void
    language plpgsql set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    short record;
begin
    select a.kind, coalesce(l.title, f.name) as name,
           (select sum(s.amount_won)
            from ledger.posting s
            where s.about_kind = t.about_kind
              and s.about_id = t.about_id
              and s.account_id = t.account_id
              and s.entry_id <> p_entry) as open_won
    into short
    from (select p.account_id, p.about_kind, p.about_id
          from ledger.posting p
          where p.entry_id = p_entry
          group by p.account_id, p.about_kind, p.about_id
          having sum(p.amount_won) < 0) t
    join ledger.account a on a.id = t.account_id
    join ledger.fund f on f.id = a.fund_id
    left join ledger.line l on l.id = a.line_id
    where a.forbids_negative_each
      and (select sum(s.amount_won)
           from ledger.posting s
           where s.about_kind = t.about_kind
             and s.about_id = t.about_id
             and s.account_id = t.account_id) < 0
    limit 1;
    if found then
        raise exception 'more than is open about this' using errcode = 'DL009',
            detail = short.kind || '|' || coalesce(short.open_won, 0) || '|' || short.name;
    end if;
end
$$;

create function ledger.check_may_post(
    p_kind text, p_value_date date, p_accounts bigint[], p_about_kinds text[], p_about_ids bigint[])
    returns void
    language plpgsql stable set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    ended record;
begin
    -- The house itself bills by night, and does nothing else with money.
    if current_setting('dure.office') not in ('FUND_MANAGER', 'TREASURER', 'DISBURSING_OFFICER',
                                              'REVENUE_COLLECTOR', 'CASHIER')
       and not (current_setting('dure.office') = 'HOUSE' and p_kind = 'ASSESS') then
        raise exception 'this office keeps no books' using errcode = 'DL005';
    end if;
    if ledger.did_both(p_kind, p_about_kinds, p_about_ids) then
        raise exception 'the same person may not do both' using errcode = 'DL006', detail = p_kind;
    end if;
    select f.name, f.ends_on into ended
    from ledger.account a
    join ledger.fund f on f.id = a.fund_id
    where p_kind = 'COMMIT'
      and a.id = any (p_accounts)
      and p_value_date > f.ends_on
    limit 1;
    if found then
        raise exception 'the fund has ended' using errcode = 'DL007',
            detail = to_char(ended.ends_on, 'YYYY-MM-DD') || '|' || ended.name;
    end if;
end
$$;

create function ledger.post(
    p_kind text, p_value_date date, p_fiscal_year int, p_cause_kind text, p_cause_id bigint,
    p_key text, p_reverses bigint, p_memo text,
    p_accounts bigint[], p_amounts bigint[], p_about_kinds text[], p_about_ids bigint[])
    returns bigint
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    wanted bytea := sha256(convert_to(jsonb_build_array(
        p_kind, p_value_date, p_fiscal_year, p_cause_kind, p_cause_id, p_reverses, p_memo,
        p_accounts, p_amounts, p_about_kinds, p_about_ids)::text, 'UTF8'));
    posted bigint;
    found_hash bytea;
begin
    if coalesce(cardinality(p_accounts), 0) < 2 then
        raise exception 'an entry has two postings at least' using errcode = 'DL003';
    end if;
    -- Shared by all who post; ledger.seal_until takes it alone and so waits for those under way.
    perform pg_advisory_xact_lock_shared(5001, hashtext(dure.current_region()));

    insert into ledger.entry
        (value_date, fiscal_year, kind, cause_kind, cause_id, key, content_hash, reverses, memo)
    values (p_value_date, p_fiscal_year, p_kind, p_cause_kind, p_cause_id, p_key, wanted,
            p_reverses, p_memo)
    on conflict (region, key) do nothing
    returning id into posted;
    if posted is null then
        select e.id, e.content_hash into posted, found_hash from ledger.entry e where e.key = p_key;
        if found_hash <> wanted then
            raise exception 'the key stands for another entry' using errcode = 'DL001';
        end if;
        return posted;
    end if;

    if exists (select
               from ledger.seal s
               where s.day >= (dure.current_moment() at time zone 'Asia/Seoul')::date) then
        raise exception 'the day is sealed' using errcode = 'DL010';
    end if;
    perform ledger.move_balances(p_accounts, p_amounts);
    perform ledger.check_may_post(p_kind, p_value_date, p_accounts, p_about_kinds, p_about_ids);
    insert into ledger.posting (entry_id, nr, account_id, amount_won, about_kind, about_id)
    select posted, p.nr, p.account_id, p.amount, p.about_kind, p.about_id
    from unnest(p_accounts, p_amounts, p_about_kinds, p_about_ids) with ordinality
         as p (account_id, amount, about_kind, about_id, nr);
    perform ledger.check_each(posted);
    return posted;
end
$$;

-- One line a posting, in a form that cannot be read two ways; the text the seals are made of.
create function ledger.lines_of(p_from timestamptz, p_until timestamptz)
    returns table (day date, entry_id bigint, nr int, line text)
    language sql stable set search_path = pg_catalog, ledger, dure, pg_temp as
$$
    select (e.recorded_at at time zone 'Asia/Seoul')::date, e.id, coalesce(p.nr, 0),
        jsonb_build_array(
        e.id, e.value_date, e.fiscal_year, e.kind, e.cause_kind, e.cause_id, e.key, e.reverses,
        (extract(epoch from e.recorded_at) * 1000000)::bigint, e.actor, e.office, e.memo,
        p.nr, p.account_id, p.amount_won, p.about_kind, p.about_id)::text
    from ledger.entry e
    left join ledger.posting p on p.entry_id = e.id
    where e.recorded_at >= p_from
      and e.recorded_at < p_until
$$;

-- Seals every day not yet sealed up to this one, in order; refuses today and later. Returns how
-- many. The first seal is of the day of the first entry, over 32 bytes of nothing.
create function ledger.seal_until(p_day date) returns int
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    next_day date;
    last_nr int := 0;
    last_hash bytea := decode(repeat('00', 32), 'hex');
    made int := 0;
begin
    if p_day >= (dure.current_moment() at time zone 'Asia/Seoul')::date then
        raise exception 'the day is not over' using errcode = 'DL010';
    end if;
    perform pg_advisory_xact_lock(5001, hashtext(dure.current_region()));
    select (min(e.recorded_at) at time zone 'Asia/Seoul')::date into next_day from ledger.entry e;
    select s.day + 1, s.nr, s.hash into next_day, last_nr, last_hash
    from (select next_day - 1 as day, 0 as nr, last_hash as hash
          union all
          select day, nr, hash from ledger.seal) s
    order by s.nr desc
    limit 1;
    while next_day <= p_day loop
        insert into ledger.seal (day, nr, previous, hash, entries)
        select next_day, last_nr + 1, last_hash,
               sha256(last_hash || coalesce(convert_to(
                   string_agg(l.line || e'\n', '' order by l.entry_id, l.nr), 'UTF8'), '')),
               count(distinct l.entry_id)
        from ledger.lines_of(next_day::timestamp at time zone 'Asia/Seoul',
                             (next_day + 1)::timestamp at time zone 'Asia/Seoul') l
        returning nr, hash into last_nr, last_hash;
        next_day := next_day + 1;
        made := made + 1;
    end loop;
    return made;
end
$$;

revoke all on all functions in schema ledger from public;
grant execute on function ledger.post to dure_app;
grant execute on function ledger.seal_until to dure_app;
grant execute on function ledger.lines_of to dure_app;
