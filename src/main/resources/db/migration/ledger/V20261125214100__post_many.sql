-- Many entries in one call: what ledger.post refuses one by one, ledger.post_many refuses of all
-- of them together, in the order given, and then none stands.

-- Whoever both commits and pays for one thing: of these entries against all before each.
create function ledger.did_both_among(p_entries bigint[]) returns boolean
    language sql stable set search_path = pg_catalog, ledger, dure, pg_temp as
$$
    select exists (select
                   from ledger.entry e
                   join ledger.posting p on p.entry_id = e.id
                   join ledger.posting o
                        on o.about_kind = p.about_kind
                       and o.about_id = p.about_id
                       and o.entry_id < p.entry_id
                   join ledger.entry d on d.id = o.entry_id
                   where e.id = any (p_entries)
                     and e.kind in ('COMMIT', 'SPEND')
                     and d.kind = case e.kind when 'SPEND' then 'COMMIT' else 'SPEND' end
                     and d.actor = e.actor
                     and not exists (select
                                     from ledger.entry r
                                     where r.reverses = d.id
                                       and r.id < e.id))
$$;

-- Locks the accounts in the order of their ids, refuses what goes below zero on the way, moves.
create function ledger.move_balances_of_many(
    p_nrs int[], p_accounts bigint[], p_amounts bigint[]) returns void
    language plpgsql set search_path = pg_catalog, ledger, dure, pg_temp
    set plan_cache_mode = force_custom_plan as
$$
declare
    short record;
begin
    perform
    from ledger.account a
    where a.id in (select d.id from unnest(p_accounts) as d (id))
    order by a.id
    for update;
    -- Enough for all that is taken, whatever comes in between, needs no look at the order.
    if exists (select
               from (select d.account_id, sum(d.amount) as amount
                     from unnest(p_accounts, p_amounts) as d (account_id, amount)
                     where d.amount < 0
                     group by d.account_id) t
               join ledger.account a on a.id = t.account_id
               where a.forbids_negative
                 and a.balance_won + t.amount < 0) then
        select a.kind, coalesce(l.title, f.name) as name, a.balance_won + r.before as balance_won
        into short
        from (select d.nr, d.account_id, sum(d.amount) as amount,
                     sum(sum(d.amount)) over (partition by d.account_id order by d.nr)
                         - sum(d.amount) as before
              from unnest(p_nrs, p_accounts, p_amounts) as d (nr, account_id, amount)
              group by d.nr, d.account_id) r
        join ledger.account a on a.id = r.account_id
        join ledger.fund f on f.id = a.fund_id
        left join ledger.line l on l.id = a.line_id
        where a.forbids_negative
          and r.amount < 0
          and a.balance_won + r.before + r.amount < 0
        order by r.nr, a.id
        limit 1;
        if found then
            raise exception 'an account would go negative' using errcode = 'DL002',
                detail = short.kind || '|' || short.balance_won || '|' || short.name;
        end if;
    end if;
    update ledger.account a
    set balance_won = a.balance_won + m.amount
    from (select d.account_id, sum(d.amount) as amount
          from unnest(p_accounts, p_amounts) as d (account_id, amount)
          group by d.account_id) m
    where a.id = m.account_id;
end
$$;

-- Before the postings stand, under the locks of their accounts: nothing negative about one thing.
create function ledger.check_each_of_many(
    p_nrs int[], p_accounts bigint[], p_amounts bigint[], p_about_kinds text[],
    p_about_ids bigint[]) returns void
    language plpgsql stable set search_path = pg_catalog, ledger, dure, pg_temp
    set plan_cache_mode = force_custom_plan as
$$
declare
    short record;
begin
    if not exists (select
                   from unnest(p_accounts, p_amounts) as d (account_id, amount)
                   join ledger.account a on a.id = d.account_id
                   where d.amount < 0
                     and a.forbids_negative_each) then
        return;
    end if;
    select a.kind, coalesce(l.title, f.name) as name, m.before + b.won as open_won into short
    from (select d.nr, d.account_id, d.about_kind, d.about_id, sum(d.amount) as amount,
                 sum(sum(d.amount)) over (
                     partition by d.account_id, d.about_kind, d.about_id order by d.nr)
                     - sum(d.amount) as before
          from unnest(p_nrs, p_accounts, p_amounts, p_about_kinds, p_about_ids)
               as d (nr, account_id, amount, about_kind, about_id)
          join ledger.account e on e.id = d.account_id and e.forbids_negative_each
          group by d.nr, d.account_id, d.about_kind, d.about_id) m
    join ledger.account a on a.id = m.account_id
    join ledger.fund f on f.id = a.fund_id
    left join ledger.line l on l.id = a.line_id
    cross join lateral (select coalesce(sum(s.amount_won), 0) as won
                        from ledger.posting s
                        where s.about_kind = m.about_kind
                          and s.about_id = m.about_id
                          and s.account_id = m.account_id) b
    where m.amount < 0
      and b.won + m.before + m.amount < 0
    order by m.nr, a.id
    limit 1;
    if found then
        raise exception 'more than is open about this' using errcode = 'DL009',
            detail = short.kind || '|' || short.open_won || '|' || short.name;
    end if;
