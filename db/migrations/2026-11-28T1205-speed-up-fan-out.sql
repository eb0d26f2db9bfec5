-- A plan of 15 tasks for all 3,321 communes writes 50,000 assignments and 200,000 due dates; it was the checking of
-- what is known already that took the time. Columns copied from a row that is checked itself are not checked again:
-- an occurrence's plan, line and unit are its assignment's, an assignment's plan and line are its line version's.
alter table plans.occurrence
  drop constraint occurrence_plan_id_fkey,
  drop constraint occurrence_line_id_fkey,
  drop constraint occurrence_unit_id_fkey,
  drop constraint occurrence_assignment_id_fkey;
alter table plans.assignment
  drop constraint assignment_plan_id_fkey,
  drop constraint assignment_line_id_fkey;

-- The assignment itself is looked up for all rows of a statement at once: one by one, it took a third of the time.
-- Assignments are withdrawn, never deleted, so that looking when a due date is written is enough.
create function plans.refuse_due_dates_of_nothing()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from added
    where not exists (select from plans.assignment a where a.id = added.assignment_id)
  ) then
    raise foreign_key_violation using message = 'a due date names an assignment that does not exist';
  end if;
  return null;
end
$$;
create trigger of_an_assignment after insert on plans.occurrence
  referencing new table as added for each statement execute function plans.refuse_due_dates_of_nothing();
revoke update on plans.occurrence from lantoa_app;
grant update (org_path, issuer_path, shard, unit_id, label, window_from, due_on, due_at, target, outputs, state, done_on,
  urged_at) on plans.occurrence to lantoa_app;

-- No query reads by these: whose rows one sees is decided by the policy after the others have found them.
drop index plans.occurrence_unit_id_due_on_idx;
drop index plans.occurrence_issuer_path_due_on_idx;
drop index plans.assignment_org_path_idx;
drop index plans.assignment_issuer_path_idx;

-- An id of the house's kind (UUIDv7) for rows that a statement makes by the thousand; the time is passed in.
create function platform.new_id(at_ms bigint)
returns uuid
language sql
volatile
as $$
  -- The bits of version 4 become those of version 7; the first six bytes are the time.
  select encode(
    set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(at_ms) from 3) from 1 for 6), 52, 1), 53, 1),
    'hex')::uuid
$$;
revoke all on function platform.new_id from public;
grant execute on function platform.new_id to lantoa_app, lantoa_system;
