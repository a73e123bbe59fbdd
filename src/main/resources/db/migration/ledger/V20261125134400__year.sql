-- The end of a fund's year: books closed for good (지방기금법 제7조), what is carried over (제12조),
-- the settlement in the decree's columns (시행령 제6조) and its way to the council (제8조).

-- One row closes one year of one fund. Written by ledger.close_year alone.
create table ledger.book_closing (
    region        dure.region_code not null default dure.current_region(),
    fund_id       bigint not null,
    fiscal_year   int not null,
    closed_at     timestamptz not null default dure.current_moment(),
    actor         bigint not null default current_setting('dure.actor')::bigint,
    office        text not null default current_setting('dure.office'),
    -- Every entry up to this one was in the books when they were closed, and none after.
    last_entry_id bigint not null,
    primary key (region, fund_id, fiscal_year),
    foreign key (region, fund_id, fiscal_year)
        references ledger.plan (region, fund_id, fiscal_year)
);
select dure.wall('ledger.book_closing', 'select');

-- What was committed and not paid when the books were closed, thing by thing.
create table ledger.carry_over (
    region      dure.region_code not null default dure.current_region(),
    fund_id     bigint not null,
    fiscal_year int not null,
    line_id     bigint not null,
    about_kind  text not null,
    about_id    bigint not null,
    amount_won  bigint not null check (amount_won > 0),
    primary key (region, fund_id, fiscal_year, line_id, about_kind, about_id),
    foreign key (region, fund_id, fiscal_year)
        references ledger.book_closing (region, fund_id, fiscal_year),
    foreign key (region, line_id) references ledger.line (region, id)
);
select dure.wall('ledger.carry_over', 'select');

-- The way of a closed year: reported, and settled step by step.
create table ledger.year_step (
    region      dure.region_code not null default dure.current_region(),
    fund_id     bigint not null,
    fiscal_year int not null,
    step        text not null check (step in (
        'REPORTED', 'FIXED', 'DELIBERATED', 'SUBMITTED', 'APPROVED')),
    happened_on date not null,
    -- The number of the paper: minutes, letter, resolution.
    paper       text not null check (paper <> ''),
    recorded_at timestamptz not null default dure.current_moment(),
    actor       bigint not null default current_setting('dure.actor')::bigint,
    office      text not null default current_setting('dure.office'),
    primary key (region, fund_id, fiscal_year, step),
    foreign key (region, fund_id, fiscal_year)
        references ledger.book_closing (region, fund_id, fiscal_year)
);
select dure.protect('ledger.year_step', 'select, insert');

-- The settlement as it was fixed, line by line. What can be counted from the rest is counted.
create table ledger.settlement_row (
    region          dure.region_code not null default dure.current_region(),
    fund_id         bigint not null,
    fiscal_year     int not null,
    line_id         bigint not null,
    planned_won     bigint not null check (planned_won >= 0),
    assessed_won    bigint not null,
    received_won    bigint not null,
    written_off_won bigint not null,
    carried_in_won  bigint not null check (carried_in_won >= 0),
    spent_won       bigint not null,
    carried_out_won bigint not null check (carried_out_won >= 0),
    primary key (region, fund_id, fiscal_year, line_id),
    foreign key (region, fund_id, fiscal_year)
        references ledger.book_closing (region, fund_id, fiscal_year),
    foreign key (region, line_id) references ledger.line (region, id)
);
select dure.protect('ledger.settlement_row', 'select, insert');

-- An entry of a closed year put right by an entry of the open one, once.
create table ledger.correction (
    region      dure.region_code not null default dure.current_region(),
    entry_id    bigint not null,
    corrects    bigint not null,
    fiscal_year int not null,
    primary key (region, entry_id),
    unique (region, corrects),
    check (entry_id > corrects),
    foreign key (region, entry_id) references ledger.entry (region, id),
    foreign key (region, corrects) references ledger.entry (region, id)
);
select dure.wall('ledger.correction', 'select, insert');

create trigger append_only before update or delete or truncate on ledger.book_closing
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.carry_over
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.year_step
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.settlement_row
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.correction
    for each statement execute function ledger.refuse_change();

