-- What will become of units on a day that has not come: kept as it was ordered, carried out by a job on its day.
create table organization.planned_event (
  id uuid primary key,
  -- Of the administrator's unit whose right it rests on.
  org_path text collate "C" not null,
  happens_on date not null,
  -- The order as it was sent; read again on the day.
  event_order jsonb not null,
  sentence text not null,
  state text not null check (state in ('planned', 'done', 'failed', 'cancelled')),
  -- Why it could not be carried out, for the administrator.
  failure text,
  event_id uuid references organization.event,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null
);
create index on organization.planned_event (event_id);
create index on organization.planned_event (happens_on) where state = 'planned';
alter table organization.planned_event enable row level security;
create policy own on organization.planned_event to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant select, insert, update on organization.planned_event to lantoa_app;

-- For what an officer is the one to ask: control of procedures, reform, communication, the one-stop desk.
alter table organization.post add column focal_for text[] not null default '{}'
  check (focal_for <@ array['procedures', 'reform', 'communication', 'one_stop']);

-- A right that comes with a post ends with it: on the day the post ends, and when somebody else holds it.
alter table identity."grant" add column holder_id uuid references organization.post_holder;
create index on identity."grant" (holder_id);
