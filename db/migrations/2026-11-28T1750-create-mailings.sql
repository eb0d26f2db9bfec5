-- Those who asked to be told by short message or e-mail, and what is sent to them: in batches, each of which leaves once.

-- Class: person. An address belongs to the very unit that was given it (its path is an element of the scope, not below
-- one); it is read to send, and never listed above the unit.
create table channels.subscriber (
  id uuid primary key,
  org_path text collate "C" not null,
  unit_id uuid not null references organization.unit,
  channel_id uuid not null references channels.channel,
  -- 84… for short messages, lower case for e-mail.
  address text not null check (length(address) between 3 and 254),
  state text not null check (state in ('asked', 'joined', 'left', 'bounced')),
  source text not null check (source in ('form', 'list')),
  consent text not null check (length(btrim(consent)) > 0),
  asked_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  added_by_name text not null,
  check (state <> 'joined' or joined_at is not null),
  check (state not in ('left', 'bounced') or left_at is not null)
);
comment on column channels.subscriber.state is 'asked: has not confirmed the address yet; bounced: the other side says that there is no such address';
comment on column channels.subscriber.consent is 'how the person agreed: the form with its time, or the paper the office keeps';
create unique index on channels.subscriber (channel_id, address);
create index on channels.subscriber (channel_id, state, id);
create index on channels.subscriber (unit_id);
grant select, insert, update, delete on channels.subscriber to lantoa_app;
alter table channels.subscriber enable row level security;
create policy own on channels.subscriber to lantoa_app using (org_path = any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path = any (string_to_array(current_setting('app.scope', true), ',')));

-- Class: unit. What is handed to a provider in one call. It is `sending` before the call and never called again after it,
-- except where the provider certainly took nothing.
create table channels.batch (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text collate "C" not null,
  ordinal integer not null,
  subscriber_ids uuid[] not null check (cardinality(subscriber_ids) between 1 and 100),
  state text not null check (state in ('planned', 'sending', 'sent', 'failed', 'unknown')),
  accepted integer not null default 0 check (accepted >= 0),
  -- The provider was busy: not before.
  not_before timestamptz,
  began_at timestamptz,
  ended_at timestamptz,
  external_id text,
  detail text,
  primary key (shard, id),
  foreign key (shard, delivery_id) references channels.delivery,
  unique (shard, delivery_id, ordinal),
  check (state = 'planned' or state = 'failed' or began_at is not null)
);
create index on channels.batch (shard, delivery_id, ordinal) where state = 'planned';
create index on channels.batch (began_at) where state = 'sending';
grant select, insert, update on channels.batch to lantoa_app;
alter table channels.batch enable row level security;
create policy own on channels.batch to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

-- Class: unit. What another system told about a channel, once; what people wrote there is not kept.
create table channels.event (
  channel_id uuid not null references channels.channel,
  key text not null,
  org_path text collate "C" not null,
  kind text not null check (kind in ('message', 'comment', 'other')),
  received_at timestamptz not null,
  primary key (channel_id, key)
);
create index on channels.event (received_at);
grant select, insert, delete on channels.event to lantoa_app;
alter table channels.event enable row level security;
create policy own on channels.event to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
