-- A unit offers a good text to the unit above, which takes it as a text of its own or says why not.
create table content.offer (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit (id),
  to_unit_id uuid not null references organization.unit (id),
  item_id uuid not null references content.item (id),
  number integer not null,
  words text not null default '',
  state text not null check (state in ('open', 'taken', 'declined')),
  taken_item_id uuid references content.item (id),
  answer text not null default '',
  offered_at timestamptz not null,
  offered_by_name text not null,
  decided_at timestamptz,
  decided_by_name text,
  check ((state = 'taken') = (taken_item_id is not null))
);
create index on content.offer (to_unit_id, offered_at);
create index on content.offer (unit_id);
create index on content.offer (item_id);
create index on content.offer (taken_item_id);
create unique index offer_open_key on content.offer (item_id) where state = 'open';
comment on column content.offer.org_path is 'of the unit that offers: the unit above reads it as it reads all of those below';
alter table content.offer enable row level security;
create policy own on content.offer for all to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant insert, select, update on content.offer to lantoa_app;
