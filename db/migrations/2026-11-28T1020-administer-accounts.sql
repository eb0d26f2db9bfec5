-- Accounts are administered where they belong: whoever administers that unit, or one above, may give a new password or
-- close them. Rights elsewhere may be given by others, the account itself stays with its own.
alter table identity.account
  add column unit_id uuid references organization.unit,
  -- A one-time password: nothing but a new one can be chosen with it.
  add column must_change boolean not null default false,
  add column password_set_at timestamptz,
  add column last_sign_in_at timestamptz;
create index on identity.account (unit_id);
update identity.account a set
  unit_id = (select g.unit_id from identity."grant" g where g.account_id = a.id order by g.id limit 1),
  password_set_at = a.created_at,
  last_sign_in_at = (select max(s.created_at) from identity.session s where s.account_id = a.id);
alter table identity.account alter column password_set_at set not null;

-- Administering accounts is done by the system's role, once for one key like every deed.
grant insert, update on platform.idempotency to lantoa_system;
