-- The register of what the press, mass organisations and citizens say of the unit, with the head's direction and
-- what was done about it. Class: unit.

create table channels.mention (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  source_kind text not null check (source_kind in ('press', 'mass_organisation', 'citizen', 'elected_body', 'social_network')),
  source text not null check (length(btrim(source)) > 0),
  title text not null check (length(btrim(title)) > 0),
  appeared_on date not null,
  url text,
  file_id uuid references files.file,
  summary text not null default '',
  tone text not null check (tone in ('good', 'neutral', 'bad')),
  themes text[] not null default '{}',
  procedure text,
  direction text check (length(btrim(direction)) > 0),
  directed_at timestamptz,
  directed_by_name text,
  due_on date,
  remedy text check (length(btrim(remedy)) > 0),
  remedied_on date,
  remedied_by_name text,
  item_id uuid references content.item,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  check ((direction is null) = (directed_at is null)),
  check ((remedy is null) = (remedied_on is null)),
  check (due_on is null or direction is not null),
  check (remedy is null or direction is not null)
);
comment on column channels.mention.direction is 'what the head says is to be done; due_on when it is to be done by';
create index on channels.mention (unit_id, appeared_on desc, id desc);
create index on channels.mention (org_path);
create index on channels.mention (file_id);
create index on channels.mention (item_id);
grant select, insert, update on channels.mention to lantoa_app;
alter table channels.mention enable row level security;
create policy own on channels.mention to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
