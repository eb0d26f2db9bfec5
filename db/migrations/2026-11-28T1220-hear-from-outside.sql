-- What somebody outside the system (Fatherland Front, unions, press) reports by a signed link, until an officer of the
-- unit that asked takes it over as an activity or says why not.
create table plans.proposal (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  assignment_id uuid not null references plans.assignment,
  occurrence_id uuid references plans.occurrence,
  link_id uuid not null references identity.signed_link,
  happened_on date not null,
  title text not null check (title ~ '\S'),
  people integer check (people > 0),
  url text,
  note text,
  file_ids uuid[] not null default '{}',
  sent_at timestamptz not null,
  sent_by_name text not null,
  state text not null check (state in ('waiting', 'accepted', 'declined')),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  reason text,
  shard smallint,
  activity_id uuid,
  foreign key (shard, activity_id) references plans.activity (shard, id),
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'accepted') = (activity_id is not null)),
  check (state <> 'declined' or reason ~ '\S')
);
create index on plans.proposal (assignment_id, sent_at);
create index on plans.proposal (occurrence_id);
create index on plans.proposal (link_id);
create index on plans.proposal (unit_id, sent_at) where state = 'waiting';
create index on plans.proposal (unit_id);
create index on plans.proposal (shard, activity_id);
alter table plans.proposal enable row level security;
create policy own on plans.proposal to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
grant select, insert, update on plans.proposal to lantoa_app;

-- Words that nobody in the system answers for: the body outside that was asked by a signed link, and since when.
alter table plans.assignment
  add column outside_name text,
  add column invited_at timestamptz,
  add constraint assignment_outside_check check ((outside_name is null) = (invited_at is null));

-- As before, and also those who coordinate without a due date of their own: nobody was found for their words.
drop function plans.partners_of(uuid);
create function plans.partners_of(occurrence uuid)
returns table (
  assignment_id uuid, occurrence_id uuid, part text, unit_id uuid, name text, acknowledged_at timestamptz,
  acknowledged_by_name text, invited_at timestamptz, state text, done_on date, deeds jsonb
)
language sql
stable
security definer
set search_path = pg_catalog
as $$
  select a.id, other.id, a.part, a.unit_id, coalesce(u.short_name, a.outside_name, a.words), a.acknowledged_at,
    a.acknowledged_by_name, a.invited_at, coalesce(other.state, 'open'), other.done_on,
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
  join plans.assignment a on a.line_id = own.line_id and a.state = 'open' and a.id <> own.assignment_id
    and (own.part = 'coordinating' or a.part = 'coordinating')
  left join plans.occurrence other on other.assignment_id = a.id and other.due_on = own.due_on
    and other.window_from = own.window_from and other.state <> 'cancelled'
  left join organization.unit u on u.id = a.unit_id
  where own.id = occurrence
    and (own.org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
      or own.issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
      or own.given_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  order by a.part desc, 5
  limit 100
$$;
revoke all on function plans.partners_of from public;
grant execute on function plans.partners_of to lantoa_app;
