-- An issued plan reaches its recipients inside: who got it, who opened it, who took it in. Kept apart from the work it
-- gives, since a plan is also sent to units that only read it.
create table plans.receipt (
  id uuid primary key,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  plan_id uuid not null references plans.plan,
  unit_id uuid not null references organization.unit,
  sent_at timestamptz not null,
  opened_at timestamptz,
  opened_by_name text,
  acknowledged_at timestamptz,
  acknowledged_by_name text,
  unique (plan_id, unit_id),
  check ((opened_at is null) = (opened_by_name is null)),
  check ((acknowledged_at is null) = (acknowledged_by_name is null))
);
create index on plans.receipt (unit_id, sent_at desc, id desc);
comment on column plans.receipt.acknowledged_at is '"đã tiếp nhận": an official of the unit took the plan in';

grant select, insert, update on plans.receipt to lantoa_app;
alter table plans.receipt enable row level security;
create policy own on plans.receipt to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));

-- Those who were given work by plans issued before have them.
insert into plans.receipt (id, org_path, issuer_path, plan_id, unit_id, sent_at)
select gen_random_uuid(), u.org_path, p.org_path, p.id, u.id, p.changed_at
from plans.plan p
join lateral (select distinct a.unit_id from plans.assignment a where a.plan_id = p.id and a.state = 'open') given on true
join organization.unit u on u.id = given.unit_id
where p.state in ('issued', 'closed') and u.id <> p.unit_id;

-- A plan may ask those below for plans of their own. The words and the date come from the line that asks for it; where
-- it names no date, the issuer says one.
alter table plans.plan add column own_plan_words text check (length(btrim(own_plan_words)) > 0);
alter table plans.plan add column own_plan_line_id uuid references plans.line;
alter table plans.plan add column own_plan_due_on date;
alter table plans.plan add constraint plan_own_plan_check
  check (own_plan_words is not null or (own_plan_line_id is null and own_plan_due_on is null));
create index on plans.plan (own_plan_line_id);
