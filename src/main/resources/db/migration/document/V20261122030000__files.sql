-- Files people hand in. The bytes are kept once a region, by their hash, and never change.

create schema document;
grant usage on schema document to dure_app;

create table document.content (
    region dure.region_code not null default dure.current_region(),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size   int not null check (size between 1 and 20971520),
    bytes  bytea not null check (octet_length(bytes) = size),
    primary key (region, sha256),
    unique (region, sha256, size),
    check (encode(sha256(bytes), 'hex') = sha256)
);
select dure.wall('document.content', 'select, insert');

create table document.file (
    region  dure.region_code not null default dure.current_region(),
    id      bigint generated always as identity,
    name    text not null check (name <> '' and length(name) <= 200 and name !~ '[/\\[:cntrl:]]'),
    kind    text not null check (kind in
        ('PDF', 'PNG', 'JPEG', 'HWP', 'HWPX', 'DOCX', 'XLSX', 'CSV')),
    size    int not null,
    sha256  text not null,
    kept_by bigint not null,
    kept_at timestamptz not null,
    primary key (region, id),
    foreign key (region, sha256, size) references document.content (region, sha256, size)
);
select dure.protect('document.file', 'select, insert');
