-- A programme in parts (chương trình, chuyên đề): planned for weeks or months ahead, each part a text on several ways
-- out. A part is a place first and has its text later, so that what comes next and what is late can be seen before
-- anything is written.
create table content.series (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit (id),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (length(btrim(title)) > 0),
  description text not null default '',
  kind text not null,
  channels text[] not null default '{}',
  rhythm text not null check (rhythm in ('weekly', 'monthly', 'by_date')),
  column_id uuid references content."column" (id),
  holder_name text not null,
  is_public boolean not null default true,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_name text not null,
  unique (unit_id, slug)
);
create index on content.series (column_id);
alter table content.series enable row level security;
create policy own on content.series for all to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant insert, select, update on content.series to lantoa_app;

-- In the order of their days. A text is part of one series at most.
create table content.series_part (
  id uuid primary key,
  series_id uuid not null references content.series (id),
  org_path text collate "C" not null,
  title text not null check (length(btrim(title)) > 0),
  brief text not null default '',
  due_on date not null,
  item_id uuid unique references content.item (id),
  -- The due day its holder was told of; another day is told of anew.
  told_for date,
  version integer not null default 1
);
create index on content.series_part (series_id, due_on);
alter table content.series_part enable row level security;
create policy own on content.series_part for all to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant delete, insert, select, update on content.series_part to lantoa_app;

-- What readers of a column see: its parts in order. A part is read once its text is published; before, only its day.
create table content.published_series (
  series_id uuid primary key references content.series (id),
  unit_id uuid not null references organization.unit (id),
  column_id uuid not null references content."column" (id),
  slug text not null,
  title text not null,
  description text not null,
  part_days text[] not null,
  part_items uuid[] not null,
  unique (unit_id, slug)
);
create index on content.published_series (column_id);
grant delete, insert, select, update on content.published_series to lantoa_app;
grant select on content.published_series to lantoa_public;
