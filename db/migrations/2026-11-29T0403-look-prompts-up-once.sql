-- A plan for all communes asked a quarter of a million times after a prompt that is not there. It is looked up with the
-- assignment, once a statement; neither is ever deleted, and the application changes neither afterwards.
alter table plans.occurrence drop constraint occurrence_prompt_id_fkey;
create or replace function plans.refuse_due_dates_of_nothing()
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
  if exists (
    select from added
    where added.prompt_id is not null and not exists (select from plans.prompt p where p.id = added.prompt_id)
  ) then
    raise foreign_key_violation using message = 'a due date names a prompt that does not exist';
  end if;
  return null;
end
$$;
