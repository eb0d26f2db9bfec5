-- Which texts and deliveries name a document by its number, told by the modules that own them. By number and not by
-- row: a document that is written into the register later finds what named it before. Class: unit.
create table plans.citation (
  subject_kind text not null check (subject_kind in ('item', 'delivery')),
  subject_id uuid not null,
  item_id uuid not null,
  number text not null check (number ~ '^[^\s[:upper:]]+$'),
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  title text not null,
  told_on date,
  shard smallint,
  activity_id uuid,
  primary key (subject_kind, subject_id, number),
  foreign key (shard, activity_id) references plans.activity (shard, id),
  check ((shard is null) = (activity_id is null))
);
comment on column plans.citation.item_id is 'the text that names it: the subject itself, or what was delivered';
comment on column plans.citation.number is 'lower case without marks and spaces: "1015/qd-ttg"';
comment on column plans.citation.told_on is 'when it was before the public; null: still being written';
create index on plans.citation (number, org_path);
create index on plans.citation (unit_id);
create index on plans.citation (shard, activity_id);
grant select, insert, update, delete on plans.citation to lantoa_app;
alter table plans.citation enable row level security;
create policy own on plans.citation to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- What was written and went out until now.
with version as (
  select i.id, i.org_path, i.unit_id, v.number, i.number as newest, i.published_number, i.published_at, v.content,
    v.content ->> 'title' as title
  from content.item i join content.item_version v on v.item_id = i.id
  where i.discarded_at is null
), named as (
  select version.*, translate(lower(found.match[1]), 'ăâáàảãạằắẳẵặầấẩẫậđêéèẻẽẹềếểễệôơóòỏõọồốổỗộờớởỡợưúùủũụừứửữựíìỉĩịýỳỷỹỵ',
    'aaaaaaaaaaaaaaaaadeeeeeeeeeeeooooooooooooooooouuuuuuuuuuuiiiiiyyyyy') as code
  from version,
    regexp_matches(content::text, '(?<![\w/])(\d{1,5}(?:/\d{4})?/[A-ZĐƯ][A-ZĐƯa-z\d]*(?:-[A-ZĐƯ][A-ZĐƯa-z\d&]*)*)', 'g') as found (match)
), items as (
  insert into plans.citation (subject_kind, subject_id, item_id, number, org_path, unit_id, title, told_on)
  select 'item', id, id, code, org_path, unit_id, min(title),
    min((published_at at time zone 'Asia/Ho_Chi_Minh')::date) filter (where number = published_number)
  from named where number in (newest, published_number) group by id, code, org_path, unit_id
)
insert into plans.citation (subject_kind, subject_id, item_id, number, org_path, unit_id, title, told_on, shard, activity_id)
select distinct on (d.id, named.code) 'delivery', d.id, d.item_id, named.code, d.org_path, d.unit_id, d.title, a.happened_on, a.shard, a.id
from channels.delivery d
join named on named.id = d.item_id and named.number = d.item_number
join plans.activity a on a.shard = d.shard and a.id = d.activity_id
where d.state <> 'retracted';
