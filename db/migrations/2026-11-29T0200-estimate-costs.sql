-- Dự toán: what a plan costs, line by line, and where the money comes from. Money is whole đồng.
create table law.funding_source (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.funding_source deferrable initially deferred,
  sort_order integer not null,
  check (successor is null or valid_to is not null)
);
create index on law.funding_source (successor);
grant select on law.funding_source to lantoa_app, lantoa_public, lantoa_system;
grant insert, update on law.funding_source to lantoa_app;

create table plans.budget_line (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null references plans.plan,
  ordinal integer not null,
  line_id uuid references plans.line,
  content text not null check (length(btrim(content)) > 0),
  source_code text not null,
  unit text,
  quantity numeric check (quantity > 0),
  price bigint check (price >= 0),
  amount bigint not null check (amount >= 0),
  note text,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null,
  unique (plan_id, ordinal),
  check (quantity is null or price is null or amount = round(quantity * price))
);
create index on plans.budget_line (line_id);
comment on table plans.budget_line is 'dự toán of a plan; written while the plan is, and approved with its words';
comment on column plans.budget_line.source_code is 'of law.funding_source, as codes of catalogues are kept everywhere';
comment on column plans.budget_line.line_id is 'the task it pays for, when it pays for one';

grant select, insert, update, delete on plans.budget_line to lantoa_app;
alter table plans.budget_line enable row level security;
create policy own on plans.budget_line to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.budget_line for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);
