-- A unit may owe several reports of one period (communication, administrative reform, procedure control), and correct
-- each of them by another one. Nine months is no period of the decree, but many provinces ask for it.
alter table reporting.report
  drop constraint report_unit_id_period_key_key,
  drop constraint report_period_kind_check,
  add column subject text not null default 'communication' check (subject in ('communication', 'reform', 'procedure_control')),
  add column corrects_id uuid references reporting.report,
  add column ordinal smallint not null default 0,
  add check (period_kind in ('month', 'quarter', 'half_year', 'nine_months', 'year')),
  add check ((ordinal = 0) = (corrects_id is null)),
  add unique (unit_id, subject, period_key, ordinal);
create index on reporting.report (corrects_id);
comment on column reporting.report.ordinal is '0: the report itself; 1, 2 … what corrects it';

-- When reports are due, as a province decides it for its own and those below. Class: downward.
create table reporting.due_rule (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default true,
  unit_id uuid not null references organization.unit,
  tier text not null check (tier in ('province', 'district', 'commune')),
  period_kind text check (period_kind in ('month', 'quarter', 'half_year', 'nine_months', 'year')),
  working_days_after_cutoff smallint check (working_days_after_cutoff between 1 and 30),
  day_of_last_month smallint check (day_of_last_month between 15 and 31),
  source text not null check (length(btrim(source)) > 0),
  effective_from date not null,
  effective_to date,
  made_by_name text not null,
  made_at timestamptz not null,
  check (num_nonnulls(working_days_after_cutoff, day_of_last_month) = 1),
  check (effective_to >= effective_from)
);
create index on reporting.due_rule (unit_id);
comment on column reporting.due_rule.tier is 'of the unit that reports';
comment on column reporting.due_rule.period_kind is 'null: every kind that has no rule of its own';
comment on column reporting.due_rule.effective_to is 'last day, included; a period is judged by the rule of its own last day';
grant select, insert, update on reporting.due_rule to lantoa_app;
alter table reporting.due_rule enable row level security;
create policy own on reporting.due_rule to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on reporting.due_rule for select to lantoa_app using (visible_below and (current_setting('app.home', true) ^@ org_path));

-- Who reports, to whom, through whom: of the unit itself, or laid on those below, who read it. Class: downward.
alter table reporting.duty
  drop constraint duty_period_kind_check,
  add check (period_kind in ('month', 'quarter', 'half_year', 'nine_months', 'year')),
  add column visible_below boolean not null default false,
  add column bearers text[] not null default '{own}' check (bearers <@ array['own', 'committees', 'departments', 'named'] and bearers <> '{}'),
  add column bearer_ids uuid[] not null default '{}',
  add column to_unit_id uuid references organization.unit,
  add column via_unit_id uuid references organization.unit,
  add column subject text not null default 'communication' check (subject in ('communication', 'reform', 'procedure_control')),
  add column embed_in text check (embed_in in ('reform', 'procedure_control')),
  add column from_on date,
  add column to_on date,
  add column made_by_name text,
  add check (subject <> embed_in);
create index on reporting.duty (to_unit_id);
create index on reporting.duty (via_unit_id);
update reporting.duty d set from_on = greatest(p.from_on, p.issued_on), to_on = p.to_on from plans.plan p where p.id = d.plan_id;
comment on column reporting.duty.from_on is 'of a plan the day it was issued, or begins, whichever is later';
comment on column reporting.duty.bearers is 'own: the unit itself; committees: those of the units below; departments: offices directly below; named: bearer_ids';
comment on column reporting.duty.embed_in is 'its sections stand in that report of the same period as well';
create policy downward on reporting.duty for select to lantoa_app using (visible_below and (current_setting('app.home', true) ^@ org_path));

-- A report on its way up: with the unit it goes through, then with the superior. Both read this row and its content,
-- also where the report itself is out of their reach. Class: unit.
create table reporting.dispatch (
  id uuid primary key,
  org_path text collate "C" not null,
  to_path text collate "C" not null,
  via_path text collate "C",
  unit_id uuid not null references organization.unit,
  report_id uuid not null references reporting.report,
  to_unit_id uuid not null references organization.unit,
  via_unit_id uuid references organization.unit,
  state text not null check (state in ('via', 'sent', 'accepted', 'returned')),
  content jsonb not null,
  docx_hash text not null,
  pdf_hash text not null,
  sent_at timestamptz not null,
  sent_by_name text not null,
  passed_at timestamptz,
  passed_by_name text,
  passed_note text,
  decided_at timestamptz,
  decided_by_name text,
  reason text,
  check ((via_unit_id is null) = (via_path is null)),
  check (state <> 'via' or via_unit_id is not null),
  check ((state in ('accepted', 'returned')) = (decided_at is not null)),
  check (state <> 'returned' or length(btrim(reason)) > 0)
);
create unique index on reporting.dispatch (report_id) where state <> 'returned';
create index on reporting.dispatch (report_id);
create index on reporting.dispatch (unit_id);
create index on reporting.dispatch (to_unit_id, sent_at);
create index on reporting.dispatch (via_unit_id, sent_at);
grant select, insert, update (state, passed_at, passed_by_name, passed_note, decided_at, decided_by_name, reason) on reporting.dispatch to lantoa_app;
alter table reporting.dispatch enable row level security;
create policy own on reporting.dispatch to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')) or to_path ^@ any (string_to_array(current_setting('app.scope', true), ',')) or via_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')) or to_path ^@ any (string_to_array(current_setting('app.scope', true), ',')) or via_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- Each time somebody urged for a report that was not there. Class: unit, in the path of the one who urged.
create table reporting.urge (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  by_unit_id uuid not null references organization.unit,
  subject text not null,
  period_key text not null,
  note text,
  urged_at timestamptz not null,
  urged_by_name text not null
);
create index on reporting.urge (unit_id);
create index on reporting.urge (by_unit_id, period_key);
grant select, insert on reporting.urge to lantoa_app;
alter table reporting.urge enable row level security;
create policy own on reporting.urge to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
