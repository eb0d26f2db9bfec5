-- Signed links: one person outside (Fatherland Front, press, a guest who approves) sees and answers one thing without
-- an account. Only the hash of the token is kept: whoever reads the table cannot use the link.
create table identity.signed_link (
  id uuid primary key,
  token_hash text not null unique,
  purpose text not null check (purpose ~ '^[a-z-]{3,40}$'),
  subject_kind text not null,
  subject_id uuid not null,
  org_path text collate "C" not null,
  -- The unit that gave the link, and may revoke it.
  unit_id uuid not null references organization.unit,
  for_whom text not null check (for_whom <> ''),
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by_name text,
  last_used_at timestamptz
);
create index on identity.signed_link (unit_id);
create index on identity.signed_link (subject_id, purpose);
alter table identity.signed_link enable row level security;
create policy own on identity.signed_link to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant usage on schema identity to lantoa_app;
grant select, insert, update on identity.signed_link to lantoa_app;

-- A guest has no scope yet: the one row whose token they hold is found past the policies, while it still counts.
create function identity.find_signed_link(hash text, at timestamptz)
returns table (
  id uuid, purpose text, subject_kind text, subject_id uuid, org_path text, unit_id uuid, for_whom text,
  expires_at timestamptz, last_used_at timestamptz
)
language sql
stable
security definer
set search_path = pg_catalog
as $$
  select id, purpose, subject_kind, subject_id, org_path, unit_id, for_whom, expires_at, last_used_at
  from identity.signed_link
  where token_hash = hash and revoked_at is null and expires_at > at
$$;
revoke all on function identity.find_signed_link from public;
grant execute on function identity.find_signed_link to lantoa_app;
