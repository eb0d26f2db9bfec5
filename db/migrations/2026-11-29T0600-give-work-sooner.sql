-- A plan of 15 tasks for all 3,321 communes writes 50,000 assignments and 200,000 due dates. What cost most now is in
-- order: ids that fall all over an index, and keys looked up row by row.

-- As `platform.new_id`, for the n-th row of a statement: the ids come in the order of the rows, so that indexes grow at
-- one end (RFC 9562, 6.2, method 1). They need only differ: nobody is let in for knowing one.
create function platform.new_id(at_ms bigint, n bigint)
returns uuid
language sql
volatile
as $$
  select (lpad(to_hex(at_ms), 12, '0') || '7' || lpad(to_hex(n >> 12 & 4095), 3, '0') || '8'
    || lpad(to_hex(n & 4095), 3, '0') || lpad(to_hex((random() * 281474976710655)::bigint), 12, '0'))::uuid
$$;
revoke all on function platform.new_id(bigint, bigint) from public;
grant execute on function platform.new_id(bigint, bigint) to lantoa_app, lantoa_system;

-- Of an assignment, the unit and the version of the line are looked up once a statement, as the assignment of a due date
-- is. None is ever deleted; the application may afterwards change the version alone.
alter table plans.assignment
  drop constraint assignment_unit_id_fkey,
  drop constraint assignment_line_id_line_version_fkey;
create function plans.refuse_work_of_nothing()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from (select distinct unit_id from added where unit_id is not null) given
    where not exists (select from organization.unit u where u.id = given.unit_id)
  ) then
    raise foreign_key_violation using message = 'an assignment names a unit that does not exist';
  end if;
  if exists (
    select from (select distinct line_id, line_version from added) given
    where not exists (
      select from plans.line_version v where v.line_id = given.line_id and v.version = given.line_version
    )
  ) then
    raise foreign_key_violation using message = 'an assignment names a version of a line that does not exist';
  end if;
  return null;
end
$$;
create trigger of_a_line after insert on plans.assignment
  referencing new table as added for each statement execute function plans.refuse_work_of_nothing();
create trigger of_another_version after update on plans.assignment
  referencing new table as added for each statement execute function plans.refuse_work_of_nothing();
revoke update on plans.assignment from lantoa_app;
grant update (line_version, state, covered_by_line_id, acknowledged_at, acknowledged_by_name, given_unit_id,
  given_account_id, given_post_id, given_path, given_name, given_at, given_by_name, outside_name, invited_at,
  addressee_id) on plans.assignment to lantoa_app;
-- Hardly any has one.
drop index plans.assignment_covered_by_line_id_idx;
create index on plans.assignment (covered_by_line_id) where covered_by_line_id is not null;

-- The assignment of a due date is looked up once, not once for each of its dates.
create or replace function plans.refuse_due_dates_of_nothing()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from (select distinct assignment_id from added) given
    where not exists (select from plans.assignment a where a.id = given.assignment_id)
  ) then
    raise foreign_key_violation using message = 'a due date names an assignment that does not exist';
  end if;
  if exists (
    select from (select distinct prompt_id from added where prompt_id is not null) given
    where not exists (select from plans.prompt p where p.id = given.prompt_id)
  ) then
    raise foreign_key_violation using message = 'a due date names a prompt that does not exist';
  end if;
  return null;
end
$$;

-- A plan's due dates are those of its lines: one index less to write.
drop index plans.occurrence_plan_id_idx;

-- Whether a due date stands still is told beside it, by whoever reads hundreds of thousands of them; `plans.pause` says
-- since when and why.
alter table plans.occurrence add column is_paused boolean not null default false;
comment on column plans.occurrence.is_paused is 'has an open pause; kept by triggers of plans.pause';
update plans.occurrence o set is_paused = true
from plans.pause where pause.occurrence_id = o.id and pause.to_on is null;
create function plans.keep_paused()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog
as $$
begin
  -- In the order in which work that was recorded locks them.
  perform from plans.occurrence where id in (select occurrence_id from changed) order by id for update;
  update plans.occurrence o set is_paused = not o.is_paused
  where o.id in (select occurrence_id from changed)
    and o.is_paused <> exists (select from plans.pause p where p.occurrence_id = o.id and p.to_on is null);
  return null;
end
$$;
create trigger what_stands_still after insert on plans.pause
  referencing new table as changed for each statement execute function plans.keep_paused();
create trigger what_goes_on after update on plans.pause
  referencing new table as changed for each statement execute function plans.keep_paused();
