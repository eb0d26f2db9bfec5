-- Plans, what they ask of whom by when, what was done, and its proof. Class: unit; issued plans are also read by units below.
create schema plans;
grant usage on schema plans to lantoa_app, lantoa_public;

-- A document being read: the draft as the reader understood it, and what people corrected since, oldest first.
create table plans.draft (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  file_name text not null,
  file_id uuid references files.file,
  source text not null,
  as_read jsonb not null,
  corrections jsonb not null default '[]',
  state text not null check (state in ('reviewing', 'accepted', 'discarded')),
  plan_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamptz not null
);
create index on plans.draft (unit_id, state, created_at);
create index on plans.draft (file_id);
create index on plans.draft (plan_id);

create table plans.plan (
  id uuid primary key,
  org_path text collate "C" not null,
  shard smallint not null,
  unit_id uuid not null references organization.unit,
  state text not null check (state in ('draft', 'submitted', 'issued', 'closed')),
  visible_below boolean not null default false,
  kind_code text not null,
  number integer,
  symbol text,
  title text not null,
  year integer not null check (year between 1990 and 2200),
  issued_on date,
  place text,
  signer_position text,
  signer_name text,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  outline jsonb not null,
  matches jsonb not null default '{}',
  source text,
  source_file_id uuid references files.file,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamptz not null
);
create index on plans.plan (unit_id, year);
create index on plans.plan (org_path, year);
create index on plans.plan (source_file_id);
comment on column plans.plan.matches is 'words that name who does it → ids of the units they were taken for, as a person confirmed; fanned out when the plan is issued';
comment on column plans.plan.outline is 'the parts around the tasks as written: bases, purposes, requirements, contents, budget, recipients …';
alter table plans.draft add foreign key (plan_id) references plans.plan;

-- What this plan is issued under: a plan in the system, or a document of a unit that is not.
create table plans.parent (
  id uuid primary key,
  org_path text collate "C" not null,
  plan_id uuid not null references plans.plan,
  parent_plan_id uuid references plans.plan,
  citation text not null
);
create index on plans.parent (plan_id);
create index on plans.parent (parent_plan_id);

create table plans.line (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null references plans.plan,
  ordinal integer not null,
  version integer not null default 1,
  withdrawn_at timestamptz,
  unique (plan_id, ordinal)
);

-- Full effective values of one version; earlier versions stay.
create table plans.line_version (
  line_id uuid not null references plans.line,
  version integer not null,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  origin text not null check (origin in ('appendix', 'block', 'duty')),
  group_title text,
  label text,
  content text not null,
  leads text[] not null,
  coordinating text[] not null,
  outputs text[] not null,
  timing jsonb not null,
  source_line_id uuid references plans.line,
  source_version integer,
  overridden text[] not null default '{}',
  valid_from timestamptz not null,
  changed_by_name text not null,
  primary key (line_id, version)
);
create index on plans.line_version (source_line_id);

-- What one unit owes of a line. Without a unit (unit_id null) the words could not be matched yet, and the issuing unit holds it.
create table plans.assignment (
  id uuid primary key,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  shard smallint not null,
  plan_id uuid not null references plans.plan,
  line_id uuid not null references plans.line,
  line_version integer not null,
  unit_id uuid references organization.unit,
  part text not null check (part in ('lead', 'coordinating')),
  words text not null,
  state text not null check (state in ('open', 'withdrawn')),
  covered_by_line_id uuid references plans.line,
  created_at timestamptz not null,
  foreign key (line_id, line_version) references plans.line_version (line_id, version)
);
create unique index on plans.assignment (line_id, unit_id, part) where state = 'open' and unit_id is not null;
create index on plans.assignment (line_id, line_version);
create index on plans.assignment (plan_id);
create index on plans.assignment (unit_id, part);
create index on plans.assignment (org_path);
create index on plans.assignment (issuer_path);
create index on plans.assignment (covered_by_line_id);

-- One due date of an assignment, computed once and stored.
create table plans.occurrence (
  id uuid primary key,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  shard smallint not null,
  assignment_id uuid not null references plans.assignment,
  plan_id uuid not null references plans.plan,
  line_id uuid not null references plans.line,
  unit_id uuid references organization.unit,
  part text not null check (part in ('lead', 'coordinating')),
  label text not null,
  window_from date not null,
  due_on date not null,
  due_at timestamptz not null,
  target integer not null default 1 check (target > 0),
  outputs text[] not null default '{}',
  state text not null check (state in ('open', 'done', 'cancelled')),
  done_on date,
  urged_at timestamptz,
  check ((state = 'done') = (done_on is not null))
);
create index on plans.occurrence (assignment_id);
create index on plans.occurrence (plan_id);
create index on plans.occurrence (line_id);
create index on plans.occurrence (unit_id, due_on) where state = 'open';
create index on plans.occurrence (org_path, due_on);
create index on plans.occurrence (issuer_path, due_on);
comment on column plans.occurrence.done_on is 'the event date of the activity that met the target; on time when it is not after due_on';

