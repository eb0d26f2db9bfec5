-- Whoever cannot answer a question passes it on; the answer of the next comes back down to who asked first. The first
-- question says where it is; the one passed on says which it came from.
alter table reporting.question
  add column passed_from_id uuid references reporting.question,
  add column passed_to_unit_id uuid references organization.unit,
  add column passed_at timestamptz,
  add check ((passed_to_unit_id is null) = (passed_at is null));
create unique index on reporting.question (passed_from_id) where state <> 'withdrawn';
create index on reporting.question (passed_from_id);
create index on reporting.question (passed_to_unit_id);
grant update (passed_to_unit_id, passed_at) on reporting.question to lantoa_app;
