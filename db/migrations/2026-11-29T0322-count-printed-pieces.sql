-- How many of a printed piece came from the press. What was handed out and put up is told by its deliveries; together
-- they say how many are left.
create table channels.print_run (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit (id),
  item_id uuid not null,
  item_number integer not null,
  code text not null,
  copies integer not null check (copies between 1 and 10000000),
  printed_on date not null,
  printer text not null default '',
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  -- Written down wrongly: no longer counted, but kept.
  void_reason text check (length(btrim(void_reason)) > 0),
  foreign key (item_id, item_number) references content.item_version (item_id, number)
);
create index on channels.print_run (item_id, item_number);
create index on channels.print_run (unit_id);
alter table channels.print_run enable row level security;
create policy own on channels.print_run for all to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant insert, select, update on channels.print_run to lantoa_app;
