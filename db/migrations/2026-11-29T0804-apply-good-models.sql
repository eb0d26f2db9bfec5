-- A unit says that it does what another one published as a good example or an initiative; anybody may read it at both.
create table content.applied_model (
  unit_id uuid not null references organization.unit (id),
  item_id uuid not null references content.item (id),
  applied_on date not null,
  -- Where, and what came of it.
  words text not null check (length(btrim(words)) > 0),
  marked_at timestamptz not null,
  marked_by_name text not null,
  primary key (unit_id, item_id)
);
create index on content.applied_model (item_id);
grant select, insert, update, delete on content.applied_model to lantoa_app;
grant select on content.applied_model to lantoa_public;
-- Models of the whole country, newest first.
create index published_item_model_idx on content.published_item (published_at, item_id)
  where kind in ('good_example', 'initiative');