alter table ledger.entry drop constraint entry_kind_check;
alter table ledger.entry add constraint entry_kind_check check (kind in (
    'PLAN', 'PLAN_CHANGE', 'OPENING', 'CONTRIBUTION', 'COMMIT', 'RELEASE', 'SPEND',
    'ASSESS', 'RECEIVE', 'WRITE_OFF', 'REVERSAL', 'CORRECTION'));

-- DL012: the year is closed. No entry counts for it, and of its lines only what was carried over
-- may still leave COMMITTED or OUTSTANDING for CARRIED, which changes no column of its settlement.
create function ledger.refuse_closed_years() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    closed int;
begin
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
    return null;
end
$$;
create trigger refuse_closed_years after insert on ledger.posting
    referencing new table as new_postings
    for each statement execute function ledger.refuse_closed_years();

create function ledger.refuse_lines_of_closed_years() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    closed int;
begin
    select c.fiscal_year into closed
    from ledger.plan n
    join ledger.book_closing c on c.fund_id = n.fund_id and c.fiscal_year = n.fiscal_year
    where n.id = new.plan_id;
    if found then
        raise exception 'the year is closed' using errcode = 'DL012', detail = closed;
    end if;
    return new;
end
$$;
create trigger refuse_closed before insert on ledger.line
    for each row execute function ledger.refuse_lines_of_closed_years();

-- A settlement is frozen before it is called fixed, and its steps come one after the other.
create function ledger.check_year_step() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
declare
    before_it text := case new.step when 'DELIBERATED' then 'FIXED'
                                    when 'SUBMITTED' then 'DELIBERATED'
                                    when 'APPROVED' then 'SUBMITTED' end;
begin
    if before_it is not null and not exists (
            select
            from ledger.year_step s
            where s.fund_id = new.fund_id
              and s.fiscal_year = new.fiscal_year
              and s.step = before_it
              and s.happened_on <= new.happened_on) then
        raise exception 'a step before it is missing' using errcode = 'DL013';
    end if;
    if new.happened_on > (dure.current_moment() at time zone 'Asia/Seoul')::date
       or new.happened_on <= make_date(new.fiscal_year, 12, 31) then
        raise exception 'not a day after the year and until today' using errcode = 'DL013';
    end if;
    return new;
end
$$;
create trigger in_order before insert on ledger.year_step
    for each row execute function ledger.check_year_step();

create function ledger.keep_fixed_settlement() returns trigger
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
begin
    if exists (select
               from ledger.year_step s
               where s.fund_id = new.fund_id
                 and s.fiscal_year = new.fiscal_year
                 and s.step = 'FIXED') then
        raise exception 'the settlement is fixed' using errcode = 'DL013';
    end if;
    return new;
end
$$;
create trigger keep_fixed before insert on ledger.settlement_row
    for each row execute function ledger.keep_fixed_settlement();

-- Closes the books of a fund's year: after 20 January, in the order of the years, once. Alone with
-- the books, as ledger.seal_until is, so that nothing is under way.
create function ledger.close_year(p_fund bigint, p_year int) returns void
    language plpgsql security definer set search_path = pg_catalog, ledger, dure, pg_temp as
$$
begin
    if current_setting('dure.office') <> 'FUND_MANAGER' then
        raise exception 'this office closes no books' using errcode = 'DL005';
    end if;
    perform pg_advisory_xact_lock(5001, hashtext(dure.current_region()));
    if (dure.current_moment() at time zone 'Asia/Seoul')::date <= make_date(p_year + 1, 1, 20)
       or exists (select
                  from ledger.plan n
                  where n.fund_id = p_fund
                    and n.fiscal_year < p_year
                    and n.entry_id is not null
                    and not exists (select
                                    from ledger.book_closing c
                                    where c.fund_id = n.fund_id
                                      and c.fiscal_year = n.fiscal_year)) then
        raise exception 'not yet' using errcode = 'DL013';
    end if;
    insert into ledger.book_closing (fund_id, fiscal_year, last_entry_id)
    select n.fund_id, n.fiscal_year, (select coalesce(max(e.id), 0) from ledger.entry e)
    from ledger.plan n
    where n.fund_id = p_fund
      and n.fiscal_year = p_year
      and n.entry_id is not null;
    if not found then
        raise exception 'no fixed plan of this year' using errcode = 'DL013';
    end if;
    insert into ledger.carry_over
        (fund_id, fiscal_year, line_id, about_kind, about_id, amount_won)
    select p_fund, p_year, a.line_id, p.about_kind, p.about_id, sum(p.amount_won)
    from ledger.plan n
    join ledger.account a on a.plan_id = n.id
    join ledger.posting p on p.account_id = a.id
    where n.fund_id = p_fund
      and n.fiscal_year <= p_year
      and a.kind = 'COMMITTED'
    group by a.line_id, p.about_kind, p.about_id
    having sum(p.amount_won) > 0;
