-- What a piece of evidence shows (law.evidence_kind) stands apart from what carries it (kind). A citation needs neither
-- file nor link: a newspaper on paper has an outlet, a day and a page.
alter table plans.evidence
  add column shows text,
  add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  add column page_hash text check (page_hash ~ '^[0-9a-f]{64}$'),
  add column page_alive_at timestamptz,
  add column page_gone_at timestamptz,
  add column page_changed_at timestamptz,
  add column page_misses smallint not null default 0,
  add column look_on date;
update plans.evidence set
  shows = case kind when 'photo' then 'photo' when 'link' then 'link' else 'other' end,
  page_alive_at = case when page_copy_id is not null then page_seen_at end,
  page_gone_at = case when page_state = 'dead' then page_seen_at end,
  look_on = case when kind = 'link' and withdrawn_at is null then created_at::date + 1 end;
alter table plans.evidence
  alter column shows set not null,
  drop constraint evidence_kind_check,
  drop constraint evidence_check1,
  add check (kind in ('link', 'photo', 'file', 'citation', 'roster')),
  add check (kind not in ('photo', 'file') or file_id is not null);
create index on plans.evidence (look_on) where look_on is not null;
comment on column plans.evidence.shows is 'code of law.evidence_kind';
comment on column plans.evidence.look_on is 'day on which the linked page is looked at again; null: no more';
comment on column plans.evidence.page_misses is 'looks in a row that found nothing: a page is called dead after the second';

-- Every look at a linked page. Class: unit.
create table plans.page_look (
  shard smallint not null,
  evidence_id uuid not null,
  seen_at timestamptz not null,
  org_path text collate "C" not null,
  state text not null check (state in ('alive', 'dead', 'refused')),
  title text,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  copy_id uuid references files.file,
  primary key (shard, evidence_id, seen_at),
  foreign key (shard, evidence_id) references plans.evidence (shard, id)
);
comment on column plans.page_look.hash is 'of the text a reader sees, without figures: counters and dates change every time';
create index on plans.page_look (copy_id);
grant select, insert on plans.page_look to lantoa_app;
alter table plans.page_look enable row level security;
create policy own on plans.page_look to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
insert into plans.page_look (shard, evidence_id, seen_at, org_path, state, title, copy_id)
  select shard, id, page_seen_at, org_path, page_state, page_title, page_copy_id from plans.evidence
  where page_seen_at is not null and page_state <> 'waiting';
create index on plans.page_look (evidence_id, seen_at);
