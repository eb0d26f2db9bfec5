-- What readers of the public pages say of a text, a task of a plan or a report: private to the unit, without a sender.
-- Who wants an answer is shown the ways to send a petition, which has a clock and a sender; a remark has neither.
create table work.remark (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  subject_kind text not null,
  subject_id uuid not null,
  subject_title text not null,
  -- Where the reader was, below the unit's public pages.
  public_path text not null,
  useful boolean,
  words text not null default '',
  sent_at timestamptz not null,
  read_at timestamptz,
  read_by_name text,
  check (useful is not null or length(btrim(words)) > 0),
  check ((read_at is null) = (read_by_name is null))
);
comment on column work.remark.id is 'the key of the form as it was shown: the same form sent twice is one remark';
create index on work.remark (unit_id, sent_at);
create index on work.remark (subject_id);
grant select, insert, update on work.remark to lantoa_app;
alter table work.remark enable row level security;
create policy own on work.remark to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
