-- What an amendment does to the estimate of an issued plan: added, changed and dropped items, in force with the rest.
-- Class: downward, once it is issued.
create table plans.amendment_budget (
  id uuid primary key,
  org_path text collate "C" not null,
  visible_below boolean not null default false,
  amendment_id uuid not null references plans.amendment,
  place integer not null,
  act text not null check (act in ('edit', 'add', 'withdraw')),
  budget_line_id uuid,
  base_version integer,
  before jsonb,
  after jsonb,
  unique (amendment_id, budget_line_id),
  check ((act = 'add') = (before is null)),
  check ((act = 'withdraw') = (after is null)),
  check ((before is null) = (base_version is null))
);
comment on column plans.amendment_budget.budget_line_id is 'no foreign key: a dropped item is gone from the estimate, its change stays; of an added one from the issue on';
comment on column plans.amendment_budget.before is 'the item as it was in base_version';
grant select, insert, update, delete on plans.amendment_budget to lantoa_app;
alter table plans.amendment_budget enable row level security;
create policy own on plans.amendment_budget to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy downward on plans.amendment_budget for select to lantoa_app
  using (visible_below and current_setting('app.home', true) ^@ org_path);