end
$$;

-- The columns of 시행령 제6조 for every line of a fund's year, added up from the postings. Of a
-- closed year the two columns of what is carried are the lists made at the closings; of an open
-- one, what stands committed now, and what of the year before has been paid so far.
create function ledger.settlement_lines(p_fund bigint, p_year int)
    returns table (line_id bigint, planned_won bigint, assessed_won bigint, received_won bigint,
                   written_off_won bigint, carried_in_won bigint, spent_won bigint,
                   carried_out_won bigint)
    language sql stable set search_path = pg_catalog, ledger, dure, pg_temp as
$$
    with sums as (
        select l.id, l.side, l.code,
               coalesce(sum(p.amount_won) filter (
                   where a.kind in ('AVAILABLE', 'EXPECTED')
                     and e.kind in ('PLAN', 'PLAN_CHANGE')), 0) as planned,
               -coalesce(sum(p.amount_won) filter (where a.kind = 'ASSESSED'), 0) as assessed,
               coalesce(sum(p.amount_won) filter (where a.kind = 'RECEIVED'), 0) as received,
               coalesce(sum(p.amount_won) filter (where a.kind = 'WRITTEN_OFF'), 0) as given_up,
               coalesce(sum(p.amount_won) filter (where a.kind = 'SPENT'), 0) as spent,
               coalesce(sum(p.amount_won) filter (
                   where a.kind in ('AVAILABLE', 'COMMITTED', 'SPENT', 'CARRIED')), 0) as ready
        from ledger.plan n
        join ledger.line l on l.plan_id = n.id
        left join ledger.account a on a.line_id = l.id
        left join ledger.posting p on p.account_id = a.id
        left join ledger.entry e on e.id = p.entry_id
        where n.fund_id = p_fund
          and n.fiscal_year = p_year
        group by l.id, l.side, l.code),
    carried as (
        select c.fiscal_year, l.code, sum(c.amount_won) as amount
        from ledger.carry_over c
        join ledger.line l on l.id = c.line_id
        where c.fund_id = p_fund
          and c.fiscal_year in (p_year - 1, p_year)
        group by c.fiscal_year, l.code),
    standing as (
        select l.code, sum(a.balance_won) as amount
        from ledger.plan n
        join ledger.account a on a.plan_id = n.id
        join ledger.line l on l.id = a.line_id
        where n.fund_id = p_fund
          and n.fiscal_year <= p_year
          and a.kind = 'COMMITTED'
        group by l.code),
    closed as (
        select exists (select
                       from ledger.book_closing c
                       where c.fund_id = p_fund
                         and c.fiscal_year = p_year - 1) as before,
               exists (select
                       from ledger.book_closing c
                       where c.fund_id = p_fund
                         and c.fiscal_year = p_year) as own)
    select s.id, s.planned::bigint, s.assessed::bigint, s.received::bigint, s.given_up::bigint,
           (case when s.side = 'INCOME' then 0
                 when d.before then coalesce(i.amount, 0)
                 else s.ready - s.planned end)::bigint,
           s.spent::bigint,
           (case when s.side = 'INCOME' then 0
                 when d.own then coalesce(o.amount, 0)
                 else coalesce(t.amount, 0) end)::bigint
    from sums s
    cross join closed d
    left join carried i on i.code = s.code and i.fiscal_year = p_year - 1
    left join carried o on o.code = s.code and o.fiscal_year = p_year
    left join standing t on t.code = s.code
$$;

revoke all on function ledger.close_year, ledger.settlement_lines, ledger.check_year_step,
    ledger.keep_fixed_settlement, ledger.refuse_closed_years, ledger.refuse_lines_of_closed_years
    from public;
grant execute on function ledger.close_year to dure_app;
grant execute on function ledger.settlement_lines to dure_app;
