-- The daily close: which days were closed, how far the one under way has come, and what lay open at
-- the end of each. A chunk of work takes the row of its day, so two programs never do the same.
create table loan.night (
    region      dure.region_code not null default dure.current_region(),
    day         date not null,
    stage       text not null default 'AGE'
        check (stage in ('AGE', 'BILL', 'TELL', 'SEAL', 'DONE')),
    -- The instalment after which the telling goes on.
    cursor_loan bigint not null default 0,
    cursor_no   int not null default 0,
    billed      int not null default 0 check (billed >= 0),
    told        int not null default 0 check (told >= 0),
    started_at  timestamptz not null default dure.current_moment(),
    finished_at timestamptz,
    primary key (region, day),
    check ((stage = 'DONE') = (finished_at is not null))
);
select dure.wall('loan.night', 'select, insert, update');

create table loan.ageing (
    region  dure.region_code not null default dure.current_region(),
    day     date not null,
    bucket  text not null check (bucket in ('CURRENT', 'UNDER_30', 'UNDER_90', 'FROM_90')),
    loans   int not null check (loans > 0),
    lent    bigint not null check (lent >= 0),
    overdue bigint not null check (overdue >= 0),
    primary key (region, day, bucket),
    foreign key (region, day) references loan.night (region, day)
);
select dure.wall('loan.ageing', 'select, insert');
