-- A task may name several posts of one unit. The unit owes it once; each post it names has its part in hand.
create table plans.post_part (
  assignment_id uuid not null references plans.assignment,
  post_id uuid not null references organization.post,
  org_path text collate "C" not null,
  part text not null check (part in ('lead', 'coordinating')),
  title text not null,
  given_at timestamptz not null,
  primary key (assignment_id, post_id)
);
comment on table plans.post_part is 'posts that have a part of an assignment in hand beside whoever has the assignment itself';
create index on plans.post_part (post_id);
grant select, insert, delete on plans.post_part to lantoa_app;
alter table plans.post_part enable row level security;
create policy own on plans.post_part to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
