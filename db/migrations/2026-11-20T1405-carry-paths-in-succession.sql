-- Who reads their predecessors' rows is asked on every request; by paths it is one range of one small index.
-- Paths are never rewritten, so the copies cannot grow stale.
alter table organization.succession
  add column predecessor_path text collate "C" not null,
  add column successor_path text collate "C" not null;
create index on organization.succession (successor_path);
