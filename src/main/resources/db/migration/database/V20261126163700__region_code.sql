-- Every statement checks the code of the region for every table it touches, so the check is the one
-- the walls need: '' is no region. How a code is written is checked where a region is opened.
alter table access.region add check (code ~ '^[a-z]{3,20}$');
alter domain dure.region_code drop constraint region_code_check;
alter domain dure.region_code add constraint region_code_check check (value <> '');
