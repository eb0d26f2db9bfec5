-- Loudspeakers: what is read aloud, when it is to be heard at which cluster, and what the play log says. Class: unit.

create table channels.recording (
  id uuid primary key,
  org_path text collate "C" not null,
  item_id uuid not null,
  item_number integer not null,
  file_id uuid not null references files.file,
  seconds numeric check (seconds > 0),
  -- LUFS (ITU-R BS.1770) and the highest sample in dB of full scale; null where the form of the file was not measured.
  loudness numeric,
  peak numeric,
  created_at timestamptz not null,
  created_by_name text not null,
  foreign key (item_id, item_number) references content.item_version (item_id, number)
);
comment on table channels.recording is 'of exactly one version of the words; the latest is the one handed over';
create index on channels.recording (item_id, item_number, created_at);
create index on channels.recording (file_id);
grant select, insert on channels.recording to lantoa_app;
alter table channels.recording enable row level security;
create policy own on channels.recording to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

create table channels.airing (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text collate "C" not null,
  cluster text not null check (length(btrim(cluster)) > 0),
  starts_at timestamptz not null,
  state text not null check (state in ('planned', 'played', 'missed')),
  played_at timestamptz,
  played_seconds integer check (played_seconds > 0),
  told_by_name text,
  primary key (shard, id),
  foreign key (shard, delivery_id) references channels.delivery,
  check ((state = 'played') = (played_at is not null and played_seconds is not null))
);
create unique index on channels.airing (shard, delivery_id, cluster, starts_at);
create index on channels.airing (org_path, starts_at);
grant select, insert, update, delete on channels.airing to lantoa_app;
alter table channels.airing enable row level security;
create policy own on channels.airing to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