end
$$;

-- The office of each kind, and the last day of each fund.
create function ledger.check_may_post_many(
    p_kinds text[], p_value_dates date[], p_nrs int[], p_accounts bigint[]) returns void
    language plpgsql stable set search_path = pg_catalog, ledger, dure, pg_temp
    set plan_cache_mode = force_custom_plan as
$$
declare
    ended record;
begin
    if current_setting('dure.office') not in ('FUND_MANAGER', 'TREASURER', 'DISBURSING_OFFICER',
                                              'REVENUE_COLLECTOR', 'CASHIER')
       and (current_setting('dure.office') <> 'HOUSE'
            or exists (select from unnest(p_kinds) as k (kind) where k.kind <> 'ASSESS')) then
        raise exception 'this office keeps no books' using errcode = 'DL005';
    end if;
    if 'COMMIT' = any (p_kinds) then
        select f.name, f.ends_on into ended
        from unnest(p_kinds, p_value_dates) with ordinality as e (kind, value_date, nr)
        join unnest(p_nrs, p_accounts) as d (nr, account_id) on d.nr = e.nr
        join ledger.account a on a.id = d.account_id
        join ledger.fund f on f.id = a.fund_id
        where e.kind = 'COMMIT'
          and e.value_date > f.ends_on
        order by e.nr
        limit 1;
        if found then
            raise exception 'the fund has ended' using errcode = 'DL007',
                detail = to_char(ended.ends_on, 'YYYY-MM-DD') || '|' || ended.name;
        end if;
    end if;
end
$$;

-- Enters the heads of many entries. A key on record stands for its entry, if that says the same.
-- Returns the numbers in the order given; fresh: which of them were entered by this call.
create function ledger.enter_many(
    p_kinds text[], p_value_dates date[], p_fiscal_years int[], p_cause_kinds text[],
    p_cause_ids bigint[], p_keys text[], p_reverses bigint[], p_memos text[],
    p_nrs int[], p_accounts bigint[], p_amounts bigint[], p_about_kinds text[],
    p_about_ids bigint[], out ids bigint[], out fresh boolean[])
    language plpgsql set search_path = pg_catalog, ledger, dure, pg_temp
    set plan_cache_mode = force_custom_plan as
$$
declare
    hashes bytea[];
    made_ids bigint[];
    made_keys text[];
    other boolean;
begin
    -- The content as ledger.post hashes it, so that one key means one entry by either.
    select array_agg(sha256(convert_to(jsonb_build_array(
               e.kind, e.value_date, e.fiscal_year, e.cause_kind, e.cause_id, e.reverses, e.memo,
               d.accounts, d.amounts, d.about_kinds, d.about_ids)::text, 'UTF8')) order by e.nr)
    into hashes
    from unnest(p_kinds, p_value_dates, p_fiscal_years, p_cause_kinds, p_cause_ids, p_reverses,
                p_memos) with ordinality
         as e (kind, value_date, fiscal_year, cause_kind, cause_id, reverses, memo, nr)
    join (select p.nr,
                 array_agg(p.account_id order by p.at) as accounts,
                 array_agg(p.amount order by p.at) as amounts,
                 array_agg(p.about_kind order by p.at) as about_kinds,
                 array_agg(p.about_id order by p.at) as about_ids
          from unnest(p_nrs, p_accounts, p_amounts, p_about_kinds, p_about_ids) with ordinality
               as p (nr, account_id, amount, about_kind, about_id, at)
          group by p.nr
          having count(*) >= 2) d on d.nr = e.nr;
    if coalesce(cardinality(hashes), 0) <> cardinality(p_keys) then
        raise exception 'an entry has two postings at least' using errcode = 'DL003';
    end if;
    with made as (
        insert into ledger.entry
            (value_date, fiscal_year, kind, cause_kind, cause_id, key, content_hash, reverses, memo)
        select e.value_date, e.fiscal_year, e.kind, e.cause_kind, e.cause_id, e.key, e.hash,
               e.reverses, e.memo
        from unnest(p_value_dates, p_fiscal_years, p_kinds, p_cause_kinds, p_cause_ids, p_keys,
                    hashes, p_reverses, p_memos) with ordinality
             as e (value_date, fiscal_year, kind, cause_kind, cause_id, key, hash, reverses, memo,
                   nr)
        order by e.nr
        on conflict (region, key) do nothing
        returning id, key)
    select array_agg(m.id), array_agg(m.key) into made_ids, made_keys from made m;
    if made_keys = p_keys then
        ids := made_ids;
        fresh := array_fill(true, array[cardinality(p_keys)]);
        return;
    end if;
    select array_agg(f.id order by w.nr),
           array_agg(w.is_first and m.id is not null order by w.nr),
           bool_or(f.content_hash <> w.hash)
    into ids, fresh, other
    from (select g.key, g.hash, g.nr,
                 row_number() over (partition by g.key order by g.nr) = 1 as is_first
          from unnest(p_keys, hashes) with ordinality as g (key, hash, nr)) w
    join ledger.entry f on f.key = w.key
    left join unnest(made_ids, made_keys) as m (id, key) on m.key = w.key;
    if other then
        raise exception 'the key stands for another entry' using errcode = 'DL001';
    end if;
