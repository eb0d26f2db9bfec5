-- A key holds the result of a deed, with what the unit wrote: nobody sees another account's.
alter table platform.idempotency enable row level security;
create policy own on platform.idempotency to lantoa_app
  using (account_id::text = current_setting('app.account', true))
  with check (account_id::text = current_setting('app.account', true));
create policy sweep on platform.idempotency to lantoa_system using (true);

-- One number of a year for one report of a unit, whoever enters it first.
create unique index on reporting.report (unit_id, number, (extract(year from issued_on))) where state = 'issued';
