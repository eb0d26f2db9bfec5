-- How approved content leaves the house: the unit's channels, one delivery a version, channel and target, what was tried,
-- what became of it, and the samples of its reach. Class: unit. The register of official channels is public
-- (Decree 224/2026, article 10; Decree 244/2026, article 5.2).
create schema channels;
grant usage on schema channels to lantoa_app, lantoa_public;

create table channels.channel (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  code text not null,
  name text not null check (length(btrim(name)) > 0),
  url text,
  -- manual: a person puts it out and says so; api: the program does.
  mode text not null check (mode in ('manual', 'api')),
  settings jsonb not null default '{}',
  is_listed boolean not null default false,
  decision text,
  keeper_name text not null,
  opened_on date not null,
  closed_on date,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null,
  check (not is_listed or url is not null)
);
comment on column channels.channel.settings is 'what the way needs to know and is no secret: the id of the page, the clusters of loudspeakers';
comment on column channels.channel.decision is 'number and date of the paper that set it up';
create index on channels.channel (unit_id);

-- Tokens and keys, sealed with the key of this installation; never read by an answer of the API.
create table channels.secret (
  channel_id uuid primary key references channels.channel,
  org_path text collate "C" not null,
  box text not null,
  state text not null check (state in ('working', 'broken')),
  renewed_at timestamptz not null,
  expires_at timestamptz
);
comment on column channels.secret.state is 'broken: refused by the other side; somebody has to connect the channel anew';

create table channels.delivery (
  shard smallint not null,
  id uuid not null,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  item_id uuid not null references content.item,
  item_number integer not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  title text not null,
  channel_id uuid not null references channels.channel,
  code text not null,
  target text not null default '',
  state text not null check (state in
    ('planned', 'sending', 'sent', 'handed_over', 'confirmed', 'failed', 'unknown', 'cancelled', 'retracted')),
  due_at timestamptz not null,
  external_id text,
  external_url text,
  -- Why it failed, what is not known, why it was taken back: a sentence for people.
  note text,
  details jsonb not null default '{}',
  left_at timestamptz,
  settled_at timestamptz,
  settled_by_name text,
  alarmed_at timestamptz,
  activity_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  primary key (shard, id),
  foreign key (item_id, item_number) references content.item_version (item_id, number),
  check (state not in ('sent', 'handed_over', 'confirmed', 'retracted') or left_at is not null),
  check (state not in ('failed', 'unknown', 'retracted') or length(btrim(note)) > 0)
);
comment on column channels.delivery.details is 'place, from and to of what is put up, copies, minutes, clusters, outlet, column: facts of a physical delivery';
comment on column channels.delivery.left_at is 'when it left the house, or when the call that may have let it out began';
create unique index on channels.delivery (shard, item_id, item_number, channel_id, target)
  where state not in ('cancelled', 'retracted', 'failed');
create index on channels.delivery (id);
create index on channels.delivery (unit_id, due_at);
create index on channels.delivery (item_id, item_number);
create index on channels.delivery (channel_id, due_at);
create index on channels.delivery (org_path, due_at);
create index on channels.delivery (due_at) where state in ('planned', 'sending');

create table channels.attempt (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text collate "C" not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'failed', 'unknown')),
  detail text,
  primary key (shard, id),
  foreign key (shard, delivery_id) references channels.delivery,
  check ((ended_at is null) = (outcome is null))
);
create index on channels.attempt (shard, delivery_id);

-- Readings of a counter elsewhere: never overwritten, each with its time and source.
create table channels.sample (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text collate "C" not null,
  kind text not null check (kind in ('views', 'interactions', 'shares', 'comments', 'clicks')),
  value bigint not null check (value >= 0),
  taken_at timestamptz not null,
  source text not null,
  primary key (shard, id),
  foreign key (shard, delivery_id) references channels.delivery
);
create index on channels.sample (shard, delivery_id, kind, taken_at);

-- Class: public.
create table channels.published_channel (
  channel_id uuid primary key references channels.channel,
  unit_id uuid not null references organization.unit,
  code text not null,
  name text not null,
  url text not null,
  decision text,
  since date not null
);
create index on channels.published_channel (unit_id);

grant select, insert, update on channels.channel, channels.secret, channels.delivery, channels.attempt to lantoa_app;
grant select, insert on channels.sample to lantoa_app;
grant select, insert, update, delete on channels.published_channel to lantoa_app;
grant select on channels.published_channel to lantoa_public;

alter table channels.channel enable row level security;
create policy own on channels.channel to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
alter table channels.secret enable row level security;
create policy own on channels.secret to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
alter table channels.delivery enable row level security;
create policy own on channels.delivery to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
alter table channels.attempt enable row level security;
create policy own on channels.attempt to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
alter table channels.sample enable row level security;
create policy own on channels.sample to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
