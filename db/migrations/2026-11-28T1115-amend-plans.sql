-- An issued plan is amended by a bundle of changes to its lines, which come into force together.
create table plans.amendment (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null references plans.plan,
  ordinal integer not null,
  state text not null check (state in ('draft', 'submitted', 'approved', 'issued', 'discarded')),
  reason text not null default '',
  number integer,
  symbol text,
  issued_on date,
  signed_on_paper boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  issued_at timestamptz,
  issued_by_name text,
  unique (plan_id, ordinal),
  check ((state = 'issued') = (issued_at is not null)),
  check (state not in ('submitted', 'approved', 'issued') or length(btrim(reason)) > 0)
);
create unique index on plans.amendment (plan_id) where state in ('draft', 'submitted', 'approved');
comment on column plans.amendment.number is 'of the amending document, where there is one; with it symbol and issued_on';

-- What one line will say, or that it goes; `line_id` of an added one is filled when it is issued.
create table plans.amendment_change (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  amendment_id uuid not null references plans.amendment,
  place integer not null,
  act text not null check (act in ('edit', 'add', 'withdraw')),
  line_id uuid references plans.line,
  base_version integer,
  source_line_id uuid references plans.line,
  typed jsonb not null default '{}',
  check ((act = 'add') = (base_version is null)),
  check (act = 'add' or line_id is not null)
);
create unique index on plans.amendment_change (amendment_id, line_id);
create index on plans.amendment_change (line_id);
create index on plans.amendment_change (source_line_id);
comment on column plans.amendment_change.source_line_id is 'of an added line: the superior''s line it takes over';

alter table plans.line_version add column amendment_id uuid references plans.amendment;
create index on plans.line_version (amendment_id);

-- What a unit decided about a change of the superior's line that its own follows. The superior reads it.
create table plans.follow_decision (
  id uuid primary key,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  line_id uuid not null references plans.line,
  source_line_id uuid not null references plans.line,
  source_version integer not null,
  accepted text[] not null,
  kept text[] not null,
  decided_at timestamptz not null,
  decided_by_name text not null
);
create index on plans.follow_decision (unit_id);
create index on plans.follow_decision (line_id);
create index on plans.follow_decision (source_line_id, source_version);

grant select, insert, update on plans.amendment, plans.amendment_change, plans.follow_decision to lantoa_app;
grant delete on plans.amendment_change to lantoa_app;

alter table plans.amendment enable row level security;
create policy own on plans.amendment to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.amendment for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);

alter table plans.amendment_change enable row level security;
create policy own on plans.amendment_change to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.amendment_change for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);

alter table plans.follow_decision enable row level security;
create policy own on plans.follow_decision to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));
