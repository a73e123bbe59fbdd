-- What moved on each account, day by day in both times: the sums from which any past balance is
-- read without adding up its postings. Kept by the trigger of ledger.posting, proven by verify.
create table ledger.movement (
    region      dure.region_code not null default dure.current_region(),
    account_id  bigint not null,
    value_date  date not null,
    -- The day of recording in Korea.
    recorded_on date not null,
    fiscal_year int not null,
    -- The kind of the entry; of a reversal, what it takes back.
    act         text not null,
    debit_won   bigint not null check (debit_won >= 0),
    credit_won  bigint not null check (credit_won >= 0),
    postings    bigint not null check (postings > 0),
    primary key (region, account_id, value_date, recorded_on, fiscal_year, act),
    foreign key (region, account_id) references ledger.account (region, id)
) with (fillfactor = 50);
select dure.wall('ledger.movement', 'select');

do $$
declare
    each record;
begin
    for each in select r.code from access.region r loop
        perform set_config('dure.region', each.code, true);
        insert into ledger.movement
            (account_id, value_date, recorded_on, fiscal_year, act, debit_won, credit_won,
             postings)
        select p.account_id, e.value_date, (e.recorded_at at time zone 'Asia/Seoul')::date,
               e.fiscal_year, coalesce(o.kind, e.kind),
               coalesce(sum(p.amount_won) filter (where p.amount_won > 0), 0),
               -coalesce(sum(p.amount_won) filter (where p.amount_won < 0), 0),
               count(*)
        from ledger.posting p
        join ledger.entry e on e.id = p.entry_id
        left join ledger.entry o on o.id = e.reverses
        group by 1, 2, 3, 4, 5;
    end loop;
end
$$;

-- All that must hold of postings just entered, and what they move, in one go a statement: every
-- account is there, each book of each fund balances in every entry, and no closed year is touched
-- (of its lines only what was carried over leaves COMMITTED or OUTSTANDING for CARRIED).
create function ledger.keep_books() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    wrong record;
    closed int;
begin
    select bool_or(a.id is null) as lost into wrong
    from new_postings p
    left join ledger.account a on a.id = p.account_id
    group by p.entry_id, a.fund_id, a.book
    having bool_or(a.id is null)
        or sum(p.amount_won) <> 0
    order by 1 desc
    limit 1;
    if found then
        if wrong.lost then
            raise exception 'a posting names an unknown account' using errcode = 'DL004';
        end if;
        raise exception 'a book does not balance' using errcode = 'DL003';
    end if;
    if exists (select from ledger.book_closing) then
        select c.fiscal_year into closed
        from new_postings p
        join ledger.account a on a.id = p.account_id
        join ledger.entry e on e.id = p.entry_id
        left join ledger.plan n on n.id = a.plan_id
        join ledger.book_closing c on c.fund_id = a.fund_id
        where c.fiscal_year = e.fiscal_year
           or (c.fiscal_year = n.fiscal_year
               and a.kind not in ('COMMITTED', 'OUTSTANDING', 'CARRIED'))
        limit 1;
        if found then
            raise exception 'the year is closed' using errcode = 'DL012', detail = closed;
        end if;
    end if;
    insert into ledger.movement as m
        (account_id, value_date, recorded_on, fiscal_year, act, debit_won, credit_won, postings)
    select p.account_id, e.value_date, (e.recorded_at at time zone 'Asia/Seoul')::date,
           e.fiscal_year,
           case when e.reverses is null then e.kind
                else (select o.kind from ledger.entry o where o.id = e.reverses) end,
           coalesce(sum(p.amount_won) filter (where p.amount_won > 0), 0),
           -coalesce(sum(p.amount_won) filter (where p.amount_won < 0), 0),
           count(*)
    from new_postings p
    join ledger.entry e on e.id = p.entry_id
    group by 1, 2, 3, 4, 5
    on conflict (region, account_id, value_date, recorded_on, fiscal_year, act)
    do update
    set debit_won = m.debit_won + excluded.debit_won,
        credit_won = m.credit_won + excluded.credit_won,
        postings = m.postings + excluded.postings;
    return null;
end
$$;
drop trigger check_postings on ledger.posting;
drop function ledger.check_postings();
drop trigger refuse_closed_years on ledger.posting;
drop function ledger.refuse_closed_years();
create trigger keep_books after insert on ledger.posting
    referencing new table as new_postings
    for each statement execute function ledger.keep_books();

-- What moved on or before a day, as known at a moment: the days' sums, less what was recorded later
-- on the day of that moment. Without settings of its own, so that it melts into the statement that
-- asks.
create function ledger.moved(p_day date, p_known_at timestamptz)
    returns table (account_id bigint, fiscal_year int, act text, debit_won bigint,
                   credit_won bigint, postings bigint)
    language sql stable as
