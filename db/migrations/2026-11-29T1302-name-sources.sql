-- A text taken over from a shared library says whose it is; where the source is public, readers and machines are led to it.
alter table content.published_item
  add column source_item_id uuid references content.item (id),
  add column source_unit_name text;
comment on column content.published_item.source_item_id is 'the shared item it was taken over from; null: written here';
create index on content.published_item (source_item_id);
update content.published_item p set source_item_id = i.source_item_id, source_unit_name = i.source_unit_name
  from content.item i where i.id = p.item_id and i.source_item_id is not null;
