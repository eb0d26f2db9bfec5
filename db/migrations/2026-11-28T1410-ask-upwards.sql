-- Difficulties, questions and proposals a unit sends upward, with the answer. Sender and receiver read the row, also
-- where neither lies in the other's path. Class: unit.
create table reporting.question (
  id uuid primary key,
  org_path text collate "C" not null,
  to_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  to_unit_id uuid not null references organization.unit,
  report_id uuid references reporting.report,
  kind text not null check (kind in ('difficulty', 'question', 'proposal')),
  words text not null check (length(btrim(words)) > 0),
  state text not null default 'open' check (state in ('open', 'answered', 'withdrawn')),
  asked_at timestamptz not null,
  asked_by_name text not null,
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  version integer not null default 1,
  check ((state = 'answered') = (answered_at is not null)),
  check (state <> 'answered' or length(btrim(answer)) > 0)
);
create index on reporting.question (unit_id, asked_at);
create index on reporting.question (to_unit_id, asked_at);
create index on reporting.question (report_id);
grant select, insert, update (state, answer, answered_at, answered_by_name, version) on reporting.question to lantoa_app;
alter table reporting.question enable row level security;
create policy own on reporting.question to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')) or to_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')) or to_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