end
$$;

-- p_nrs says for each posting which of the entries it is of, counted from 1. Returns their numbers
-- in the order given. All stand afterwards, or none.
create function ledger.post_many(
    p_kinds text[], p_value_dates date[], p_fiscal_years int[], p_cause_kinds text[],
    p_cause_ids bigint[], p_keys text[], p_reverses bigint[], p_memos text[],
    p_nrs int[], p_accounts bigint[], p_amounts bigint[], p_about_kinds text[],
    p_about_ids bigint[]) returns bigint[]
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp
    set plan_cache_mode = force_custom_plan set jit = off as
$$
declare
    ids bigint[];
    fresh boolean[];
    region text := dure.current_region();
begin
    perform pg_advisory_xact_lock_shared(5001, hashtext(dure.current_region()));
    select m.ids, m.fresh into ids, fresh
    from ledger.enter_many(
        p_kinds, p_value_dates, p_fiscal_years, p_cause_kinds, p_cause_ids, p_keys, p_reverses,
        p_memos, p_nrs, p_accounts, p_amounts, p_about_kinds, p_about_ids) m;
    if not true = any (fresh) then
        return ids;
    end if;
    if exists (select
               from ledger.seal s
               where s.day >= (dure.current_moment() at time zone 'Asia/Seoul')::date) then
        raise exception 'the day is sealed' using errcode = 'DL010';
    end if;
    if false = any (fresh) then
        select array_agg(d.nr order by d.at), array_agg(d.account_id order by d.at),
               array_agg(d.amount order by d.at), array_agg(d.about_kind order by d.at),
               array_agg(d.about_id order by d.at)
        into p_nrs, p_accounts, p_amounts, p_about_kinds, p_about_ids
        from unnest(p_nrs, p_accounts, p_amounts, p_about_kinds, p_about_ids) with ordinality
             as d (nr, account_id, amount, about_kind, about_id, at)
        where fresh[d.nr];
    end if;
    perform ledger.move_balances_of_many(p_nrs, p_accounts, p_amounts);
    perform ledger.check_may_post_many(p_kinds, p_value_dates, p_nrs, p_accounts);
    perform ledger.check_each_of_many(
        p_nrs, p_accounts, p_amounts, p_about_kinds, p_about_ids);
    insert into ledger.posting
        (region, entry_id, nr, account_id, amount_won, about_kind, about_id)
    select region, ids[d.nr], row_number() over (partition by d.nr order by d.at), d.account_id,
           d.amount, d.about_kind, d.about_id
    from unnest(p_nrs, p_accounts, p_amounts, p_about_kinds, p_about_ids) with ordinality
         as d (nr, account_id, amount, about_kind, about_id, at);
    if 'COMMIT' = any (p_kinds) or 'SPEND' = any (p_kinds) then
        if ledger.did_both_among(ids) then
            raise exception 'the same person may not do both' using errcode = 'DL006',
                detail = 'SPEND';
        end if;
    end if;
    return ids;
end
$$;

revoke all on function ledger.did_both_among, ledger.move_balances_of_many,
    ledger.check_each_of_many, ledger.check_may_post_many, ledger.enter_many, ledger.post_many
    from public;
grant execute on function ledger.post_many to dure_app;
