-- The public calendar of an office: when citizens are received, talked with and helped, what campaign is on. An officer
-- prepares an occasion; a head puts exactly that before the public. Broadcasts come from the deliveries by themselves.
create table channels.occasion (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit (id),
  kind text not null check (kind in ('reception', 'dialogue', 'service', 'training', 'campaign', 'other')),
  title text not null check (length(btrim(title)) > 0),
  place text not null default '',
  note text not null default '',
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  from_time text check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  to_time text check (to_time > from_time),
  repeats text not null default 'never' check (repeats in ('never', 'weekly', 'monthly')),
  -- The last day it may repeat on.
  until date,
  state text not null check (state in ('draft', 'public', 'cancelled')),
  reason text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null,
  published_by_name text,
  check ((repeats = 'never') = (until is null)),
  check (repeats = 'never' or ends_on is null),
  check (state <> 'cancelled' or length(btrim(reason)) > 0)
);
create index on channels.occasion (unit_id, starts_on);
alter table channels.occasion enable row level security;
create policy own on channels.occasion for all to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant delete, insert, select, update on channels.occasion to lantoa_app;

-- What the public reads: occasions, and broadcasts that are planned or were aired.
create table channels.published_date (
  source_id uuid not null,
  at integer not null,
  unit_id uuid not null references organization.unit (id),
  kind text not null,
  title text not null,
  place text not null,
  note text not null,
  starts_on date not null,
  ends_on date,
  from_time text,
  to_time text,
  repeats text not null,
  until date,
  cancelled_for text,
  changed_at timestamptz not null,
  primary key (source_id, at)
);
create index on channels.published_date (unit_id, starts_on);
grant delete, insert, select, update on channels.published_date to lantoa_app;
grant select on channels.published_date to lantoa_public;
