-- Initiatives, good examples, awards and models taken over from others are figures with records, and so is the
-- estimate of the plans in force. What a report has counted stays to be opened: a model is no longer taken out of the
-- table when it is dropped, and keeps what it was called.
alter table reporting.cell_part drop constraint cell_part_kind_check;
alter table reporting.cell_part add constraint cell_part_kind_check
  check (kind in ('activity', 'occurrence', 'line', 'mention', 'item', 'applied', 'plan', 'cell'));
alter table content.applied_model
  add column id uuid not null default gen_random_uuid() unique,
  add column title text,
  add column source_unit_id uuid references organization.unit (id),
  add column dropped_at timestamptz;
update content.applied_model m set title = i.title, source_unit_id = i.unit_id
from content.item i where i.id = m.item_id;
alter table content.applied_model alter column id drop default, alter column title set not null,
  alter column source_unit_id set not null;
create index on content.applied_model (source_unit_id);
revoke delete on content.applied_model from lantoa_app;
comment on column content.applied_model.title is 'of the model when it was taken over: its text may be withdrawn since';
create index item_merit_idx on content.item (org_path) where kind in ('initiative', 'good_example', 'award');
