-- How a unit's own lists of activities call their columns, as a person matched them once; the next list is read by it.
create table plans.sheet_heading (
  unit_id uuid not null references organization.unit,
  heading text not null check (heading <> ''),
  org_path text collate "C" not null,
  field text,
  primary key (unit_id, heading)
);
comment on column plans.sheet_heading.heading is 'without marks, in small letters';
comment on column plans.sheet_heading.field is 'of src/plans/activity/sheet-columns.ts; null: the column is left out';
grant select, insert, update on plans.sheet_heading to lantoa_app;
alter table plans.sheet_heading enable row level security;
create policy own on plans.sheet_heading to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
