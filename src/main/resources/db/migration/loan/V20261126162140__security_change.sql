-- A security is what somebody gave, under a number, on a day: an office's registration, or a paper.
alter table loan.security rename column registry_office to given_by;
alter table loan.security rename column receipt_no to number;
alter table loan.security rename column registered_on to given_on;

-- Walls stand for the owner too; the new key has no rows to look at yet.
select set_config('dure.region', 'none', true);

-- Another may take its place from a day on (담보 변경): each is replaced once, and stays.
alter table loan.security
    add column replaces bigint,
    add column since date,
    add column reason text check (reason <> ''),
    add check (num_nulls(replaces, since, reason) in (0, 3)),
    add check (since >= given_on),
    drop constraint security_region_loan_id_key,
    add unique nulls not distinct (region, loan_id, replaces),
    add unique (region, loan_id, id),
    add foreign key (region, loan_id, replaces) references loan.security (region, loan_id, id);

-- Where every loan stands on a day, as before: the first security says that it has one.
create or replace function loan.standing(today date)
    returns table (id bigint, number text, organisation_id bigint, amount bigint, awarded_on date,
                   state text, lent bigint, overdue bigint, overdue_days int, next_due date,
                   owed bigint, owed_due date, matures_on date, released boolean)
    language sql stable
    as
$$
    select l.id, l.number, l.organisation_id, l.amount, l.awarded_on,
           case
               when g.id is not null then 'given-up'
               when l.closed_on is not null then 'closed'
               when p.id is not null and coalesce(i.lent, 0) = 0 then 'returned'
               when p.id is not null then 'paid-out'
               when m.id is not null then 'committed'
               when s.id is not null then 'secured'
               when c.id is not null then 'contracted'
               else 'awarded'
           end,
           coalesce(i.lent, 0)::bigint, coalesce(i.overdue, 0)::bigint,
           coalesce(today - i.since, 0), i.next_due,
           coalesce(i.owed, 0)::bigint, i.owed_due, i.matures_on, r.id is not null
    from loan.loan l
    left join loan.contract c on c.loan_id = l.id
    left join loan.security s on s.loan_id = l.id and s.replaces is null
    left join loan.commitment m on m.loan_id = l.id
    left join loan.payment p on p.loan_id = l.id
    left join loan.giving_up g on g.loan_id = l.id
    left join loan.security_release r on r.loan_id = l.id
    left join (select o.loan_id,
                      sum(o.open_principal) as lent,
                      sum(o.open_principal + o.open_interest)
                          filter (where o.last_on < today) as overdue,
                      min(o.last_on) filter (where o.last_on < today) as since,
                      min(o.due_on) as next_due,
                      sum(o.open_principal + o.open_interest)
                          filter (where o.billed or o.due_on <= today) as owed,
                      min(o.due_on) filter (where o.billed or o.due_on <= today) as owed_due,
                      max(o.due_on) as matures_on
               from loan.instalment o
               where o.open_principal + o.open_interest > 0
               group by o.loan_id) i
        on i.loan_id = l.id
$$;
