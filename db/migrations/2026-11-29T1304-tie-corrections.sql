-- What was corrected and when is told with the text, and a corrected version is tied to what went out before it.
alter table content.item add column corrections jsonb not null default '[]';
comment on column content.item.corrections is 'what published versions said they correct, oldest first: {at, words}';
alter table content.published_item add column corrections jsonb not null default '[]';
alter table channels.delivery
  add column corrects_id uuid,
  add constraint delivery_corrects_fkey foreign key (shard, corrects_id) references channels.delivery (shard, id);
comment on column channels.delivery.corrects_id is 'what an earlier version was on the same way to the same target';
create index delivery_corrects_idx on channels.delivery (shard, corrects_id) where corrects_id is not null;
