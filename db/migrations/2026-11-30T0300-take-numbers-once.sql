-- A number under a symbol names one document of its issuer and year, be it a plan or an amendment. What was issued before
-- this was checked may repeat one: the first that has it keeps it here, the others stay as they are.
create table plans.taken_number (
  unit_id uuid not null references organization.unit,
  year integer not null,
  symbol text not null,
  number integer not null,
  org_path text collate "C" not null,
  plan_id uuid not null references plans.plan,
  amendment_id uuid references plans.amendment,
  primary key (unit_id, year, symbol, number)
);
comment on column plans.taken_number.amendment_id is 'the amendment of plan_id that has the number; null: the plan itself';
create index on plans.taken_number (plan_id);
create index on plans.taken_number (amendment_id);
grant select, insert on plans.taken_number to lantoa_app;
alter table plans.taken_number enable row level security;
create policy own on plans.taken_number to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

insert into plans.taken_number (unit_id, year, symbol, number, org_path, plan_id, amendment_id)
select unit_id, extract(year from issued_on), symbol, number, org_path, id, null
from plans.plan
where state in ('issued', 'closed') and number is not null and symbol is not null and issued_on is not null
order by id
on conflict do nothing;
insert into plans.taken_number (unit_id, year, symbol, number, org_path, plan_id, amendment_id)
select p.unit_id, extract(year from a.issued_on), coalesce(nullif(a.symbol, ''), p.symbol), a.number, a.org_path, p.id, a.id
from plans.amendment a join plans.plan p on p.id = a.plan_id
where a.state = 'issued' and a.number is not null and a.issued_on is not null
  and coalesce(nullif(a.symbol, ''), p.symbol) is not null
order by a.id
on conflict do nothing;
