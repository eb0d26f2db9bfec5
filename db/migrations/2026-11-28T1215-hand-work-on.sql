-- A coordinating unit says that it knows; a unit hands what it owes to one of its divisions or people.
alter table plans.assignment
  add column acknowledged_at timestamptz,
  add column acknowledged_by_name text,
  add column given_unit_id uuid references organization.unit,
  add column given_account_id uuid,
  add column given_name text,
  add column given_path text collate "C",
  add column given_at timestamptz,
  add column given_by_name text,
  add constraint assignment_given_check check ((given_at is null) = (given_name is null));
create index on plans.assignment (given_unit_id) where given_unit_id is not null;
create index on plans.assignment (given_account_id) where given_account_id is not null;

-- A division sees what it was given, though the row stays where it was made.
alter table plans.occurrence add column given_path text collate "C";
create index on plans.occurrence (given_path, due_on) where given_path is not null;
grant update (given_path) on plans.occurrence to lantoa_app;
alter policy own on plans.assignment using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or given_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));
alter policy own on plans.occurrence using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or given_path ^@ any (string_to_array(current_setting('app.scope', true), ','))))
  with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or given_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));

-- What a coordinating unit did for a due date, in its own words where no activity of its own says it. Never counted
-- for the one who leads.
create table plans.contribution (
  id uuid primary key,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  occurrence_id uuid not null references plans.occurrence,
  happened_on date not null,
  note text not null check (note ~ '\S'),
  added_at timestamptz not null,
  added_by uuid,
  added_by_name text not null,
  withdrawn_at timestamptz
);
create index on plans.contribution (occurrence_id);
alter table plans.contribution enable row level security;
create policy own on plans.contribution to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));
grant select, insert, update on plans.contribution to lantoa_app;

-- Who leads and who coordinates are neighbours, who see nothing of each other by the policies. Of a due date that the
-- caller may see, this tells what the others do for the same task by the same date, and no more.
create function plans.partners_of(occurrence uuid)
returns table (
  occurrence_id uuid, part text, unit_name text, words text, acknowledged_at timestamptz, acknowledged_by_name text,
  state text, done_on date, deeds jsonb
)
language sql
stable
security definer
set search_path = pg_catalog
as $$
  select other.id, other.part, u.short_name, a.words, a.acknowledged_at, a.acknowledged_by_name, other.state, other.done_on,
    coalesce((
      select jsonb_agg(jsonb_build_object('on', deed.happened_on, 'text', deed.text) order by deed.happened_on, deed.id)
      from (
        select ac.id, ac.happened_on, ac.title as text
        from plans.activity_occurrence ao
        join plans.activity ac on ac.shard = ao.shard and ac.id = ao.activity_id and ac.state = 'recorded'
        where ao.occurrence_id = other.id
        union all
        select c.id, c.happened_on, c.note from plans.contribution c
        where c.occurrence_id = other.id and c.withdrawn_at is null
        limit 50
      ) deed
    ), '[]')
  from plans.occurrence own
  join plans.occurrence other on other.line_id = own.line_id and other.due_on = own.due_on and other.id <> own.id
    and other.state <> 'cancelled' and (own.part = 'coordinating' or other.part = 'coordinating')
  join plans.assignment a on a.id = other.assignment_id
  left join organization.unit u on u.id = other.unit_id
  where own.id = occurrence
    and (own.org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
      or own.issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
      or own.given_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  order by other.part desc, u.short_name
  limit 100
$$;
revoke all on function plans.partners_of from public;
grant execute on function plans.partners_of to lantoa_app;
