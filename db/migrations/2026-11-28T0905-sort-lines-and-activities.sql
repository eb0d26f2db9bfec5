-- What a line asks to be spoken of and what an activity spoke of: codes of the catalogues in the schema law.
-- Arrays, not tables: they are read and written whole with their row, and there are a handful of codes in each.
-- A line also keeps the channels its words name, so that asking for them needs no reading of every text.
alter table plans.line_version
  add column themes text[] not null default '{}',
  add column sectors text[] not null default '{}',
  add column programmes text[] not null default '{}',
  add column audiences text[] not null default '{}',
  add column channels text[] not null default '{}';
comment on column plans.line_version.themes is 'codes of law.theme, proposed from the words and corrected by people; so are the four beside it';

alter table plans.activity
  add column themes text[] not null default '{}',
  add column sectors text[] not null default '{}',
  add column programmes text[] not null default '{}',
  add column audiences text[] not null default '{}';
comment on column plans.activity.themes is 'codes of law.theme, of its own day';
