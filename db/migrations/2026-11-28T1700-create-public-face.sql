-- What a unit says of itself to the public, and at which addresses of the world outside its pages stand (Decree 224/2026,
-- articles 10 and 11: the agency publishes how it is reached; a commune's pages are a part of the province's portal).

create table organization.public_face (
  unit_id uuid primary key references organization.unit (id),
  -- Some sentences about the office, its one-stop desk, its hours.
  introduction text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null
);

create table organization.contact (
  unit_id uuid not null references organization.unit (id),
  sort_order integer not null,
  kind text not null check (kind in ('office', 'phone', 'hotline', 'petition', 'one_stop', 'email', 'spokesperson', 'website')),
  label text not null check (length(btrim(label)) > 0),
  value text not null check (length(btrim(value)) > 0),
  -- Hours, the room, whom to ask for.
  note text,
  primary key (unit_id, sort_order)
);
comment on column organization.contact.kind is 'petition: where reflections and proposals are received (Decree 20/2008, article 13)';

create table organization.site (
  host text not null check (host = lower(host) and host ~ '^[a-z0-9.-]+(:[0-9]+)?$'),
  prefix text not null default '' check (prefix ~ '^(/[a-z0-9-]+)*$'),
  unit_id uuid not null references organization.unit (id),
  -- The one that search engines are told of.
  is_primary boolean not null default false,
  primary key (host, prefix)
);
create index on organization.site (unit_id);
create unique index on organization.site (unit_id) where is_primary;

grant select, insert, update, delete on organization.public_face, organization.contact, organization.site to lantoa_app;
grant select on organization.public_face, organization.contact, organization.site to lantoa_public, lantoa_system;
