-- How often each published text was opened on the unit's own pages; who opened it is nowhere.
create table content.item_view (
  item_id uuid primary key references content.item (id),
  org_path text collate "C" not null,
  views bigint not null check (views >= 0),
  counted_at timestamptz not null
);
alter table content.item_view enable row level security;
create policy own on content.item_view for all to lantoa_app
  using (org_path ^@ any(string_to_array(current_setting('app.scope', true), ',')))
  with check (org_path ^@ any(string_to_array(current_setting('app.scope', true), ',')));
grant select, insert, update on content.item_view to lantoa_app;
