-- What became of the addresses a unit's texts lead to, when they were last looked at.
create table content.link_check (
  unit_id uuid not null references organization.unit,
  url text not null,
  org_path text collate "C" not null,
  state text not null check (state in ('alive', 'dead', 'refused')),
  checked_at timestamptz not null,
  primary key (unit_id, url)
);
comment on column content.link_check.state is 'refused: the site turns programs away, which says nothing against the link';
grant select, insert, update on content.link_check to lantoa_app;
alter table content.link_check enable row level security;
create policy own on content.link_check to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- A closed column is no longer listed; what was published in it can still be read.
alter table content.published_column add column is_open boolean not null default true;
