-- Areas and offices through time. Class: catalogue (everybody reads; administrators write, checked by the actions).
-- Areas (territories) and units (offices) are different things; codes and names are no identity.
create schema organization;
grant usage on schema organization to lantoa_app, lantoa_public, lantoa_system;

create table organization.area (
  id uuid primary key,
  kind text not null check (kind in ('country', 'province', 'district', 'commune', 'village')),
  code text,
  name text not null,
  parent_id uuid references organization.area,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on)
);
create index on organization.area (parent_id);
create index on organization.area (code);

-- org_path: labels of our own, each ending in a dot, written once at insert and never rewritten.
create table organization.unit (
  id uuid primary key,
  area_id uuid not null references organization.area,
  parent_id uuid references organization.unit,
  kind text not null check (kind in (
    'peoples_committee', 'department', 'division', 'office', 'one_stop', 'service_centre', 'media',
    'public_service_unit', 'mass_organisation', 'party', 'council', 'vertical_agency', 'press', 'other')),
  tier text not null check (tier in ('central', 'province', 'district', 'commune')),
  name text not null,
  short_name text not null,
  document_symbol text not null,
  org_path text collate "C" not null unique check (org_path ~ '^([a-z0-9]+\.)+$'),
  shard smallint not null,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on)
);
create index on organization.unit (area_id);
create index on organization.unit (parent_id);
comment on column organization.unit.name is 'the name of today; earlier ones are in organization.name';

create table organization.name (
  id uuid primary key,
  unit_id uuid references organization.unit,
  area_id uuid references organization.area,
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date,
  check (num_nonnulls(unit_id, area_id) = 1)
);
create index on organization.name (unit_id, valid_from);
create index on organization.name (area_id, valid_from);

create table organization.event (
  id uuid primary key,
  kind text not null check (kind in ('open', 'close', 'split', 'merge', 'reassign', 'upgrade', 'downgrade')),
  happened_on date not null,
  legal_source text,
  note text
);

create table organization.event_unit (
  event_id uuid not null references organization.event,
  unit_id uuid not null references organization.unit,
  part text not null check (part in ('before', 'after')),
  primary key (event_id, unit_id, part)
);
create index on organization.event_unit (unit_id);

-- A successor's scope gains its predecessors' paths; nobody's path is rewritten.
create table organization.succession (
  predecessor_id uuid not null references organization.unit,
  successor_id uuid not null references organization.unit,
  event_id uuid not null references organization.event,
  primary key (predecessor_id, successor_id)
);
create index on organization.succession (successor_id);
create index on organization.succession (event_id);

create table organization.post (
  id uuid primary key,
  unit_id uuid not null references organization.unit,
  title text not null,
  rank text not null check (rank in ('head', 'deputy_head', 'officer', 'clerk')),
  opened_on date not null,
  closed_on date
);
create index on organization.post (unit_id);

create table organization.post_holder (
  id uuid primary key,
  post_id uuid not null references organization.post,
  person_name text not null,
  held_from date not null,
  held_to date
);
create index on organization.post_holder (post_id);

-- Outside addressees of documents, with their successors (a function moved from one ministry to another).
create table organization.addressee (
  id uuid primary key,
  name text not null,
  kind text not null,
  successor_id uuid references organization.addressee,
  valid_from date not null,
  valid_to date
);
create index on organization.addressee (successor_id);

-- The address of a unit's public pages; old slugs redirect for ever.
create table organization.slug (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  unit_id uuid not null references organization.unit,
  is_current boolean not null
);
create unique index on organization.slug (unit_id) where is_current;

grant select on all tables in schema organization to lantoa_app, lantoa_public, lantoa_system;
grant insert, update on all tables in schema organization to lantoa_app;
