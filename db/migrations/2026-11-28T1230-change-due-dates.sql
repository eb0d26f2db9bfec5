-- Due dates changed by hand, one or many at once: moved, paused or waived with a reason, and taken back.
create table plans.due_change (
  id uuid primary key,
  -- Changes made together carry one batch; taken back together too.
  batch_id uuid not null,
  occurrence_id uuid not null references plans.occurrence,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  kind text not null check (kind in ('move', 'pause', 'cancel')),
  due_before date not null,
  due_after date check ((kind = 'move') = (due_after is not null)),
  reason text not null,
  done_at timestamptz not null,
  done_by uuid not null,
  done_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  check ((undone_at is null) = (undone_by_name is null))
);
create index on plans.due_change (batch_id);
create index on plans.due_change (occurrence_id);
alter table plans.due_change enable row level security;
create policy own on plans.due_change to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));
grant select, insert on plans.due_change to lantoa_app;
grant update (undone_at, undone_by_name) on plans.due_change to lantoa_app;

-- When the words of a line are read again, a date that was moved or waived must not come back under its old day.
alter table plans.occurrence add column read_due_on date, add column is_waived boolean not null default false;
comment on column plans.occurrence.read_due_on is 'the day the words of the line say, where the date was moved since';
comment on column plans.occurrence.is_waived is 'cancelled by hand: reading the line again does not ask for it anew';
grant update (read_due_on, is_waived) on plans.occurrence to lantoa_app;
