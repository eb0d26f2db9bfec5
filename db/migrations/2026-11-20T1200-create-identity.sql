-- Accounts, sessions and grants. Class: system: only lantoa_system reads and writes here.
create schema identity;
grant usage on schema identity to lantoa_system;

create table identity.account (
  id uuid primary key,
  name text not null unique check (name = lower(name) and name ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'),
  display_name text not null,
  password_hash text not null,
  state text not null check (state in ('active', 'closed')),
  failed_sign_ins integer not null default 0,
  refused_until timestamptz,
  created_at timestamptz not null
);

-- The cookie holds a random id; only its SHA-256 is stored.
create table identity.session (
  id_hash text primary key,
  account_id uuid not null references identity.account,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null
);
create index on identity.session (account_id);
create index on identity.session (expires_at);

create table identity."grant" (
  id uuid primary key,
  account_id uuid not null references identity.account,
  unit_id uuid not null references organization.unit,
  org_path text collate "C" not null,
  role text not null check (role in ('viewer', 'officer', 'head', 'administrator')),
  post_id uuid references organization.post,
  valid_from date not null,
  valid_to date
);
create index on identity."grant" (account_id);
create index on identity."grant" (unit_id);
create index on identity."grant" (post_id);
comment on column identity."grant".role is 'viewer reads; officer plans, records, writes; head also approves; administrator also manages units and accounts';

grant select, insert, update on identity.account, identity."grant" to lantoa_system;
grant select, insert, update, delete on identity.session to lantoa_system;
