-- Files kept by their content. Class: unit. Nothing here is served to the public; publishing copies what it needs.
create schema files;
grant usage on schema files to lantoa_app;

create table files.file (
  id uuid primary key,
  org_path text collate "C" not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  mime text not null,
  size bigint not null check (size >= 0),
  kind text not null check (kind in ('photo', 'document', 'plan_source', 'report', 'page_copy')),
  width integer,
  height integer,
  thumbnail_hash text,
  difference_hash text,
  retain_until date,
  created_at timestamptz not null,
  created_by uuid,
  created_by_name text not null
);
create index on files.file (org_path, created_at);
create index on files.file (hash);
create index on files.file (difference_hash) where difference_hash is not null;
comment on column files.file.difference_hash is 'dHash of a photo, 64 bits as 16 hex digits: near ones are flagged as the same picture used again';
grant select, insert on files.file to lantoa_app;
grant update (retain_until) on files.file to lantoa_app;
alter table files.file enable row level security;
create policy own on files.file to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
