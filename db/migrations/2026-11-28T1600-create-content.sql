-- What officials write once for every channel: items with their versions, pictures and recordings, columns of the portal.
-- Class: unit; what a superior shares is also read by the units below. Published snapshots are public.
create schema content;
grant usage on schema content to lantoa_app, lantoa_public;

-- A column of the portal: who keeps it, and after how many days without anything new its holder is told.
create table content."column" (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (length(btrim(title)) > 0),
  description text not null default '',
  position integer not null default 0,
  holder_name text not null,
  upkeep_days integer check (upkeep_days between 1 and 366),
  told_on date,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  unique (unit_id, slug)
);
comment on column content."column".told_on is 'the day its holder was last told that nothing new has appeared for upkeep_days';

create table content.item (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  unit_id uuid not null references organization.unit,
  kind text not null,
  language text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved')),
  critical boolean not null default false,
  title text not null,
  number integer not null,
  version integer not null default 1,
  column_id uuid references content."column",
  themes text[] not null default '{}',
  sectors text[] not null default '{}',
  programmes text[] not null default '{}',
  audiences text[] not null default '{}',
  source_item_id uuid references content.item,
  source_number integer,
  source_unit_name text,
  shared_number integer,
  shared_at timestamptz,
  published_number integer,
  published_at timestamptz,
  withdrawn_at timestamptz,
  discarded_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  search_words tsvector not null generated always as (platform.search_words(title)) stored,
  check (visible_below = (shared_number is not null)),
  check ((source_item_id is null) = (source_number is null))
);
create index on content.item (unit_id, changed_at);
create index on content.item (org_path, changed_at);
create index on content.item (column_id);
create index on content.item (source_item_id);
create index on content.item (org_path) where visible_below;
comment on column content.item.number is 'of its newest version; state is that version''s';
comment on column content.item.published_number is 'the version the public reads; null: nothing, or it was withdrawn';
comment on column content.item.source_item_id is 'the shared item this one was taken from: its number then is source_number';

-- Saving overwrites the newest version until it was submitted, or until another person or another day goes on.
create table content.item_version (
  item_id uuid not null references content.item,
  number integer not null,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (item_id, number)
);
comment on column content.item_version.content_hash is 'SHA-256 of the text, the hashes of its pictures and the channels it is meant for';
comment on column content.item_version.sealed_at is 'since then it is never overwritten: it was submitted, published or shared';

-- Which due dates of plans the item is written for: the activity of its delivery will serve them.
create table content.item_occurrence (
  item_id uuid not null references content.item,
  occurrence_id uuid not null references plans.occurrence,
  org_path text collate "C" not null,
  primary key (item_id, occurrence_id)
);
create index on content.item_occurrence (occurrence_id);

-- Pictures, recordings and design files of a unit. What is shared carries the facts of its file, which stays the unit's.
create table content.media (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  unit_id uuid not null references organization.unit,
  kind text not null check (kind in ('image', 'audio', 'video', 'design')),
  file_id uuid not null references files.file,
  hash text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  width integer,
  height integer,
  seconds integer,
  thumbnail_hash text,
  alt text not null default '',
  caption text not null default '',
  credit text not null default '',
  source_media_id uuid references content.media,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  retired_at timestamptz,
  unique (unit_id, hash)
);
create index on content.media (unit_id, created_at);
create index on content.media (file_id);
create index on content.media (source_media_id);
create index on content.media (org_path) where visible_below;

-- Where a picture is used, in any version.
create table content.media_use (
  item_id uuid not null references content.item,
  media_id uuid not null references content.media,
  org_path text collate "C" not null,
  primary key (item_id, media_id)
);
create index on content.media_use (media_id);

grant select, insert, update on all tables in schema content to lantoa_app;
grant delete on content.item_occurrence to lantoa_app;

-- Class: public.
create table content.published_column (
  column_id uuid primary key references content."column",
  unit_id uuid not null references organization.unit,
  slug text not null,
  title text not null,
  description text not null,
  position integer not null,
  unique (unit_id, slug)
);
create table content.published_item (
  item_id uuid primary key references content.item,
  unit_id uuid not null references organization.unit,
  code text not null,
  slug text not null,
  kind text not null,
  language text not null,
  title text not null,
  summary text not null,
  column_id uuid references content.published_column,
  themes text[] not null,
  sectors text[] not null,
  cover jsonb,
  number integer not null,
  content_hash text not null,
  snapshot jsonb not null,
  plain_text text not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  search_words tsvector not null generated always as (
    setweight(platform.search_words(title), 'A') || platform.search_words(summary || ' ' || plain_text)) stored,
  unique (unit_id, code)
);
create index on content.published_item (unit_id, published_at);
create index on content.published_item (column_id, published_at);
create index on content.published_item using gin (search_words);
-- Which files of published items anybody may read at /tep/{hash}.
create table content.published_file (
  item_id uuid not null references content.published_item on delete cascade,
  hash text not null,
  mime text not null,
  name text not null,
  size bigint not null,
  primary key (item_id, hash)
);
create index on content.published_file (hash);
grant select on content.published_column, content.published_item, content.published_file to lantoa_public, lantoa_app;
grant insert, update, delete on content.published_column, content.published_item, content.published_file to lantoa_app;

alter table content."column" enable row level security;
create policy own on content."column" to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
alter table content.item enable row level security;
create policy own on content.item to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on content.item for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);
alter table content.item_version enable row level security;
create policy own on content.item_version to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on content.item_version for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);
alter table content.item_occurrence enable row level security;
create policy own on content.item_occurrence to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
alter table content.media enable row level security;
create policy own on content.media to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on content.media for select to lantoa_app using (visible_below and current_setting('app.home', true) ^@ org_path);
alter table content.media_use enable row level security;
create policy own on content.media_use to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
