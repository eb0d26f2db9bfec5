-- What an activity of its channel has to say besides its quantities (minutes of a broadcast, outlet of an article, days a
-- poster hangs), as codes of the channel's form and their values. An activity may be a part inside another one
-- ("lồng ghép"): recorded itself (host_id), or only named (within).
alter table plans.activity
  add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  add column host_id uuid check (host_id <> id),
  add column within text check (length(btrim(within)) > 0),
  add column voided_at timestamptz,
  add constraint activity_host_fkey foreign key (shard, host_id) references plans.activity (shard, id);
create index on plans.activity (shard, host_id);
-- Lists over many units, the latest first.
create index on plans.activity (happened_on, id);

-- How an activity stood before each correction. Class: unit.
create table plans.activity_version (
  shard smallint not null,
  activity_id uuid not null,
  version integer not null check (version > 0),
  org_path text collate "C" not null,
  stood jsonb not null,
  replaced_at timestamptz not null,
  replaced_by_name text not null,
  primary key (shard, activity_id, version),
  foreign key (shard, activity_id) references plans.activity (shard, id)
);
grant select, insert on plans.activity_version to lantoa_app;
alter table plans.activity_version enable row level security;
create policy own on plans.activity_version to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- A delivery that an outside system confirmed was recorded by nobody.
alter table plans.activity alter column recorded_by drop not null;
alter table plans.evidence alter column created_by drop not null;