$$
    select m.account_id, m.fiscal_year, m.act, m.debit_won, m.credit_won, m.postings
    from ledger.movement m
    where m.value_date <= p_day
      and m.recorded_on <= (p_known_at at time zone 'Asia/Seoul')::date
    union all
    select p.account_id, e.fiscal_year, coalesce(o.kind, e.kind),
           -greatest(p.amount_won, 0), least(p.amount_won, 0), -1
    from ledger.entry e
    join ledger.posting p on p.entry_id = e.id
    left join ledger.entry o on o.id = e.reverses
    where e.recorded_at > p_known_at
      and e.recorded_at < ((p_known_at at time zone 'Asia/Seoul')::date + 1)::timestamp
                          at time zone 'Asia/Seoul'
      and e.value_date <= p_day
$$;

-- Who committed does not pay about the same subject, nor the other way round, and a fund commits
-- nothing after its last day: asked only of the kinds of entries they are about.
create or replace function ledger.check_may_post(
    p_kind text, p_value_date date, p_accounts bigint[], p_about_kinds text[], p_about_ids bigint[])
    returns void
    language plpgsql stable set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    about record;
    ended record;
begin
    -- The house itself bills by night, and does nothing else with money.
    if current_setting('dure.office') not in ('FUND_MANAGER', 'TREASURER', 'DISBURSING_OFFICER',
                                              'REVENUE_COLLECTOR', 'CASHIER')
       and not (current_setting('dure.office') = 'HOUSE' and p_kind = 'ASSESS') then
        raise exception 'this office keeps no books' using errcode = 'DL005';
    end if;
    if p_kind in ('COMMIT', 'SPEND') then
        for about in select distinct u.kind, u.id from unnest(p_about_kinds, p_about_ids)
                     as u (kind, id) loop
            if exists (select
                       from ledger.posting p
                       join ledger.entry e on e.id = p.entry_id
                       where p.about_kind = about.kind
                         and p.about_id = about.id
                         and e.kind = case p_kind when 'SPEND' then 'COMMIT' else 'SPEND' end
                         and e.actor = current_setting('dure.actor')::bigint
                         and not exists (select from ledger.entry r where r.reverses = e.id)) then
                raise exception 'the same person may not do both' using errcode = 'DL006',
                    detail = p_kind;
            end if;
        end loop;
    end if;
    if p_kind = 'COMMIT' then
        select f.name, f.ends_on into ended
        from ledger.account a
        join ledger.fund f on f.id = a.fund_id
        where a.id = any (p_accounts)
          and p_value_date > f.ends_on
        limit 1;
        if found then
            raise exception 'the fund has ended' using errcode = 'DL007',
                detail = to_char(ended.ends_on, 'YYYY-MM-DD') || '|' || ended.name;
        end if;
    end if;
end
$$;
drop function ledger.did_both(text, text[], bigint[]);

-- Locks the accounts in the order of their ids, refuses what may not go negative, moves balances.
-- Says whether something is taken from an account that may not go below zero about any one thing.
drop function ledger.move_balances(bigint[], bigint[]);
create function ledger.move_balances(
    p_accounts bigint[], p_amounts bigint[], out takes_of_each boolean)
    language plpgsql set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    short record;
    falls_short boolean;
begin
    select bool_or(a.forbids_negative and m.amount < 0 and a.balance_won + m.amount < 0),
           bool_or(a.forbids_negative_each and m.takes)
    into falls_short, takes_of_each
    from (select l.id, l.balance_won, l.forbids_negative, l.forbids_negative_each
          from ledger.account l
          where l.id = any (p_accounts)
          order by l.id
          for update) a
    join (select d.account_id, sum(d.amount) as amount, bool_or(d.amount < 0) as takes
          from unnest(p_accounts, p_amounts) as d (account_id, amount)
          group by d.account_id) m on m.account_id = a.id;
    if falls_short then
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

create or replace function ledger.post(
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
    takes_of_each boolean;
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
    takes_of_each := ledger.move_balances(p_accounts, p_amounts);
    perform ledger.check_may_post(p_kind, p_value_date, p_accounts, p_about_kinds, p_about_ids);
    insert into ledger.posting (entry_id, nr, account_id, amount_won, about_kind, about_id)
    select posted, p.nr, p.account_id, p.amount, p.about_kind, p.about_id
    from unnest(p_accounts, p_amounts, p_about_kinds, p_about_ids) with ordinality
         as p (account_id, amount, about_kind, about_id, nr);
    if takes_of_each then
        perform ledger.check_each(posted);
    end if;
    return posted;
end
$$;

revoke all on function ledger.keep_books, ledger.moved, ledger.move_balances from public;
grant execute on function ledger.moved to dure_app;
