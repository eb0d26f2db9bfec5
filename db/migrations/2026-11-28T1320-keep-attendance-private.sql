-- Lists of who attended. Only the count leaves: names stand in tables of their own (class: person), which the application
-- may fill but not read; they are read through one function that writes down who looked, and only by the very unit
-- (its path is an element of the scope, not below one: a superior's scope does not reach them).

-- A file that holds such a list: a photographed or scanned sheet.
create table files.personal_file (
  id uuid primary key,
  org_path text collate "C" not null,
  stored_hash text not null check (stored_hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  mime text not null,
  size bigint not null check (size >= 0),
  retain_until date not null,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null
);
comment on column files.personal_file.stored_hash is 'of the bytes as they are kept, with the id in front: shared with no other file, so that it can be erased';
create index on files.personal_file (retain_until);
grant insert on files.personal_file to lantoa_app;
alter table files.personal_file enable row level security;
create policy own on files.personal_file to lantoa_app using (org_path = any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path = any (string_to_array(current_setting('app.scope', true), ',')));

create table files.personal_look (
  id uuid primary key,
  org_path text collate "C" not null,
  subject_id uuid not null,
  seen_at timestamptz not null,
  account_id uuid not null,
  account_name text not null
);
comment on table files.personal_look is 'who opened a private list or file, and when; subject_id: of the file or of the list';
create index on files.personal_look (subject_id, seen_at);
grant select, insert on files.personal_look to lantoa_app;
alter table files.personal_look enable row level security;
create policy own on files.personal_look to lantoa_app using (org_path = any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path = any (string_to_array(current_setting('app.scope', true), ',')));

create function files.open_personal_file(file uuid, look uuid, at timestamptz, reader uuid, reader_name text)
returns table (stored_hash text, name text, mime text, size bigint)
language sql volatile security definer set search_path = ''
begin atomic
  insert into files.personal_look (id, org_path, subject_id, seen_at, account_id, account_name)
    select look, f.org_path, f.id, at, reader, reader_name from files.personal_file f
    where f.id = file and f.org_path = any (string_to_array(current_setting('app.scope', true), ','));
  select f.stored_hash, f.name, f.mime, f.size from files.personal_file f
    where f.id = file and f.org_path = any (string_to_array(current_setting('app.scope', true), ','));
end;
revoke all on function files.open_personal_file from public;
grant execute on function files.open_personal_file to lantoa_app;

-- Erases what is past its day; answers what the store may remove.
create function files.erase_personal_files(today date)
returns table (stored_hash text)
language sql volatile security definer set search_path = ''
begin atomic
  delete from files.personal_file f where f.retain_until < today returning f.stored_hash;
end;
revoke all on function files.erase_personal_files from public;
grant execute on function files.erase_personal_files to lantoa_app;

-- The count of a list; it leaves with the activity. Class: unit.
create table plans.attendance (
  shard smallint not null,
  evidence_id uuid not null,
  org_path text collate "C" not null,
  head_count integer not null check (head_count > 0),
  made text not null check (made in ('typed', 'sheet', 'scan')),
  personal_file_id uuid,
  retain_until date not null,
  primary key (shard, evidence_id),
  foreign key (shard, evidence_id) references plans.evidence (shard, id),
  check ((made = 'scan') = (personal_file_id is not null))
);
comment on column plans.attendance.personal_file_id is 'of files.personal_file, gone with its day of retention';
grant select, insert on plans.attendance to lantoa_app;
alter table plans.attendance enable row level security;
create policy own on plans.attendance to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- Class: person.
create table plans.attendee (
  shard smallint not null,
  evidence_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  org_path text collate "C" not null,
  name text not null check (length(btrim(name)) > 0),
  position text,
  office text,
  contact text,
  retain_until date not null,
  primary key (shard, evidence_id, ordinal),
  foreign key (shard, evidence_id) references plans.attendance (shard, evidence_id)
);
create index on plans.attendee (retain_until);
grant insert on plans.attendee to lantoa_app;
alter table plans.attendee enable row level security;
create policy own on plans.attendee to lantoa_app using (org_path = any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path = any (string_to_array(current_setting('app.scope', true), ',')));

create function plans.read_attendees(list uuid, look uuid, at timestamptz, reader uuid, reader_name text)
returns table (ordinal integer, name text, "position" text, office text, contact text)
language sql volatile security definer set search_path = ''
begin atomic
  insert into files.personal_look (id, org_path, subject_id, seen_at, account_id, account_name)
    select look, l.org_path, l.evidence_id, at, reader, reader_name from plans.attendance l
    where l.evidence_id = list and l.org_path = any (string_to_array(current_setting('app.scope', true), ','));
  select p.ordinal, p.name, p.position, p.office, p.contact from plans.attendee p
    where p.evidence_id = list and p.org_path = any (string_to_array(current_setting('app.scope', true), ','))
    order by p.ordinal;
end;
revoke all on function plans.read_attendees from public;
grant execute on function plans.read_attendees to lantoa_app;

create function plans.erase_attendees(today date) returns bigint
language sql volatile security definer set search_path = ''
begin atomic
  with gone as (delete from plans.attendee p where p.retain_until < today returning 1)
  select count(*) from gone;
end;
revoke all on function plans.erase_attendees from public;
grant execute on function plans.erase_attendees to lantoa_app;
create index on plans.attendance (evidence_id);
create index on plans.attendee (evidence_id);
