-- What those who write a report, and those who read it within its reach, say to each other about a part of it. It is
-- no part of the paper. Class: unit.
create table reporting.comment (
  id uuid primary key,
  org_path text collate "C" not null,
  report_id uuid not null references reporting.report,
  section_code text not null,
  words text not null check (length(btrim(words)) > 0),
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  settled_at timestamptz,
  settled_by_name text
);
create index on reporting.comment (report_id, made_at);
comment on column reporting.comment.section_code is 'of the report''s sections; empty: the report as a whole';
grant select, insert, update (settled_at, settled_by_name) on reporting.comment to lantoa_app;
alter table reporting.comment enable row level security;
create policy own on reporting.comment to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
