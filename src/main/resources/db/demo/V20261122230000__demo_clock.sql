-- How far the demo's today is from the real one. One row; region-free, and only in a demo.
create schema demo;
grant usage on schema demo to dure_app;
create table demo.clock (
    id            int primary key check (id = 1),
    ahead_seconds bigint not null
);
grant select, insert, update on demo.clock to dure_app;
