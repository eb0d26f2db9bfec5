-- Which reminders of a due date have gone out: each step once.
create table plans.reminder (
  occurrence_id uuid not null references plans.occurrence,
  step text not null check (step ~ '^(before|after|head|superior):\d+$'),
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  sent_on date not null,
  primary key (occurrence_id, step)
);
alter table plans.reminder enable row level security;
create policy own on plans.reminder to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));
grant select, insert on plans.reminder to lantoa_app;
-- Every morning looks at what is open and due soon or late.
create index on plans.occurrence (due_on) where state = 'open';
