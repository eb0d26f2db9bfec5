-- A unit asks another one to write something by a day. Both sides read and act on the same row: org_path is of the
-- unit that is asked, asker_path of the one that asks. What is answered is kept with it, because neither side need
-- see the other's texts.
create table content.request (
  id uuid primary key,
  org_path text collate "C" not null,
  asker_path text collate "C" not null,
  unit_id uuid not null references organization.unit (id),
  asker_unit_id uuid not null references organization.unit (id),
  kind text not null,
  title text not null,
  brief text not null,
  due_on date not null,
  state text not null check (state in ('open', 'writing', 'answered', 'taken', 'declined', 'withdrawn')),
  -- What the asked unit writes for it.
  item_id uuid references content.item (id),
  answer jsonb,
  answer_number integer,
  answer_themes text[] not null default '{}',
  answer_language text,
  answered_at timestamptz,
  answered_by_name text,
  -- Why it was declined, withdrawn or sent back.
  reason text not null default '',
  taken_item_id uuid references content.item (id),
  reminded text check (reminded in ('soon', 'late')),
  version integer not null default 1,
  asked_at timestamptz not null,
  asked_by_name text not null,
  changed_at timestamptz not null,
  check (unit_id <> asker_unit_id),
  check ((answer is null) = (answer_number is null)),
  check ((state = 'taken') = (taken_item_id is not null))
);
create index on content.request (unit_id, due_on);
create index on content.request (asker_unit_id, due_on);
create index on content.request (org_path) where state in ('open', 'writing');
create index on content.request (item_id);
create index on content.request (taken_item_id);
alter table content.request enable row level security;
create policy own on content.request for all to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
    or asker_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
    or asker_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant insert, select, update on content.request to lantoa_app;
