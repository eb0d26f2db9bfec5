-- Periods, indicators, reports and the records each figure counted. Class: unit (periods and indicators: catalogue).
create schema reporting;
grant usage on schema reporting to lantoa_app;

create table reporting.indicator (
  code text primary key,
  label text not null,
  unit_word text not null,
  measure jsonb not null,
  ordinal integer not null,
  valid_from date not null,
  valid_to date
);

create table reporting.duty (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  plan_id uuid references plans.plan,
  words text not null,
  period_kind text check (period_kind in ('month', 'quarter', 'half_year', 'year')),
  to_name text,
  via_name text,
  may_be_embedded boolean not null
);
create index on reporting.duty (unit_id);
create index on reporting.duty (plan_id);

create table reporting.report (
  id uuid primary key,
  org_path text collate "C" not null,
  shard smallint not null,
  unit_id uuid not null references organization.unit,
  period_kind text not null check (period_kind in ('month', 'quarter', 'half_year', 'year')),
  period_key text not null,
  period_label text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'issued')),
  title text not null,
  number integer,
  issued_on date,
  sections jsonb not null,
  version integer not null default 1,
  content_hash text,
  document jsonb,
  docx_file_id uuid references files.file,
  pdf_file_id uuid references files.file,
  submitted_at timestamptz,
  approved_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  unique (unit_id, period_key),
  check (state not in ('approved', 'issued') or (docx_file_id is not null and pdf_file_id is not null and content_hash is not null))
);
create index on reporting.report (org_path, period_key);
create index on reporting.report (docx_file_id);
create index on reporting.report (pdf_file_id);

-- A figure of a submitted report, and below it the very records it counted.
create table reporting.cell (
  id uuid primary key,
  org_path text collate "C" not null,
  report_id uuid not null references reporting.report,
  indicator_code text not null references reporting.indicator,
  row_key text not null default '',
  value numeric not null,
  numerator numeric,
  denominator numeric,
  records integer not null,
  count_methods text[] not null default '{}',
  unique (report_id, indicator_code, row_key)
);
create index on reporting.cell (indicator_code);

create table reporting.cell_part (
  shard smallint not null,
  cell_id uuid not null references reporting.cell,
  kind text not null check (kind in ('activity', 'occurrence', 'line', 'cell')),
  part_id uuid not null,
  org_path text collate "C" not null,
  value numeric not null,
  primary key (shard, cell_id, kind, part_id)
);
create index on reporting.cell_part (cell_id);
create index on reporting.cell_part (part_id);

create table reporting.override (
  id uuid primary key,
  org_path text collate "C" not null,
  report_id uuid not null references reporting.report,
  indicator_code text not null references reporting.indicator,
  row_key text not null default '',
  value numeric not null,
  reason text not null check (length(btrim(reason)) > 0),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index on reporting.override (report_id, indicator_code, row_key) where withdrawn_at is null;
create index on reporting.override (indicator_code);

-- An approved report never changes; a late figure stands beside it.
create table reporting.correction (
  id uuid primary key,
  org_path text collate "C" not null,
  report_id uuid not null references reporting.report,
  indicator_code text not null references reporting.indicator,
  row_key text not null default '',
  frozen_value numeric not null,
  present_value numeric not null,
  noticed_at timestamptz not null,
  unique (report_id, indicator_code, row_key)
);
create index on reporting.correction (indicator_code);

grant select, insert, update on all tables in schema reporting to lantoa_app;
grant delete on reporting.cell, reporting.cell_part, reporting.correction to lantoa_app;

alter table reporting.duty enable row level security;
create policy own on reporting.duty to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table reporting.report enable row level security;
create policy own on reporting.report to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table reporting.cell enable row level security;
create policy own on reporting.cell to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table reporting.cell_part enable row level security;
create policy own on reporting.cell_part to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table reporting.override enable row level security;
create policy own on reporting.override to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table reporting.correction enable row level security;
create policy own on reporting.correction to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
