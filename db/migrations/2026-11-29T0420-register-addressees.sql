-- Each unit keeps a register of the bodies outside the system it writes to and works with; those below it choose from
-- it too. Nothing wrote the table until now. It leaves the class catalogue for downward: it holds telephone numbers.

drop table organization.addressee;
create table organization.addressee (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  name text not null check (length(btrim(name)) > 0),
  kind text not null check (kind in ('central', 'party', 'council', 'mass_organisation', 'vertical_agency', 'press', 'association', 'enterprise', 'other')),
  address text,
  email text,
  phone text,
  valid_from date,
  valid_to date,
  successor_id uuid references organization.addressee,
  merged_into_id uuid references organization.addressee,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  check (valid_to >= valid_from),
  check (successor_id is null or valid_to is not null),
  check (successor_id <> id),
  check (merged_into_id <> id)
);
comment on column organization.addressee.valid_from is 'the first day; null: longer than anybody asked';
comment on column organization.addressee.valid_to is 'the last day; from the next on the successor, if there is one, is written to';
comment on column organization.addressee.merged_into_id is 'written in twice: another name of that one';
create index on organization.addressee (unit_id);
create index on organization.addressee (org_path);
create index on organization.addressee (successor_id);
create index on organization.addressee (merged_into_id);
grant select, insert, update on organization.addressee to lantoa_app;
alter table organization.addressee enable row level security;
create policy own on organization.addressee to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on organization.addressee for select to lantoa_app
  using (current_setting('app.home', true) ^@ org_path);

-- Which of them was asked for its part; the name stays as it was written on the letter.
alter table plans.assignment add column addressee_id uuid references organization.addressee;
create index on plans.assignment (addressee_id) where addressee_id is not null;
