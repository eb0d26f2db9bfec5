-- A scan takes minutes to read: its draft is there from the start, with how far the reading is
-- ({done, all, problem}; null once it was read).
alter table plans.draft drop constraint draft_state_check;
alter table plans.draft add constraint draft_state_check
  check (state in ('reading', 'unreadable', 'reviewing', 'accepted', 'discarded'));
alter table plans.draft add column reading jsonb;
alter table plans.draft add constraint draft_reading_check
  check ((reading is not null) = (state in ('reading', 'unreadable')) or state = 'discarded');

-- What the reviewer decided besides corrections: doubts accepted, words given to units.
alter table plans.draft add column decisions jsonb not null default '{"accepted": [], "matches": {}}';
