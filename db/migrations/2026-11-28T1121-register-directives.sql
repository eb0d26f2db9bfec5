-- Văn bản chỉ đạo: documents from outside the system that a unit was told to communicate, or that its plans rest on.
create table plans.directive (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  title text not null check (length(btrim(title)) > 0),
  number text,
  issuer text not null check (length(btrim(issuer)) > 0),
  issued_on date,
  received_on date not null,
  address text,
  file_id uuid references files.file,
  note text,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by_name text not null
);
create index on plans.directive (unit_id, received_on desc, id desc);
create index on plans.directive (file_id);
comment on column plans.directive.number is 'as it stands on the paper, with its symbol: "1015/QĐ-TTg"';

grant select, insert, update on plans.directive to lantoa_app;
alter table plans.directive enable row level security;
create policy own on plans.directive to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- By which activities it was communicated; when and where are the activity's.
create table plans.directive_activity (
  directive_id uuid not null references plans.directive,
  shard smallint not null,
  activity_id uuid not null,
  org_path text collate "C" not null,
  primary key (directive_id, activity_id),
  foreign key (shard, activity_id) references plans.activity (shard, id)
);
create index on plans.directive_activity (shard, activity_id);
grant select, insert, delete on plans.directive_activity to lantoa_app;
alter table plans.directive_activity enable row level security;
create policy own on plans.directive_activity to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- What a plan rests on may be outside the system; others are only related to it.
alter table plans.parent add column kind text not null default 'parent' check (kind in ('parent', 'related'));
alter table plans.parent add column directive_id uuid references plans.directive;
alter table plans.parent add constraint parent_one_check check (parent_plan_id is null or directive_id is null);
create index on plans.parent (directive_id);
grant delete on plans.parent to lantoa_app;
