-- What is printed cannot be mended: its QR held a long address that died with a renamed unit, another title or another
-- domain. It now holds a short code that leads on for ever; nothing is kept of whoever scans it.
create table organization.printed_code (
  code text primary key check (code ~ '^[a-z0-9]{7}$'),
  unit_id uuid not null references organization.unit (id),
  -- Below the unit's public root; empty: its front page.
  path text not null,
  created_at timestamptz not null,
  unique (unit_id, path)
);
grant select, insert on organization.printed_code to lantoa_app;
grant select on organization.printed_code to lantoa_public;
grant select on organization.printed_code to lantoa_system;
