-- Ways of looking at due work that a person has named, for the unit they act for; some are shared with the whole unit.
-- Class: unit.
create table plans.saved_view (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  account_id uuid not null,
  name text not null check (length(btrim(name)) > 0),
  address text not null check (address ~ '^/(viec|bang-theo-doi)(\?.*)?$'),
  shared boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_name text not null
);
comment on column plans.saved_view.address is 'of a screen with its filters, below /lam-viec';
create unique index on plans.saved_view (unit_id, account_id, lower(name));
create index on plans.saved_view (org_path);
grant select, insert, update, delete on plans.saved_view to lantoa_app;
alter table plans.saved_view enable row level security;
create policy own on plans.saved_view to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- The one a screen opens with when nothing is asked of it; a shared one may be many people's.
create table plans.default_view (
  unit_id uuid not null references organization.unit,
  account_id uuid not null,
  screen text not null check (screen in ('viec', 'bang-theo-doi')),
  org_path text collate "C" not null,
  view_id uuid not null references plans.saved_view on delete cascade,
  primary key (unit_id, account_id, screen)
);
create index on plans.default_view (view_id);
create index on plans.default_view (org_path);
grant select, insert, update, delete on plans.default_view to lantoa_app;
alter table plans.default_view enable row level security;
create policy own on plans.default_view to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
