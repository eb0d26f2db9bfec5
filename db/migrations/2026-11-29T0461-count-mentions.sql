-- A figure may count what the register "Báo chí, dư luận" holds; its records are stored with the report like others.
alter table reporting.cell_part drop constraint cell_part_kind_check;
alter table reporting.cell_part add constraint cell_part_kind_check
  check (kind in ('activity', 'occurrence', 'line', 'mention', 'cell'));
create index on channels.mention (org_path, appeared_on);
drop index channels.mention_org_path_idx;
