-- What the law says, by date. Class: catalogue (everybody reads; administrators write, checked by the actions).
-- Rows are loaded by code, again and again with the same result: the codes below are the keys.
-- Every period is half-open: valid_to and effective_to are the first day on which it no longer holds.
create schema law;
grant usage on schema law to lantoa_app, lantoa_public, lantoa_system;

-- replaced_by and amended_by are arrays, not a table: they are read whole with their row, and a document
-- may be named there before anybody has entered it.
create table law.legal_source (
  code text primary key check (code <> ''),
  title text not null check (title <> ''),
  issued_on date,
  effective_from date,
  effective_to date,
  replaced_by text[] not null default '{}',
  amended_by text[] not null default '{}',
  note text,
  verified boolean not null,
  dates_verified boolean not null,
  check (effective_from >= issued_on),
  check (effective_to > effective_from),
  check (effective_to is not null or replaced_by = '{}')
);
comment on column law.legal_source.effective_from is 'null when not known: then taken as in force from the day of issue';
comment on column law.legal_source.verified is 'the fate (in force, replaced, by what) was checked against a text';
comment on column law.legal_source.dates_verified is 'so were the days of issue and of effect';

-- An old record is judged by the edition of its own day, so editions are added and closed, never changed.
create table law.rule_set (
  code text not null check (code ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'),
  effective_from date not null,
  effective_to date check (effective_to > effective_from),
  legal_source_code text references law.legal_source on update cascade,
  article text,
  params jsonb not null check (jsonb_typeof(params) = 'object'),
  note text,
  verified boolean not null,
  primary key (code, effective_from)
);
create index on law.rule_set (legal_source_code);
-- At most one edition of a rule is open.
create unique index on law.rule_set (code) where effective_to is null;
comment on column law.rule_set.legal_source_code is 'null: a choice of the product that the operator may change';

create table law.calendar_year (
  year smallint primary key check (year between 2000 and 2200),
  status text not null check (status in ('provisional', 'official'))
);

-- Only days that differ from their weekday: Saturdays and Sundays are off without a row.
create table law.calendar_day (
  date date primary key,
  year smallint not null references law.calendar_year,
  kind text not null check (kind in (
    'weekly_rest', 'fixed_holiday', 'lunar_holiday', 'makeup_off', 'notice_off', 'swap_off',
    'swap_work', 'local_off')),
  name text not null check (name <> ''),
  source text,
  verified boolean not null,
  check (year = extract(year from date))
);
create index on law.calendar_day (year);
comment on column law.calendar_day.kind is 'every kind is a day off except swap_work, a worked day of rest';

-- One table for each catalogue: the columns repeat, but a foreign key to a catalogue is then one plain
-- column, a code of the wrong catalogue cannot be stored, and what only one catalogue says is typed.
-- Codes never change meaning; an ended entry names the one to choose instead.
create table law.channel_kind (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.channel_kind deferrable initially deferred,
  sort_order integer not null,
  legal_type smallint check (legal_type between 1 and 8),
  mode text not null check (mode in ('digital', 'traditional')),
  check (successor is null or valid_to is not null)
);
create index on law.channel_kind (successor);
comment on column law.channel_kind.legal_type is 'type of grass-roots information, Decree 49/2024; null: the decree names none';

create table law.evidence_kind (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.evidence_kind deferrable initially deferred,
  sort_order integer not null,
  personal boolean not null,
  check (successor is null or valid_to is not null)
);
create index on law.evidence_kind (successor);
comment on column law.evidence_kind.personal is 'names people as its purpose: class person, never public';

create table law.theme (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.theme deferrable initially deferred,
  sort_order integer not null,
  check (successor is null or valid_to is not null)
);
create index on law.theme (successor);

create table law.sector (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.sector deferrable initially deferred,
  sort_order integer not null,
  check (successor is null or valid_to is not null)
);
create index on law.sector (successor);

create table law.audience (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.audience deferrable initially deferred,
  sort_order integer not null,
  check (successor is null or valid_to is not null)
);
create index on law.audience (successor);

create table law.count_method (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.count_method deferrable initially deferred,
  sort_order integer not null,
  exact boolean not null,
  check (successor is null or valid_to is not null)
);
create index on law.count_method (successor);
comment on column law.count_method.exact is 'false: the figure is shown as an estimate';

create table law.quantity_kind (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.quantity_kind deferrable initially deferred,
  sort_order integer not null,
  unit text not null,
  unit_en text not null,
  aggregation text not null check (aggregation in ('sum', 'latest')),
  check (successor is null or valid_to is not null)
);
create index on law.quantity_kind (successor);
comment on column law.quantity_kind.aggregation is 'latest: a reading of a running total; readings of one source are not added up';

grant select on all tables in schema law to lantoa_app, lantoa_public, lantoa_system;
grant insert, update on all tables in schema law to lantoa_app;
-- A yearly notice may take a provisional day away.
grant delete on law.calendar_day to lantoa_app;
