-- Programmes that plans serve: named by number in a plan's bases, running for years, reported on of their own.
create table law.programme (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  label text not null unique,
  label_en text not null,
  words text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor text references law.programme deferrable initially deferred,
  sort_order integer not null,
  from_year smallint,
  to_year smallint check (to_year >= from_year),
  legal_source_code text references law.legal_source on update cascade,
  check (successor is null or valid_to is not null)
);
create index on law.programme (successor);
create index on law.programme (legal_source_code);
comment on column law.programme.from_year is 'the period it names itself ("2021–2030"); work on it may be chosen a while longer';

grant select on law.programme to lantoa_app, lantoa_public, lantoa_system;
grant insert, update on law.programme to lantoa_app;
