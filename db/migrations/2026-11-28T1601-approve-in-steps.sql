-- Approval in up to three steps of a unit's own choosing; one step by a head, as before, where nothing is set.

-- Which steps a unit wants for a kind of subject ("item", "item:guide").
create table work.approval_route (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  subject_kind text not null,
  steps jsonb not null check (jsonb_array_length(steps) between 1 and 3),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null,
  unique (unit_id, subject_kind)
);

-- One row a request: `step` is the one it stands at, `who` decides it, `barred` may not: they wrote it, asked, or
-- decided an earlier step.
alter table work.approval
  add column step_count smallint not null default 1 check (step_count between 1 and 4),
  add column who jsonb not null default '{"kind": "role", "role": "head"}',
  add column barred uuid[] not null default '{}',
  add constraint approval_step_check check (step between 1 and step_count);
update work.approval set barred = array[requested_by];
drop index work.approval_subject_id_step_idx;
create unique index on work.approval (subject_id) where state = 'pending';

-- A guest decides by name, without an account.
alter table work.approval drop constraint approval_check2;
alter table work.approval add constraint approval_decided_check
  check (state not in ('approved', 'returned') or decided_by_name is not null);

create table work.approval_step (
  approval_id uuid not null references work.approval,
  position smallint not null,
  org_path text collate "C" not null,
  who jsonb not null,
  label text not null,
  state text not null check (state in ('waiting', 'approved', 'returned')),
  began_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  primary key (approval_id, position),
  check ((state = 'waiting') = (decided_at is null))
);
grant select, insert, update on work.approval_route, work.approval_step to lantoa_app;
grant delete on work.approval_route to lantoa_app;

alter table work.approval_route enable row level security;
create policy own on work.approval_route to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
alter table work.approval_step enable row level security;
create policy own on work.approval_step to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- Who holds which role and post at a unit today: accounts are of the class system, so the owner answers, for units of
-- the caller's scope only, with nothing but names.
create function identity.people_of(unit uuid, on_day date)
returns table (account_id uuid, display_name text, role text, post_id uuid)
language sql
stable
security definer
set search_path = pg_catalog
as $$
  select a.id, a.display_name, g.role, g.post_id
  from organization.unit u
  join identity."grant" g on g.unit_id = u.id
  join identity.account a on a.id = g.account_id
  where u.id = unit and a.state = 'active'
    and u.org_path ^@ any(string_to_array(current_setting('app.scope', true), ','))
    and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day)
  order by a.display_name, a.id
$$;
revoke all on function identity.people_of from public;
grant usage on schema identity to lantoa_app;
grant execute on function identity.people_of to lantoa_app;
