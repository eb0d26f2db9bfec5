-- A unit's own line meets what its superior's line asks of it: the assignment then owes nothing itself and is counted
-- through the line. Ended ones stay, so that what was done through them is still counted.
create table plans.cover (
  assignment_id uuid not null references plans.assignment,
  line_id uuid not null references plans.line,
  org_path text collate "C" not null,
  issuer_path text collate "C" not null,
  from_on date,
  to_on date,
  primary key (assignment_id, line_id)
);
create unique index on plans.cover (assignment_id) where to_on is null;
create index on plans.cover (line_id);
comment on column plans.assignment.covered_by_line_id is 'the line of the present cover, for those who only ask whether there is one';
comment on column plans.cover.from_on is 'null: from the beginning; a later cover counts from this due date on';
comment on column plans.cover.to_on is 'ended on this day: later due dates are the assignment''s own again, or nobody''s';
grant select, insert, update on plans.cover to lantoa_app;
alter table plans.cover enable row level security;
create policy own on plans.cover to lantoa_app using ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))) with check ((org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
  or issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))));

-- Besides the line it was taken from, a line may meet others of superiors' plans; of those nothing is followed.
create table plans.fulfils (
  line_id uuid not null references plans.line,
  source_line_id uuid not null references plans.line,
  org_path text collate "C" not null,
  primary key (line_id, source_line_id)
);
create index on plans.fulfils (source_line_id);
grant select, insert, delete on plans.fulfils to lantoa_app;
alter table plans.fulfils enable row level security;
create policy own on plans.fulfils to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

