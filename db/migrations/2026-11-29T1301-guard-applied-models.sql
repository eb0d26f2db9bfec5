-- Anybody reads who applies a model; only the unit itself says so.
alter table content.applied_model add column org_path text collate "C";
update content.applied_model a set org_path = u.org_path from organization.unit u where u.id = a.unit_id;
alter table content.applied_model alter column org_path set not null;
alter table content.applied_model enable row level security;
create policy own on content.applied_model to lantoa_app
  using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
create policy anybody on content.applied_model for select to lantoa_app, lantoa_public using (true);
