-- Tồn tại, hạn chế: what a unit's issued reports of a year said went badly, kept for the plan of the next one.
create table plans.shortcoming (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  year integer not null,
  source_id uuid not null,
  ordinal integer not null,
  words text not null check (length(btrim(words)) > 0),
  citation text not null,
  address text not null,
  noted_at timestamptz not null,
  unique (source_id, ordinal)
);
create index on plans.shortcoming (unit_id, year);
comment on column plans.shortcoming.source_id is 'the issued report that said it';
comment on column plans.shortcoming.citation is 'the source as a reader names it; address opens it';
grant select, insert on plans.shortcoming to lantoa_app;
alter table plans.shortcoming enable row level security;
create policy own on plans.shortcoming to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- Which task of a plan mends it.
create table plans.shortcoming_answer (
  plan_id uuid not null references plans.plan,
  shortcoming_id uuid not null references plans.shortcoming,
  line_id uuid not null references plans.line,
  org_path text collate "C" not null,
  primary key (plan_id, shortcoming_id)
);
create index on plans.shortcoming_answer (shortcoming_id);
create index on plans.shortcoming_answer (line_id);
grant select, insert, update, delete on plans.shortcoming_answer to lantoa_app;
alter table plans.shortcoming_answer enable row level security;
create policy own on plans.shortcoming_answer to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
