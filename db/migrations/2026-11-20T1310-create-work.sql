-- Approval bound to a content hash, "with X since", stored deadlines, notices. Class: unit.
create schema work;
grant usage on schema work to lantoa_app;

-- An approval belongs to the exact bytes it names. Whoever asked may not decide; a return says why.
create table work.approval (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  subject_kind text not null,
  subject_id uuid not null,
  subject_title text not null,
  address text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  step smallint not null default 1,
  state text not null check (state in ('pending', 'approved', 'returned', 'void')),
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  decided_by uuid check (decided_by <> requested_by),
  decided_by_name text,
  decided_at timestamptz,
  reason text,
  check (state <> 'returned' or length(btrim(reason)) > 0),
  check (state not in ('approved', 'returned') or decided_by is not null),
  check (state <> 'pending' or decided_by is null)
);
create unique index on work.approval (subject_id, step) where state = 'pending';
create index on work.approval (unit_id, state, requested_at);
create index on work.approval (subject_id, requested_at);

-- Who has it in hand. One open row a subject; the closed ones are its way through the house.
create table work.holder (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  subject_kind text not null,
  subject_id uuid not null,
  holder_name text not null,
  holder_account_id uuid,
  doing text not null,
  since timestamptz not null,
  until timestamptz
);
create unique index on work.holder (subject_id) where until is null;
create index on work.holder (subject_id, since);
create index on work.holder (unit_id) where until is null;

-- A term is computed once, stored, and moved only by a pause with a reason.
create table work.deadline (
  id uuid primary key,
  org_path text collate "C" not null,
  subject_kind text not null,
  subject_id uuid not null,
  rule text not null,
  started_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  finished_on date
);
create index on work.deadline (subject_id);
create index on work.deadline (org_path, due_on) where finished_on is null;

create table work.pause (
  id uuid primary key,
  org_path text collate "C" not null,
  deadline_id uuid not null references work.deadline,
  from_on date not null,
  to_on date,
  reason text not null check (length(btrim(reason)) > 0),
  paused_by uuid not null,
  paused_by_name text not null
);
create index on work.pause (deadline_id);

create table work.notice (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  for_role text not null check (for_role in ('officer', 'head')),
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  sentence text not null,
  address text not null,
  created_at timestamptz not null,
  dealt_with_at timestamptz
);
create index on work.notice (unit_id, created_at) where dealt_with_at is null;
create index on work.notice (subject_id);

grant select, insert, update on all tables in schema work to lantoa_app;
alter table work.approval enable row level security;
create policy own on work.approval to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table work.holder enable row level security;
create policy own on work.holder to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table work.deadline enable row level security;
create policy own on work.deadline to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table work.pause enable row level security;
create policy own on work.pause to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table work.notice enable row level security;
create policy own on work.notice to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