-- While it is paused nothing is late; when it ends the due date moves by the working days that passed.
create table plans.pause (
  id uuid primary key,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  occurrence_id uuid not null references plans.occurrence,
  from_on date not null,
  to_on date check (to_on >= from_on),
  due_before date not null,
  due_after date,
  reason text not null check (length(btrim(reason)) > 0),
  paused_by uuid not null,
  paused_by_name text not null
);
create unique index on plans.pause (occurrence_id) where to_on is null;
create index on plans.pause (occurrence_id, from_on);

-- The countable fact "this was done". Voided with a reason, never deleted.
create table plans.activity (
  shard smallint not null,
  id uuid not null,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  source text not null,
  source_id text not null,
  happened_on date not null,
  channel_kind text not null,
  title text not null check (length(btrim(title)) > 0),
  place text,
  note text,
  state text not null check (state in ('recorded', 'void')),
  void_reason text,
  voided_by_name text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  version integer not null default 1,
  primary key (shard, id),
  unique (shard, source, source_id),
  check (state <> 'void' or length(btrim(void_reason)) > 0)
);
create index on plans.activity (unit_id, happened_on);
create index on plans.activity (org_path, happened_on);
create index on plans.activity (id);

create table plans.quantity (
  shard smallint not null,
  activity_id uuid not null,
  org_path text collate "C" not null,
  kind text not null,
  value numeric not null check (value >= 0),
  count_method text not null,
  primary key (shard, activity_id, kind),
  foreign key (shard, activity_id) references plans.activity (shard, id)
);

create table plans.activity_occurrence (
  shard smallint not null,
  activity_id uuid not null,
  occurrence_id uuid not null references plans.occurrence,
  org_path text collate "C" not null,
  primary key (shard, activity_id, occurrence_id),
  foreign key (shard, activity_id) references plans.activity (shard, id)
);
create index on plans.activity_occurrence (occurrence_id);

create table plans.evidence (
  shard smallint not null,
  id uuid not null,
  activity_id uuid not null,
  org_path text collate "C" not null,
  kind text not null check (kind in ('link', 'photo', 'file')),
  caption text,
  url text,
  file_id uuid references files.file,
  page_title text,
  page_state text check (page_state in ('waiting', 'alive', 'dead', 'refused')),
  page_seen_at timestamptz,
  page_copy_id uuid references files.file,
  reused_from uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  primary key (shard, id),
  foreign key (shard, activity_id) references plans.activity (shard, id),
  check ((kind = 'link') = (url is not null)),
  check ((kind = 'link') or (file_id is not null))
);
create index on plans.evidence (activity_id, shard);
create index on plans.evidence (id);
create index on plans.evidence (file_id);
create index on plans.evidence (page_copy_id);

grant select, insert, update on all tables in schema plans to lantoa_app;
grant delete on plans.quantity, plans.activity_occurrence to lantoa_app;

-- Class: public. A snapshot written by publishing; lantoa_public reads nothing else of plans.
create table plans.published_plan (
  plan_id uuid primary key references plans.plan,
  unit_id uuid not null references organization.unit,
  slug text not null,
  title text not null,
  year integer not null,
  snapshot jsonb not null,
  published_at timestamptz not null,
  unique (unit_id, slug)
);
grant select on plans.published_plan to lantoa_public, lantoa_app;
grant insert, update, delete on plans.published_plan to lantoa_app;

alter table plans.draft enable row level security;
create policy own on plans.draft to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table plans.plan enable row level security;
create policy own on plans.plan to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.plan for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);

alter table plans.parent enable row level security;
create policy own on plans.parent to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table plans.line enable row level security;
create policy own on plans.line to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.line for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);

alter table plans.line_version enable row level security;
create policy own on plans.line_version to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.line_version for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);

alter table plans.assignment enable row level security;
create policy own on plans.assignment to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));

alter table plans.occurrence enable row level security;
create policy own on plans.occurrence to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));

alter table plans.pause enable row level security;
create policy own on plans.pause to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));

alter table plans.activity enable row level security;
create policy own on plans.activity to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table plans.quantity enable row level security;
create policy own on plans.quantity to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table plans.activity_occurrence enable row level security;
create policy own on plans.activity_occurrence to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table plans.evidence enable row level security;
create policy own on plans.evidence to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
