-- Offices and bodies that ended everywhere on one day, and who mostly does their work since. Every edit is an edition of
-- its own: the latest is what counts, the earlier ones say what was held before, and nothing is rewritten.
create table law.ended_body (
  code text not null check (code ~ '^[a-z][a-z0-9_]*$'),
  edition integer not null check (edition > 0),
  tier text not null check (tier in ('central', 'province', 'district', 'commune')),
  name text not null check (length(btrim(name)) > 0),
  words text[] not null default '{}',
  ended_on date not null,
  heirs jsonb not null check (jsonb_typeof(heirs) = 'object'),
  legal_source_code text references law.legal_source on update cascade,
  article text,
  note text,
  verified boolean not null,
  is_used boolean not null,
  edited_at timestamptz,
  edited_by_name text,
  primary key (code, edition),
  check (not verified or legal_source_code is not null),
  check ((edited_at is null) = (edited_by_name is null))
);
create index on law.ended_body (legal_source_code);
comment on column law.ended_body.tier is 'of the body; the names of heirs stand by the tier of who speaks of it, central: whoever speaks';
comment on column law.ended_body.ended_on is 'the first day without it';
comment on column law.ended_body.is_used is 'false: taken out of use, nothing is proposed by it';
comment on column law.ended_body.edited_at is 'null: the edition came with the program';
grant select on law.ended_body to lantoa_app, lantoa_public, lantoa_system;
grant insert on law.ended_body to lantoa_app;
