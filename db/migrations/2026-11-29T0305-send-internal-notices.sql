-- Internal notices: what was sent to the people of which unit, and who has read it when. Rows lie on the path of the
-- unit that receives, so that it reads its own and the sender above reads all. Class: unit.

create table channels.notice (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  unit_name text not null,
  shard smallint not null,
  delivery_id uuid not null,
  sender_name text not null,
  title text not null,
  text text not null,
  sent_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (shard, delivery_id) references channels.delivery
);
create unique index on channels.notice (shard, delivery_id, unit_id);
create index on channels.notice (unit_id);
create index on channels.notice (org_path);
grant select, insert, update on channels.notice to lantoa_app;
alter table channels.notice enable row level security;
create policy own on channels.notice to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

create table channels.receipt (
  notice_id uuid not null references channels.notice,
  account_id uuid not null,
  org_path text collate "C" not null,
  name text not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (notice_id, account_id)
);
comment on table channels.receipt is 'one for each person who held an account of the unit when the notice was sent';
create index on channels.receipt (account_id, sent_at desc, notice_id desc);
create index on channels.receipt (org_path);
grant select, insert, update on channels.receipt to lantoa_app;
alter table channels.receipt enable row level security;
create policy own on channels.receipt to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
