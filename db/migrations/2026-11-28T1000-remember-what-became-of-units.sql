-- What became of units, kept for every day: under whom they stood before, who took over from them, and which of the
-- successors of a divided unit takes what.

-- The superiors a unit had before its present one (unit.parent_id): a tree of an earlier day reads these.
create table organization.superior (
  unit_id uuid not null references organization.unit,
  parent_id uuid not null references organization.unit,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  primary key (unit_id, valid_from)
);
create index on organization.superior (parent_id, valid_from);

-- Units moved before this table was there: their path still names the superior they were opened under.
insert into organization.superior (unit_id, parent_id, valid_from, valid_to)
select u.id, opened_under.id, u.opened_on, moved.happened_on - 1
from organization.unit u
join organization.unit opened_under on opened_under.org_path = regexp_replace(u.org_path, '[a-z0-9]+\.$', '')
join lateral (
  select min(e.happened_on) as happened_on from organization.event e
  join organization.event_unit p on p.event_id = e.id and p.unit_id = u.id
  where e.kind = 'reassign' and e.happened_on > u.opened_on
) moved on moved.happened_on is not null
where u.parent_id is not null and opened_under.id <> u.parent_id;

-- One unit carries on: it holds the address, the open work and the figures. Null while nobody does, or nobody knows.
alter table organization.unit add column heir_id uuid references organization.unit;
create index on organization.unit (heir_id);
update organization.unit u set heir_id = only_one.successor_id
from (
  select predecessor_id, min(successor_id::text)::uuid as successor_id
  from organization.succession group by predecessor_id having count(*) = 1
) only_one
where only_one.predecessor_id = u.id and u.closed_on is not null;

-- A part of a divided unit: `words` as the resolution has it. A successor that was answered to take nothing of the
-- records reads them no more.
alter table organization.succession
  add column share text not null default 'whole' check (share in ('whole', 'part')),
  add column words text,
  add column reads boolean not null default true;

-- Which of the successors takes what is asked once and answered by the administrator.
create table organization.split_question (
  predecessor_id uuid primary key references organization.unit,
  event_id uuid not null references organization.event,
  proposed_heir_id uuid not null references organization.unit,
  -- Why it is proposed: people (all of them), rest, code, name; first where nothing speaks for any of them.
  proposed_why text not null check (proposed_why in ('people', 'rest', 'code', 'name', 'first')),
  answered_at timestamptz,
  answered_by_name text
);
create index on organization.split_question (event_id);
create index on organization.split_question (proposed_heir_id);

grant select on organization.superior, organization.split_question to lantoa_app, lantoa_public, lantoa_system;
grant insert, update on organization.superior, organization.split_question to lantoa_app;
