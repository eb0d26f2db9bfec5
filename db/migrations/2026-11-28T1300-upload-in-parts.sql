-- Videos and recordings come in parts over lines that break: what has arrived stands here, so that sending goes on
-- after it. A part is kept until the whole file is, and for a week when it never is. Class: unit.
create table files.upload (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  file_id uuid references files.file,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamptz not null
);
create index on files.upload (org_path, changed_at);
create index on files.upload (unit_id);
create index on files.upload (file_id);
create index on files.upload (created_by) where file_id is null;
grant select, insert, update, delete on files.upload to lantoa_app;
alter table files.upload enable row level security;
create policy own on files.upload to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

create table files.upload_part (
  upload_id uuid not null references files.upload on delete cascade,
  start bigint not null check (start >= 0),
  org_path text collate "C" not null,
  size integer not null check (size > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  stored_hash text not null check (stored_hash ~ '^[0-9a-f]{64}$'),
  primary key (upload_id, start)
);
comment on column files.upload_part.hash is 'of the bytes as they were sent';
comment on column files.upload_part.stored_hash is 'of the bytes as they are kept, with the upload''s id in front: no two uploads share a part, so it may be removed without asking who else has it';
grant select, insert, delete on files.upload_part to lantoa_app;
alter table files.upload_part enable row level security;
create policy own on files.upload_part to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table files.file drop constraint file_kind_check;
alter table files.file add constraint file_kind_check
  check (kind in ('photo', 'document', 'recording', 'plan_source', 'report', 'page_copy'));
