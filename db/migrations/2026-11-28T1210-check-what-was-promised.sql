-- How often standing work is looked at, where it differs from the rule of the day (plan.standing_check): for a whole
-- plan, and for one of its tasks. Not part of the words of the plan, so no version of them.
alter table plans.plan add column standing_check text
  check (standing_check in ('month', 'quarter', 'half_year', 'year', 'none'));
alter table plans.line add column standing_check text
  check (standing_check in ('month', 'quarter', 'half_year', 'year', 'none'));

-- Something happened that has to be told "kịp thời": a directive came, a procedure was announced. It makes due dates
-- of tasks that ask for freshness.
create table plans.prompt (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  kind text not null check (kind in ('directive', 'procedure', 'other')),
  title text not null check (title <> ''),
  happened_on date not null,
  due_on date not null check (due_on >= happened_on),
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  unique (unit_id, kind, happened_on, title)
);
alter table plans.prompt enable row level security;
create policy own on plans.prompt to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant select, insert on plans.prompt to lantoa_app;
alter table plans.occurrence add column prompt_id uuid references plans.prompt;
create index on plans.occurrence (prompt_id) where prompt_id is not null;

-- What a task promises, ticked off for one due date. Unticked means the row is gone.
create table plans.output_tick (
  occurrence_id uuid not null references plans.occurrence,
  output text not null,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  -- The activity that delivered it, where one did.
  shard smallint,
  activity_id uuid,
  note text,
  ticked_at timestamptz not null,
  ticked_by uuid not null,
  ticked_by_name text not null,
  primary key (occurrence_id, output),
  foreign key (shard, activity_id) references plans.activity (shard, id)
);
create index on plans.output_tick (shard, activity_id);
alter table plans.output_tick enable row level security;
create policy own on plans.output_tick to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));
grant select, insert, update, delete on plans.output_tick to lantoa_app;
