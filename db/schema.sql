-- Printed from the migrated database by `npm run schema`; do not edit.

create schema channels;

create schema content;

create schema files;

create schema identity;

create schema law;

create schema organization;

create schema plans;

create schema platform;

create schema reporting;

create schema work;

create table channels.airing (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text COLLATE "C" not null,
  cluster text not null,
  starts_at timestamp with time zone not null,
  state text not null,
  played_at timestamp with time zone,
  played_seconds integer,
  told_by_name text,
  constraint airing_pkey PRIMARY KEY (shard, id),
  constraint airing_shard_delivery_id_fkey FOREIGN KEY (shard, delivery_id) REFERENCES channels.delivery(shard, id),
  constraint airing_check CHECK (((state = 'played'::text) = ((played_at IS NOT NULL) AND (played_seconds IS NOT NULL)))),
  constraint airing_cluster_check CHECK ((length(btrim(cluster)) > 0)),
  constraint airing_played_seconds_check CHECK ((played_seconds > 0)),
  constraint airing_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'played'::text, 'missed'::text])))
);
CREATE INDEX airing_org_path_starts_at_idx ON channels.airing USING btree (org_path, starts_at);
CREATE UNIQUE INDEX airing_shard_delivery_id_cluster_starts_at_idx ON channels.airing USING btree (shard, delivery_id, cluster, starts_at);
alter table channels.airing enable row level security;
create policy own on channels.airing for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on channels.airing to lantoa_app;

create table channels.attempt (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text COLLATE "C" not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  detail text,
  constraint attempt_pkey PRIMARY KEY (shard, id),
  constraint attempt_shard_delivery_id_fkey FOREIGN KEY (shard, delivery_id) REFERENCES channels.delivery(shard, id),
  constraint attempt_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint attempt_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'unknown'::text])))
);
CREATE INDEX attempt_shard_delivery_id_idx ON channels.attempt USING btree (shard, delivery_id);
alter table channels.attempt enable row level security;
create policy own on channels.attempt for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.attempt to lantoa_app;

create table channels.batch (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text COLLATE "C" not null,
  ordinal integer not null,
  subscriber_ids uuid[] not null,
  state text not null,
  accepted integer not null default 0,
  not_before timestamp with time zone,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  external_id text,
  detail text,
  constraint batch_shard_delivery_id_ordinal_key UNIQUE (shard, delivery_id, ordinal),
  constraint batch_pkey PRIMARY KEY (shard, id),
  constraint batch_shard_delivery_id_fkey FOREIGN KEY (shard, delivery_id) REFERENCES channels.delivery(shard, id),
  constraint batch_accepted_check CHECK ((accepted >= 0)),
  constraint batch_check CHECK (((state = 'planned'::text) OR (state = 'failed'::text) OR (began_at IS NOT NULL))),
  constraint batch_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text]))),
  constraint batch_subscriber_ids_check CHECK (((cardinality(subscriber_ids) >= 1) AND (cardinality(subscriber_ids) <= 100)))
);
CREATE INDEX batch_began_at_idx ON channels.batch USING btree (began_at) WHERE (state = 'sending'::text);
CREATE INDEX batch_shard_delivery_id_ordinal_idx ON channels.batch USING btree (shard, delivery_id, ordinal) WHERE (state = 'planned'::text);
alter table channels.batch enable row level security;
create policy own on channels.batch for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.batch to lantoa_app;

create table channels.channel (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  code text not null,
  name text not null,
  url text,
  mode text not null,
  settings jsonb not null default '{}'::jsonb,
  is_listed boolean not null default false,
  decision text,
  keeper_name text not null,
  opened_on date not null,
  closed_on date,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  constraint channel_pkey PRIMARY KEY (id),
  constraint channel_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint channel_check CHECK (((NOT is_listed) OR (url IS NOT NULL))),
  constraint channel_mode_check CHECK ((mode = ANY (ARRAY['manual'::text, 'api'::text]))),
  constraint channel_name_check CHECK ((length(btrim(name)) > 0))
);
comment on column channels.channel.settings is 'what the way needs to know and is no secret: the id of the page, the clusters of loudspeakers';
comment on column channels.channel.decision is 'number and date of the paper that set it up';
CREATE INDEX channel_unit_id_idx ON channels.channel USING btree (unit_id);
alter table channels.channel enable row level security;
create policy own on channels.channel for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.channel to lantoa_app;

create table channels.delivery (
  shard smallint not null,
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  item_id uuid not null,
  item_number integer not null,
  content_hash text not null,
  title text not null,
  channel_id uuid not null,
  code text not null,
  target text not null default ''::text,
  state text not null,
  due_at timestamp with time zone not null,
  external_id text,
  external_url text,
  note text,
  details jsonb not null default '{}'::jsonb,
  left_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_by_name text,
  alarmed_at timestamp with time zone,
  activity_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  corrects_id uuid,
  constraint delivery_pkey PRIMARY KEY (shard, id),
  constraint delivery_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels.channel(id),
  constraint delivery_corrects_fkey FOREIGN KEY (shard, corrects_id) REFERENCES channels.delivery(shard, id),
  constraint delivery_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint delivery_item_id_item_number_fkey FOREIGN KEY (item_id, item_number) REFERENCES content.item_version(item_id, number),
  constraint delivery_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint delivery_check CHECK (((state <> ALL (ARRAY['sent'::text, 'handed_over'::text, 'confirmed'::text, 'retracted'::text])) OR (left_at IS NOT NULL))),
  constraint delivery_check1 CHECK (((state <> ALL (ARRAY['failed'::text, 'unknown'::text, 'retracted'::text])) OR (length(btrim(note)) > 0))),
  constraint delivery_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'sent'::text, 'handed_over'::text, 'confirmed'::text, 'failed'::text, 'unknown'::text, 'cancelled'::text, 'retracted'::text])))
);
comment on column channels.delivery.details is 'place, from and to of what is put up, copies, minutes, clusters, outlet, column: facts of a physical delivery';
comment on column channels.delivery.left_at is 'when it left the house, or when the call that may have let it out began';
comment on column channels.delivery.corrects_id is 'what an earlier version was on the same way to the same target';
CREATE INDEX delivery_channel_id_due_at_idx ON channels.delivery USING btree (channel_id, due_at);
CREATE INDEX delivery_corrects_idx ON channels.delivery USING btree (shard, corrects_id) WHERE (corrects_id IS NOT NULL);
CREATE INDEX delivery_due_at_idx ON channels.delivery USING btree (due_at) WHERE (state = ANY (ARRAY['planned'::text, 'sending'::text]));
CREATE INDEX delivery_id_idx ON channels.delivery USING btree (id);
CREATE INDEX delivery_item_id_item_number_idx ON channels.delivery USING btree (item_id, item_number);
CREATE INDEX delivery_left_at_idx ON channels.delivery USING btree (left_at) WHERE (activity_id IS NOT NULL);
CREATE INDEX delivery_org_path_due_at_idx ON channels.delivery USING btree (org_path, due_at);
CREATE INDEX delivery_unit_id_due_at_idx ON channels.delivery USING btree (unit_id, due_at);
CREATE UNIQUE INDEX delivery_shard_item_id_item_number_channel_id_target_idx ON channels.delivery USING btree (shard, item_id, item_number, channel_id, target) WHERE (state <> ALL (ARRAY['cancelled'::text, 'retracted'::text, 'failed'::text]));
alter table channels.delivery enable row level security;
create policy own on channels.delivery for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.delivery to lantoa_app;

create table channels.event (
  channel_id uuid not null,
  key text not null,
  org_path text COLLATE "C" not null,
  kind text not null,
  received_at timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (channel_id, key),
  constraint event_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels.channel(id),
  constraint event_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'comment'::text, 'other'::text])))
);
CREATE INDEX event_received_at_idx ON channels.event USING btree (received_at);
alter table channels.event enable row level security;
create policy own on channels.event for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select on channels.event to lantoa_app;

create table channels.mention (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  source_kind text not null,
  source text not null,
  title text not null,
  appeared_on date not null,
  url text,
  file_id uuid,
  summary text not null default ''::text,
  tone text not null,
  themes text[] not null default '{}'::text[],
  procedure text,
  direction text,
  directed_at timestamp with time zone,
  directed_by_name text,
  due_on date,
  remedy text,
  remedied_on date,
  remedied_by_name text,
  item_id uuid,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  constraint mention_pkey PRIMARY KEY (id),
  constraint mention_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint mention_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint mention_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint mention_check CHECK (((direction IS NULL) = (directed_at IS NULL))),
  constraint mention_check1 CHECK (((remedy IS NULL) = (remedied_on IS NULL))),
  constraint mention_check2 CHECK (((due_on IS NULL) OR (direction IS NOT NULL))),
  constraint mention_check3 CHECK (((remedy IS NULL) OR (direction IS NOT NULL))),
  constraint mention_direction_check CHECK ((length(btrim(direction)) > 0)),
  constraint mention_remedy_check CHECK ((length(btrim(remedy)) > 0)),
  constraint mention_source_check CHECK ((length(btrim(source)) > 0)),
  constraint mention_source_kind_check CHECK ((source_kind = ANY (ARRAY['press'::text, 'mass_organisation'::text, 'citizen'::text, 'elected_body'::text, 'social_network'::text]))),
  constraint mention_title_check CHECK ((length(btrim(title)) > 0)),
  constraint mention_tone_check CHECK ((tone = ANY (ARRAY['good'::text, 'neutral'::text, 'bad'::text])))
);
comment on column channels.mention.direction is 'what the head says is to be done; due_on when it is to be done by';
CREATE INDEX mention_file_id_idx ON channels.mention USING btree (file_id);
CREATE INDEX mention_item_id_idx ON channels.mention USING btree (item_id);
CREATE INDEX mention_org_path_appeared_on_idx ON channels.mention USING btree (org_path, appeared_on);
CREATE INDEX mention_unit_id_appeared_on_id_idx ON channels.mention USING btree (unit_id, appeared_on DESC, id DESC);
alter table channels.mention enable row level security;
create policy own on channels.mention for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.mention to lantoa_app;

create table channels.message_report (
  channel_id uuid not null,
  external_id text not null,
  phone text not null,
  org_path text COLLATE "C" not null,
  state text not null,
  told_at timestamp with time zone not null,
  constraint message_report_pkey PRIMARY KEY (channel_id, external_id, phone),
  constraint message_report_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels.channel(id),
  constraint message_report_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  constraint message_report_state_check CHECK ((state = ANY (ARRAY['delivered'::text, 'failed'::text])))
);
comment on column channels.message_report.phone is 'digest of channel and number; empty: the call was for one number';
CREATE INDEX message_report_org_path_idx ON channels.message_report USING btree (org_path);
alter table channels.message_report enable row level security;
create policy own on channels.message_report for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.message_report to lantoa_app;

create table channels.notice (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  unit_name text not null,
  shard smallint not null,
  delivery_id uuid not null,
  sender_name text not null,
  title text not null,
  text text not null,
  sent_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  audience jsonb not null default '{}'::jsonb,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_shard_delivery_id_fkey FOREIGN KEY (shard, delivery_id) REFERENCES channels.delivery(shard, id),
  constraint notice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
comment on column channels.notice.audience is 'roles, titles and names it was for; empty: everybody of the unit';
CREATE INDEX notice_org_path_idx ON channels.notice USING btree (org_path);
CREATE INDEX notice_unit_id_idx ON channels.notice USING btree (unit_id);
CREATE UNIQUE INDEX notice_shard_delivery_id_unit_id_idx ON channels.notice USING btree (shard, delivery_id, unit_id);
alter table channels.notice enable row level security;
create policy own on channels.notice for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.notice to lantoa_app;

create table channels.occasion (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  kind text not null,
  title text not null,
  place text not null default ''::text,
  note text not null default ''::text,
  starts_on date not null,
  ends_on date,
  from_time text,
  to_time text,
  repeats text not null default 'never'::text,
  until date,
  state text not null,
  reason text not null default ''::text,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  published_by_name text,
  exceptions jsonb not null default '[]'::jsonb,
  constraint occasion_pkey PRIMARY KEY (id),
  constraint occasion_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint occasion_check CHECK ((ends_on >= starts_on)),
  constraint occasion_check1 CHECK ((to_time > from_time)),
  constraint occasion_check2 CHECK (((repeats = 'never'::text) = (until IS NULL))),
  constraint occasion_check3 CHECK (((repeats = 'never'::text) OR (ends_on IS NULL))),
  constraint occasion_check4 CHECK (((state <> 'cancelled'::text) OR (length(btrim(reason)) > 0))),
  constraint occasion_from_time_check CHECK ((from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  constraint occasion_kind_check CHECK ((kind = ANY (ARRAY['reception'::text, 'dialogue'::text, 'consultation'::text, 'service'::text, 'training'::text, 'conference'::text, 'exchange'::text, 'contest'::text, 'culture'::text, 'campaign'::text, 'other'::text]))),
  constraint occasion_repeats_check CHECK ((repeats = ANY (ARRAY['never'::text, 'weekly'::text, 'monthly'::text]))),
  constraint occasion_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'public'::text, 'cancelled'::text]))),
  constraint occasion_title_check CHECK ((length(btrim(title)) > 0))
);
comment on column channels.occasion.exceptions is '[{on, reason, movedTo, fromTime, toTime}]; movedTo null: not held that day';
CREATE INDEX occasion_unit_id_starts_on_idx ON channels.occasion USING btree (unit_id, starts_on);
alter table channels.occasion enable row level security;
create policy own on channels.occasion for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on channels.occasion to lantoa_app;

create table channels.print_run (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  item_id uuid not null,
  item_number integer not null,
  code text not null,
  copies integer not null,
  printed_on date not null,
  printer text not null default ''::text,
  recorded_at timestamp with time zone not null,
  recorded_by_name text not null,
  void_reason text,
  constraint print_run_pkey PRIMARY KEY (id),
  constraint print_run_item_id_item_number_fkey FOREIGN KEY (item_id, item_number) REFERENCES content.item_version(item_id, number),
  constraint print_run_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint print_run_copies_check CHECK (((copies >= 1) AND (copies <= 10000000))),
  constraint print_run_void_reason_check CHECK ((length(btrim(void_reason)) > 0))
);
CREATE INDEX print_run_item_id_item_number_idx ON channels.print_run USING btree (item_id, item_number);
CREATE INDEX print_run_unit_id_idx ON channels.print_run USING btree (unit_id);
alter table channels.print_run enable row level security;
create policy own on channels.print_run for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.print_run to lantoa_app;

create table channels.published_channel (
  channel_id uuid not null,
  unit_id uuid not null,
  code text not null,
  name text not null,
  url text not null,
  decision text,
  since date not null,
  constraint published_channel_pkey PRIMARY KEY (channel_id),
  constraint published_channel_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels.channel(id),
  constraint published_channel_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
CREATE INDEX published_channel_unit_id_idx ON channels.published_channel USING btree (unit_id);
grant delete, insert, select, update on channels.published_channel to lantoa_app;
grant select on channels.published_channel to lantoa_public;

create table channels.published_date (
  source_id uuid not null,
  at integer not null,
  unit_id uuid not null,
  kind text not null,
  title text not null,
  place text not null,
  note text not null,
  starts_on date not null,
  ends_on date,
  from_time text,
  to_time text,
  repeats text not null,
  until date,
  cancelled_for text,
  changed_at timestamp with time zone not null,
  exceptions jsonb not null default '[]'::jsonb,
  constraint published_date_pkey PRIMARY KEY (source_id, at),
  constraint published_date_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
CREATE INDEX published_date_unit_id_starts_on_idx ON channels.published_date USING btree (unit_id, starts_on);
grant delete, insert, select, update on channels.published_date to lantoa_app;
grant select on channels.published_date to lantoa_public;

create table channels.receipt (
  notice_id uuid not null,
  account_id uuid not null,
  org_path text COLLATE "C" not null,
  name text not null,
  sent_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint receipt_pkey PRIMARY KEY (notice_id, account_id),
  constraint receipt_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES channels.notice(id)
);
comment on table channels.receipt is 'one for each person who held an account of the unit when the notice was sent';
CREATE INDEX receipt_account_id_sent_at_notice_id_idx ON channels.receipt USING btree (account_id, sent_at DESC, notice_id DESC);
CREATE INDEX receipt_org_path_idx ON channels.receipt USING btree (org_path);
alter table channels.receipt enable row level security;
create policy own on channels.receipt for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.receipt to lantoa_app;

create table channels.recording (
  id uuid not null,
  org_path text COLLATE "C" not null,
  item_id uuid not null,
  item_number integer not null,
  file_id uuid not null,
  seconds numeric,
  loudness numeric,
  peak numeric,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  constraint recording_pkey PRIMARY KEY (id),
  constraint recording_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint recording_item_id_item_number_fkey FOREIGN KEY (item_id, item_number) REFERENCES content.item_version(item_id, number),
  constraint recording_seconds_check CHECK ((seconds > (0)::numeric))
);
comment on table channels.recording is 'of exactly one version of the words; the latest is the one handed over';
CREATE INDEX recording_file_id_idx ON channels.recording USING btree (file_id);
CREATE INDEX recording_item_id_item_number_created_at_idx ON channels.recording USING btree (item_id, item_number, created_at);
alter table channels.recording enable row level security;
create policy own on channels.recording for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on channels.recording to lantoa_app;

create table channels.sample (
  shard smallint not null,
  id uuid not null,
  delivery_id uuid not null,
  org_path text COLLATE "C" not null,
  kind text not null,
  value bigint not null,
  taken_at timestamp with time zone not null,
  source text not null,
  constraint sample_pkey PRIMARY KEY (shard, id),
  constraint sample_shard_delivery_id_fkey FOREIGN KEY (shard, delivery_id) REFERENCES channels.delivery(shard, id),
  constraint sample_kind_check CHECK ((kind = ANY (ARRAY['views'::text, 'interactions'::text, 'shares'::text, 'comments'::text, 'clicks'::text]))),
  constraint sample_value_check CHECK ((value >= 0))
);
CREATE INDEX sample_shard_delivery_id_kind_taken_at_idx ON channels.sample USING btree (shard, delivery_id, kind, taken_at);
alter table channels.sample enable row level security;
create policy own on channels.sample for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on channels.sample to lantoa_app;

create table channels.secret (
  channel_id uuid not null,
  org_path text COLLATE "C" not null,
  box text not null,
  state text not null,
  renewed_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  constraint secret_pkey PRIMARY KEY (channel_id),
  constraint secret_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels.channel(id),
  constraint secret_state_check CHECK ((state = ANY (ARRAY['working'::text, 'broken'::text])))
);
comment on column channels.secret.state is 'broken: refused by the other side; somebody has to connect the channel anew';
alter table channels.secret enable row level security;
create policy own on channels.secret for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on channels.secret to lantoa_app;

create table channels.subscriber (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  channel_id uuid not null,
  address text not null,
  state text not null,
  source text not null,
  consent text not null,
  asked_at timestamp with time zone not null,
  joined_at timestamp with time zone,
  left_at timestamp with time zone,
  added_by_name text not null,
  constraint subscriber_pkey PRIMARY KEY (id),
  constraint subscriber_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels.channel(id),
  constraint subscriber_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint subscriber_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254))),
  constraint subscriber_check CHECK (((state <> 'joined'::text) OR (joined_at IS NOT NULL))),
  constraint subscriber_check1 CHECK (((state <> ALL (ARRAY['left'::text, 'bounced'::text])) OR (left_at IS NOT NULL))),
  constraint subscriber_consent_check CHECK ((length(btrim(consent)) > 0)),
  constraint subscriber_source_check CHECK ((source = ANY (ARRAY['form'::text, 'list'::text]))),
  constraint subscriber_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'joined'::text, 'left'::text, 'bounced'::text])))
);
comment on column channels.subscriber.state is 'asked: has not confirmed the address yet; bounced: the other side says that there is no such address';
comment on column channels.subscriber.consent is 'how the person agreed: the form with its time, or the paper the office keeps';
CREATE INDEX subscriber_channel_id_state_id_idx ON channels.subscriber USING btree (channel_id, state, id);
CREATE INDEX subscriber_unit_id_idx ON channels.subscriber USING btree (unit_id);
CREATE UNIQUE INDEX subscriber_channel_id_address_idx ON channels.subscriber USING btree (channel_id, address);
alter table channels.subscriber enable row level security;
create policy own on channels.subscriber for all to lantoa_app using (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on channels.subscriber to lantoa_app;

create table content.applied_model (
  unit_id uuid not null,
  item_id uuid not null,
  applied_on date not null,
  words text not null,
  marked_at timestamp with time zone not null,
  marked_by_name text not null,
  id uuid not null,
  title text not null,
  source_unit_id uuid not null,
  dropped_at timestamp with time zone,
  org_path text COLLATE "C" not null,
  constraint applied_model_id_key UNIQUE (id),
  constraint applied_model_pkey PRIMARY KEY (unit_id, item_id),
  constraint applied_model_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint applied_model_source_unit_id_fkey FOREIGN KEY (source_unit_id) REFERENCES organization.unit(id),
  constraint applied_model_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint applied_model_words_check CHECK ((length(btrim(words)) > 0))
);
comment on column content.applied_model.title is 'of the model when it was taken over: its text may be withdrawn since';
CREATE INDEX applied_model_item_id_idx ON content.applied_model USING btree (item_id);
CREATE INDEX applied_model_source_unit_id_idx ON content.applied_model USING btree (source_unit_id);
alter table content.applied_model enable row level security;
create policy anybody on content.applied_model for select to lantoa_app, lantoa_public using true;
create policy own on content.applied_model for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.applied_model to lantoa_app;
grant select on content.applied_model to lantoa_public;

create table content.column (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  slug text not null,
  title text not null,
  description text not null default ''::text,
  position integer not null default 0,
  holder_name text not null,
  upkeep_days integer,
  told_on date,
  closed_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  holder_post_id uuid,
  constraint column_unit_id_slug_key UNIQUE (unit_id, slug),
  constraint column_pkey PRIMARY KEY (id),
  constraint column_holder_post_id_fkey FOREIGN KEY (holder_post_id) REFERENCES organization.post(id),
  constraint column_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint column_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint column_title_check CHECK ((length(btrim(title)) > 0)),
  constraint column_upkeep_days_check CHECK (((upkeep_days >= 1) AND (upkeep_days <= 366)))
);
comment on column content.column.told_on is 'the day its holder was last told that nothing new has appeared for upkeep_days';
CREATE INDEX column_holder_post_id_idx ON content."column" USING btree (holder_post_id);
alter table content.column enable row level security;
create policy own on content.column for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.column to lantoa_app;

create table content.item (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  unit_id uuid not null,
  kind text not null,
  language text not null,
  state text not null,
  critical boolean not null default false,
  title text not null,
  number integer not null,
  version integer not null default 1,
  column_id uuid,
  themes text[] not null default '{}'::text[],
  sectors text[] not null default '{}'::text[],
  programmes text[] not null default '{}'::text[],
  audiences text[] not null default '{}'::text[],
  source_item_id uuid,
  source_number integer,
  source_unit_name text,
  shared_number integer,
  shared_at timestamp with time zone,
  published_number integer,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  discarded_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  search_words tsvector not null generated always as (platform.search_words(title)) stored,
  corrections jsonb not null default '[]'::jsonb,
  out_number integer,
  out_at timestamp with time zone,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_column_id_fkey FOREIGN KEY (column_id) REFERENCES content."column"(id),
  constraint item_source_item_id_fkey FOREIGN KEY (source_item_id) REFERENCES content.item(id),
  constraint item_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint item_check CHECK ((visible_below = (shared_number IS NOT NULL))),
  constraint item_check1 CHECK (((source_item_id IS NULL) = (source_number IS NULL))),
  constraint item_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text])))
);
comment on column content.item.number is 'of its newest version; state is that version''s';
comment on column content.item.source_item_id is 'the shared item this one was taken from: its number then is source_number';
comment on column content.item.published_number is 'the version the public reads; null: nothing, or it was withdrawn';
comment on column content.item.corrections is 'what published versions said they correct, oldest first: {at, words}';
comment on column content.item.out_number is 'the newest version that reached readers by any way; null: none did';
comment on column content.item.out_at is 'when that version first did';
CREATE INDEX item_column_id_idx ON content.item USING btree (column_id);
CREATE INDEX item_merit_idx ON content.item USING btree (org_path) WHERE (kind = ANY (ARRAY['initiative'::text, 'good_example'::text, 'award'::text]));
CREATE INDEX item_org_path_changed_at_idx ON content.item USING btree (org_path, changed_at);
CREATE INDEX item_org_path_idx ON content.item USING btree (org_path) WHERE visible_below;
CREATE INDEX item_source_item_id_idx ON content.item USING btree (source_item_id);
CREATE INDEX item_unit_id_changed_at_idx ON content.item USING btree (unit_id, changed_at);
alter table content.item enable row level security;
create policy downward on content.item for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on content.item for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.item to lantoa_app;

create table content.item_occurrence (
  item_id uuid not null,
  occurrence_id uuid not null,
  org_path text COLLATE "C" not null,
  constraint item_occurrence_pkey PRIMARY KEY (item_id, occurrence_id),
  constraint item_occurrence_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint item_occurrence_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id)
);
CREATE INDEX item_occurrence_occurrence_id_idx ON content.item_occurrence USING btree (occurrence_id);
alter table content.item_occurrence enable row level security;
create policy own on content.item_occurrence for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on content.item_occurrence to lantoa_app;

create table content.item_version (
  item_id uuid not null,
  number integer not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  content jsonb not null,
  content_hash text not null,
  sealed_at timestamp with time zone,
  began_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_by_name text not null,
  constraint item_version_pkey PRIMARY KEY (item_id, number),
  constraint item_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint item_version_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
);
comment on column content.item_version.content_hash is 'SHA-256 of the text, the hashes of its pictures and the channels it is meant for';
comment on column content.item_version.sealed_at is 'since then it is never overwritten: it was submitted, published or shared';
alter table content.item_version enable row level security;
create policy downward on content.item_version for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on content.item_version for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.item_version to lantoa_app;

create table content.item_view (
  item_id uuid not null,
  org_path text COLLATE "C" not null,
  views bigint not null,
  counted_at timestamp with time zone not null,
  constraint item_view_pkey PRIMARY KEY (item_id),
  constraint item_view_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint item_view_views_check CHECK ((views >= 0))
);
alter table content.item_view enable row level security;
create policy own on content.item_view for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.item_view to lantoa_app;

create table content.link_check (
  unit_id uuid not null,
  url text not null,
  org_path text COLLATE "C" not null,
  state text not null,
  checked_at timestamp with time zone not null,
  constraint link_check_pkey PRIMARY KEY (unit_id, url),
  constraint link_check_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint link_check_state_check CHECK ((state = ANY (ARRAY['alive'::text, 'dead'::text, 'refused'::text])))
);
comment on column content.link_check.state is 'refused: the site turns programs away, which says nothing against the link';
alter table content.link_check enable row level security;
create policy own on content.link_check for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.link_check to lantoa_app;

create table content.media (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  unit_id uuid not null,
  kind text not null,
  file_id uuid not null,
  hash text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  width integer,
  height integer,
  seconds integer,
  thumbnail_hash text,
  alt text not null default ''::text,
  caption text not null default ''::text,
  credit text not null default ''::text,
  source_media_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  retired_at timestamp with time zone,
  cues jsonb,
  transcript text not null default ''::text,
  constraint media_unit_id_hash_key UNIQUE (unit_id, hash),
  constraint media_pkey PRIMARY KEY (id),
  constraint media_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint media_source_media_id_fkey FOREIGN KEY (source_media_id) REFERENCES content.media(id),
  constraint media_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint media_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'audio'::text, 'video'::text, 'design'::text])))
);
comment on column content.media.cues is 'captions: [{from, to, text}], milliseconds';
CREATE INDEX media_file_id_idx ON content.media USING btree (file_id);
CREATE INDEX media_org_path_idx ON content.media USING btree (org_path) WHERE visible_below;
CREATE INDEX media_source_media_id_idx ON content.media USING btree (source_media_id);
CREATE INDEX media_unit_id_created_at_idx ON content.media USING btree (unit_id, created_at);
alter table content.media enable row level security;
create policy downward on content.media for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on content.media for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.media to lantoa_app;

create table content.media_use (
  item_id uuid not null,
  media_id uuid not null,
  org_path text COLLATE "C" not null,
  constraint media_use_pkey PRIMARY KEY (item_id, media_id),
  constraint media_use_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint media_use_media_id_fkey FOREIGN KEY (media_id) REFERENCES content.media(id)
);
CREATE INDEX media_use_media_id_idx ON content.media_use USING btree (media_id);
alter table content.media_use enable row level security;
create policy own on content.media_use for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.media_use to lantoa_app;

create table content.offer (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  to_unit_id uuid not null,
  item_id uuid not null,
  number integer not null,
  words text not null default ''::text,
  state text not null,
  taken_item_id uuid,
  answer text not null default ''::text,
  offered_at timestamp with time zone not null,
  offered_by_name text not null,
  decided_at timestamp with time zone,
  decided_by_name text,
  constraint offer_pkey PRIMARY KEY (id),
  constraint offer_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint offer_taken_item_id_fkey FOREIGN KEY (taken_item_id) REFERENCES content.item(id),
  constraint offer_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organization.unit(id),
  constraint offer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint offer_check CHECK (((state = 'taken'::text) = (taken_item_id IS NOT NULL))),
  constraint offer_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'declined'::text])))
);
comment on column content.offer.org_path is 'of the unit that offers: the unit above reads it as it reads all of those below';
CREATE INDEX offer_item_id_idx ON content.offer USING btree (item_id);
CREATE INDEX offer_taken_item_id_idx ON content.offer USING btree (taken_item_id);
CREATE INDEX offer_to_unit_id_offered_at_idx ON content.offer USING btree (to_unit_id, offered_at);
CREATE INDEX offer_unit_id_idx ON content.offer USING btree (unit_id);
CREATE UNIQUE INDEX offer_open_key ON content.offer USING btree (item_id) WHERE (state = 'open'::text);
alter table content.offer enable row level security;
create policy own on content.offer for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.offer to lantoa_app;

create table content.published_column (
  column_id uuid not null,
  unit_id uuid not null,
  slug text not null,
  title text not null,
  description text not null,
  position integer not null,
  is_open boolean not null default true,
  constraint published_column_unit_id_slug_key UNIQUE (unit_id, slug),
  constraint published_column_pkey PRIMARY KEY (column_id),
  constraint published_column_column_id_fkey FOREIGN KEY (column_id) REFERENCES content."column"(id),
  constraint published_column_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
grant delete, insert, select, update on content.published_column to lantoa_app;
grant select on content.published_column to lantoa_public;

create table content.published_file (
  item_id uuid not null,
  hash text not null,
  mime text not null,
  name text not null,
  size bigint not null,
  thumbnail_hash text,
  constraint published_file_pkey PRIMARY KEY (item_id, hash),
  constraint published_file_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.published_item(item_id) ON DELETE CASCADE
);
comment on column content.published_file.thumbnail_hash is 'the same picture small, as WebP; null: it is no picture';
CREATE INDEX published_file_hash_idx ON content.published_file USING btree (hash);
grant delete, insert, select, update on content.published_file to lantoa_app;
grant select on content.published_file to lantoa_public;

create table content.published_item (
  item_id uuid not null,
  unit_id uuid not null,
  code text not null,
  slug text not null,
  kind text not null,
  language text not null,
  title text not null,
  summary text not null,
  column_id uuid,
  themes text[] not null,
  sectors text[] not null,
  cover jsonb,
  number integer not null,
  content_hash text not null,
  snapshot jsonb not null,
  plain_text text not null,
  published_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  search_words tsvector not null generated always as ((setweight(platform.search_words(title), 'A'::"char") || platform.search_words(((summary || ' '::text) || plain_text)))) stored,
  source_item_id uuid,
  source_unit_name text,
  corrections jsonb not null default '[]'::jsonb,
  title_words tsvector not null generated always as (platform.search_words(title)) stored,
  constraint published_item_unit_id_code_key UNIQUE (unit_id, code),
  constraint published_item_pkey PRIMARY KEY (item_id),
  constraint published_item_column_id_fkey FOREIGN KEY (column_id) REFERENCES content.published_column(column_id),
  constraint published_item_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint published_item_source_item_id_fkey FOREIGN KEY (source_item_id) REFERENCES content.item(id),
  constraint published_item_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
comment on column content.published_item.source_item_id is 'the shared item it was taken over from; null: written here';
CREATE INDEX published_item_column_id_published_at_idx ON content.published_item USING btree (column_id, published_at);
CREATE INDEX published_item_model_idx ON content.published_item USING btree (published_at, item_id) WHERE (kind = ANY (ARRAY['good_example'::text, 'initiative'::text]));
CREATE INDEX published_item_search_words_idx ON content.published_item USING gin (search_words);
CREATE INDEX published_item_source_item_id_idx ON content.published_item USING btree (source_item_id);
CREATE INDEX published_item_unit_id_published_at_idx ON content.published_item USING btree (unit_id, published_at);
grant delete, insert, select, update on content.published_item to lantoa_app;
grant select on content.published_item to lantoa_public;

create table content.published_series (
  series_id uuid not null,
  unit_id uuid not null,
  column_id uuid not null,
  slug text not null,
  title text not null,
  description text not null,
  part_days text[] not null,
  part_items uuid[] not null,
  constraint published_series_unit_id_slug_key UNIQUE (unit_id, slug),
  constraint published_series_pkey PRIMARY KEY (series_id),
  constraint published_series_column_id_fkey FOREIGN KEY (column_id) REFERENCES content."column"(id),
  constraint published_series_series_id_fkey FOREIGN KEY (series_id) REFERENCES content.series(id),
  constraint published_series_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
CREATE INDEX published_series_column_id_idx ON content.published_series USING btree (column_id);
grant delete, insert, select, update on content.published_series to lantoa_app;
grant select on content.published_series to lantoa_public;

create table content.request (
  id uuid not null,
  org_path text COLLATE "C" not null,
  asker_path text COLLATE "C" not null,
  unit_id uuid not null,
  asker_unit_id uuid not null,
  kind text not null,
  title text not null,
  brief text not null,
  due_on date not null,
  state text not null,
  item_id uuid,
  answer jsonb,
  answer_number integer,
  answer_themes text[] not null default '{}'::text[],
  answer_language text,
  answered_at timestamp with time zone,
  answered_by_name text,
  reason text not null default ''::text,
  taken_item_id uuid,
  reminded text,
  version integer not null default 1,
  asked_at timestamp with time zone not null,
  asked_by_name text not null,
  changed_at timestamp with time zone not null,
  line_id uuid,
  task text not null default ''::text,
  themes text[] not null default '{}'::text[],
  constraint request_pkey PRIMARY KEY (id),
  constraint request_asker_unit_id_fkey FOREIGN KEY (asker_unit_id) REFERENCES organization.unit(id),
  constraint request_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint request_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint request_taken_item_id_fkey FOREIGN KEY (taken_item_id) REFERENCES content.item(id),
  constraint request_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint request_check CHECK ((unit_id <> asker_unit_id)),
  constraint request_check1 CHECK (((answer IS NULL) = (answer_number IS NULL))),
  constraint request_check2 CHECK (((state = 'taken'::text) = (taken_item_id IS NOT NULL))),
  constraint request_reminded_check CHECK ((reminded = ANY (ARRAY['soon'::text, 'late'::text]))),
  constraint request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'writing'::text, 'answered'::text, 'taken'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint request_task_check CHECK (((line_id IS NULL) = (task = ''::text)))
);
CREATE INDEX request_asker_unit_id_due_on_idx ON content.request USING btree (asker_unit_id, due_on);
CREATE INDEX request_item_id_idx ON content.request USING btree (item_id);
CREATE INDEX request_line_id_idx ON content.request USING btree (line_id);
CREATE INDEX request_org_path_idx ON content.request USING btree (org_path) WHERE (state = ANY (ARRAY['open'::text, 'writing'::text]));
CREATE INDEX request_taken_item_id_idx ON content.request USING btree (taken_item_id);
CREATE INDEX request_unit_id_due_on_idx ON content.request USING btree (unit_id, due_on);
alter table content.request enable row level security;
create policy own on content.request for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (asker_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (asker_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select, update on content.request to lantoa_app;

create table content.series (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  slug text not null,
  title text not null,
  description text not null default ''::text,
  kind text not null,
  channels text[] not null default '{}'::text[],
  rhythm text not null,
  column_id uuid,
  holder_name text not null,
  is_public boolean not null default true,
  closed_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  holder_post_id uuid,
  line_id uuid,
  constraint series_unit_id_slug_key UNIQUE (unit_id, slug),
  constraint series_pkey PRIMARY KEY (id),
  constraint series_column_id_fkey FOREIGN KEY (column_id) REFERENCES content."column"(id),
  constraint series_holder_post_id_fkey FOREIGN KEY (holder_post_id) REFERENCES organization.post(id),
  constraint series_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint series_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint series_rhythm_check CHECK ((rhythm = ANY (ARRAY['weekly'::text, 'monthly'::text, 'by_date'::text]))),
  constraint series_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint series_title_check CHECK ((length(btrim(title)) > 0))
);
CREATE INDEX series_column_id_idx ON content.series USING btree (column_id);
CREATE INDEX series_holder_post_id_idx ON content.series USING btree (holder_post_id);
CREATE INDEX series_line_id_idx ON content.series USING btree (line_id);
alter table content.series enable row level security;
create policy own on content.series for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on content.series to lantoa_app;

create table content.series_part (
  id uuid not null,
  series_id uuid not null,
  org_path text COLLATE "C" not null,
  title text not null,
  brief text not null default ''::text,
  due_on date not null,
  item_id uuid,
  told_for date,
  version integer not null default 1,
  constraint series_part_item_id_key UNIQUE (item_id),
  constraint series_part_pkey PRIMARY KEY (id),
  constraint series_part_item_id_fkey FOREIGN KEY (item_id) REFERENCES content.item(id),
  constraint series_part_series_id_fkey FOREIGN KEY (series_id) REFERENCES content.series(id),
  constraint series_part_title_check CHECK ((length(btrim(title)) > 0))
);
CREATE INDEX series_part_series_id_due_on_idx ON content.series_part USING btree (series_id, due_on);
alter table content.series_part enable row level security;
create policy own on content.series_part for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on content.series_part to lantoa_app;

create table files.file (
  id uuid not null,
  org_path text COLLATE "C" not null,
  hash text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  kind text not null,
  width integer,
  height integer,
  thumbnail_hash text,
  difference_hash text,
  retain_until date,
  created_at timestamp with time zone not null,
  created_by uuid,
  created_by_name text not null,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'document'::text, 'recording'::text, 'plan_source'::text, 'report'::text, 'page_copy'::text]))),
  constraint file_size_check CHECK ((size >= 0))
);
comment on column files.file.difference_hash is 'dHash of a photo, 64 bits as 16 hex digits: near ones are flagged as the same picture used again';
CREATE INDEX file_difference_hash_idx ON files.file USING btree (difference_hash) WHERE (difference_hash IS NOT NULL);
CREATE INDEX file_hash_idx ON files.file USING btree (hash);
CREATE INDEX file_org_path_created_at_idx ON files.file USING btree (org_path, created_at);
alter table files.file enable row level security;
create policy own on files.file for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on files.file to lantoa_app;

create table files.personal_file (
  id uuid not null,
  org_path text COLLATE "C" not null,
  stored_hash text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  retain_until date not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  constraint personal_file_pkey PRIMARY KEY (id),
  constraint personal_file_size_check CHECK ((size >= 0)),
  constraint personal_file_stored_hash_check CHECK ((stored_hash ~ '^[0-9a-f]{64}$'::text))
);
comment on column files.personal_file.stored_hash is 'of the bytes as they are kept, with the id in front: shared with no other file, so that it can be erased';
CREATE INDEX personal_file_retain_until_idx ON files.personal_file USING btree (retain_until);
alter table files.personal_file enable row level security;
create policy own on files.personal_file for all to lantoa_app using (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert on files.personal_file to lantoa_app;

create table files.personal_look (
  id uuid not null,
  org_path text COLLATE "C" not null,
  subject_id uuid not null,
  seen_at timestamp with time zone not null,
  account_id uuid not null,
  account_name text not null,
  constraint personal_look_pkey PRIMARY KEY (id)
);
comment on table files.personal_look is 'who opened a private list or file, and when; subject_id: of the file or of the list';
CREATE INDEX personal_look_subject_id_seen_at_idx ON files.personal_look USING btree (subject_id, seen_at);
alter table files.personal_look enable row level security;
create policy own on files.personal_look for all to lantoa_app using (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on files.personal_look to lantoa_app;

create table files.upload (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  name text not null,
  size bigint not null,
  received bigint not null default 0,
  file_id uuid,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamp with time zone not null,
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint upload_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint upload_check CHECK (((received >= 0) AND (received <= size))),
  constraint upload_size_check CHECK ((size > 0))
);
CREATE INDEX upload_created_by_idx ON files.upload USING btree (created_by) WHERE (file_id IS NULL);
CREATE INDEX upload_file_id_idx ON files.upload USING btree (file_id);
CREATE INDEX upload_org_path_changed_at_idx ON files.upload USING btree (org_path, changed_at);
CREATE INDEX upload_unit_id_idx ON files.upload USING btree (unit_id);
alter table files.upload enable row level security;
create policy own on files.upload for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on files.upload to lantoa_app;

create table files.upload_part (
  upload_id uuid not null,
  start bigint not null,
  org_path text COLLATE "C" not null,
  size integer not null,
  hash text not null,
  stored_hash text not null,
  constraint upload_part_pkey PRIMARY KEY (upload_id, start),
  constraint upload_part_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES files.upload(id) ON DELETE CASCADE,
  constraint upload_part_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint upload_part_size_check CHECK ((size > 0)),
  constraint upload_part_start_check CHECK ((start >= 0)),
  constraint upload_part_stored_hash_check CHECK ((stored_hash ~ '^[0-9a-f]{64}$'::text))
);
comment on column files.upload_part.hash is 'of the bytes as they were sent';
comment on column files.upload_part.stored_hash is 'of the bytes as they are kept, with the upload''s id in front: no two uploads share a part, so it may be removed without asking who else has it';
alter table files.upload_part enable row level security;
create policy own on files.upload_part for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select on files.upload_part to lantoa_app;

create table identity.account (
  id uuid not null,
  name text not null,
  display_name text not null,
  password_hash text not null,
  state text not null,
  failed_sign_ins integer not null default 0,
  refused_until timestamp with time zone,
  created_at timestamp with time zone not null,
  unit_id uuid,
  must_change boolean not null default false,
  password_set_at timestamp with time zone not null,
  last_sign_in_at timestamp with time zone,
  constraint account_name_key UNIQUE (name),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint account_name_check CHECK (((name = lower(name)) AND (name ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'::text))),
  constraint account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'closed'::text])))
);
CREATE INDEX account_unit_id_idx ON identity.account USING btree (unit_id);
grant insert, select, update on identity.account to lantoa_system;

create table identity."grant" (
  id uuid not null,
  account_id uuid not null,
  unit_id uuid not null,
  org_path text COLLATE "C" not null,
  role text not null,
  post_id uuid,
  valid_from date not null,
  valid_to date,
  holder_id uuid,
  constraint grant_pkey PRIMARY KEY (id),
  constraint grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint grant_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES organization.post_holder(id),
  constraint grant_post_id_fkey FOREIGN KEY (post_id) REFERENCES organization.post(id),
  constraint grant_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint grant_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'officer'::text, 'head'::text, 'administrator'::text])))
);
comment on column identity."grant".role is 'viewer reads; officer plans, records, writes; head also approves; administrator also manages units and accounts';
CREATE INDEX grant_account_id_idx ON identity."grant" USING btree (account_id);
CREATE INDEX grant_holder_id_idx ON identity."grant" USING btree (holder_id);
CREATE INDEX grant_post_id_idx ON identity."grant" USING btree (post_id);
CREATE INDEX grant_unit_id_idx ON identity."grant" USING btree (unit_id);
grant insert, select, update on identity.grant to lantoa_system;

create table identity.session (
  id_hash text not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  user_agent text not null,
  constraint session_pkey PRIMARY KEY (id_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
CREATE INDEX session_account_id_idx ON identity.session USING btree (account_id);
CREATE INDEX session_expires_at_idx ON identity.session USING btree (expires_at);
grant delete, insert, select, update on identity.session to lantoa_system;

create table identity.signed_link (
  id uuid not null,
  token_hash text not null,
  purpose text not null,
  subject_kind text not null,
  subject_id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  for_whom text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_by_name text,
  last_used_at timestamp with time zone,
  constraint signed_link_token_hash_key UNIQUE (token_hash),
  constraint signed_link_pkey PRIMARY KEY (id),
  constraint signed_link_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint signed_link_for_whom_check CHECK ((for_whom <> ''::text)),
  constraint signed_link_purpose_check CHECK ((purpose ~ '^[a-z-]{3,40}$'::text))
);
CREATE INDEX signed_link_subject_id_purpose_idx ON identity.signed_link USING btree (subject_id, purpose);
CREATE INDEX signed_link_unit_id_idx ON identity.signed_link USING btree (unit_id);
alter table identity.signed_link enable row level security;
create policy own on identity.signed_link for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on identity.signed_link to lantoa_app;

create table law.audience (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  constraint audience_label_key UNIQUE (label),
  constraint audience_pkey PRIMARY KEY (code),
  constraint audience_successor_fkey FOREIGN KEY (successor) REFERENCES law.audience(code) DEFERRABLE INITIALLY DEFERRED,
  constraint audience_check CHECK ((valid_to > valid_from)),
  constraint audience_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint audience_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
CREATE INDEX audience_successor_idx ON law.audience USING btree (successor);
grant insert, select, update on law.audience to lantoa_app;
grant select on law.audience to lantoa_public;
grant select on law.audience to lantoa_system;

create table law.calendar_day (
  date date not null,
  year smallint not null,
  kind text not null,
  name text not null,
  source text,
  verified boolean not null,
  constraint calendar_day_pkey PRIMARY KEY (date),
  constraint calendar_day_year_fkey FOREIGN KEY (year) REFERENCES law.calendar_year(year),
  constraint calendar_day_check CHECK (((year)::numeric = EXTRACT(year FROM date))),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['weekly_rest'::text, 'fixed_holiday'::text, 'lunar_holiday'::text, 'makeup_off'::text, 'notice_off'::text, 'swap_off'::text, 'swap_work'::text, 'local_off'::text]))),
  constraint calendar_day_name_check CHECK ((name <> ''::text))
);
comment on column law.calendar_day.kind is 'every kind is a day off except swap_work, a worked day of rest';
CREATE INDEX calendar_day_year_idx ON law.calendar_day USING btree (year);
grant delete, insert, select, update on law.calendar_day to lantoa_app;
grant select on law.calendar_day to lantoa_public;
grant select on law.calendar_day to lantoa_system;

create table law.calendar_year (
  year smallint not null,
  status text not null,
  constraint calendar_year_pkey PRIMARY KEY (year),
  constraint calendar_year_status_check CHECK ((status = ANY (ARRAY['provisional'::text, 'official'::text]))),
  constraint calendar_year_year_check CHECK (((year >= 2000) AND (year <= 2200)))
);
grant insert, select, update on law.calendar_year to lantoa_app;
grant select on law.calendar_year to lantoa_public;
grant select on law.calendar_year to lantoa_system;

create table law.channel_kind (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  legal_type smallint,
  mode text not null,
  constraint channel_kind_label_key UNIQUE (label),
  constraint channel_kind_pkey PRIMARY KEY (code),
  constraint channel_kind_successor_fkey FOREIGN KEY (successor) REFERENCES law.channel_kind(code) DEFERRABLE INITIALLY DEFERRED,
  constraint channel_kind_check CHECK ((valid_to > valid_from)),
  constraint channel_kind_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint channel_kind_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text)),
  constraint channel_kind_legal_type_check CHECK (((legal_type >= 1) AND (legal_type <= 8))),
  constraint channel_kind_mode_check CHECK ((mode = ANY (ARRAY['digital'::text, 'traditional'::text])))
);
comment on column law.channel_kind.legal_type is 'type of grass-roots information, Decree 49/2024; null: the decree names none';
CREATE INDEX channel_kind_successor_idx ON law.channel_kind USING btree (successor);
grant insert, select, update on law.channel_kind to lantoa_app;
grant select on law.channel_kind to lantoa_public;
grant select on law.channel_kind to lantoa_system;

create table law.count_method (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  exact boolean not null,
  constraint count_method_label_key UNIQUE (label),
  constraint count_method_pkey PRIMARY KEY (code),
  constraint count_method_successor_fkey FOREIGN KEY (successor) REFERENCES law.count_method(code) DEFERRABLE INITIALLY DEFERRED,
  constraint count_method_check CHECK ((valid_to > valid_from)),
  constraint count_method_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint count_method_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
comment on column law.count_method.exact is 'false: the figure is shown as an estimate';
CREATE INDEX count_method_successor_idx ON law.count_method USING btree (successor);
grant insert, select, update on law.count_method to lantoa_app;
grant select on law.count_method to lantoa_public;
grant select on law.count_method to lantoa_system;

create table law.ended_body (
  code text not null,
  edition integer not null,
  tier text not null,
  name text not null,
  words text[] not null default '{}'::text[],
  ended_on date not null,
  heirs jsonb not null,
  legal_source_code text,
  article text,
  note text,
  verified boolean not null,
  is_used boolean not null,
  edited_at timestamp with time zone,
  edited_by_name text,
  constraint ended_body_pkey PRIMARY KEY (code, edition),
  constraint ended_body_legal_source_code_fkey FOREIGN KEY (legal_source_code) REFERENCES law.legal_source(code) ON UPDATE CASCADE,
  constraint ended_body_check CHECK (((NOT verified) OR (legal_source_code IS NOT NULL))),
  constraint ended_body_check1 CHECK (((edited_at IS NULL) = (edited_by_name IS NULL))),
  constraint ended_body_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text)),
  constraint ended_body_edition_check CHECK ((edition > 0)),
  constraint ended_body_heirs_check CHECK ((jsonb_typeof(heirs) = 'object'::text)),
  constraint ended_body_name_check CHECK ((length(btrim(name)) > 0)),
  constraint ended_body_tier_check CHECK ((tier = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'commune'::text])))
);
comment on column law.ended_body.tier is 'of the body; the names of heirs stand by the tier of who speaks of it, central: whoever speaks';
comment on column law.ended_body.ended_on is 'the first day without it';
comment on column law.ended_body.is_used is 'false: taken out of use, nothing is proposed by it';
comment on column law.ended_body.edited_at is 'null: the edition came with the program';
CREATE INDEX ended_body_legal_source_code_idx ON law.ended_body USING btree (legal_source_code);
grant insert, select on law.ended_body to lantoa_app;
grant select on law.ended_body to lantoa_public;
grant select on law.ended_body to lantoa_system;

create table law.evidence_kind (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  personal boolean not null,
  constraint evidence_kind_label_key UNIQUE (label),
  constraint evidence_kind_pkey PRIMARY KEY (code),
  constraint evidence_kind_successor_fkey FOREIGN KEY (successor) REFERENCES law.evidence_kind(code) DEFERRABLE INITIALLY DEFERRED,
  constraint evidence_kind_check CHECK ((valid_to > valid_from)),
  constraint evidence_kind_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint evidence_kind_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
comment on column law.evidence_kind.personal is 'names people as its purpose: class person, never public';
CREATE INDEX evidence_kind_successor_idx ON law.evidence_kind USING btree (successor);
grant insert, select, update on law.evidence_kind to lantoa_app;
grant select on law.evidence_kind to lantoa_public;
grant select on law.evidence_kind to lantoa_system;

create table law.funding_source (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  constraint funding_source_label_key UNIQUE (label),
  constraint funding_source_pkey PRIMARY KEY (code),
  constraint funding_source_successor_fkey FOREIGN KEY (successor) REFERENCES law.funding_source(code) DEFERRABLE INITIALLY DEFERRED,
  constraint funding_source_check CHECK ((valid_to > valid_from)),
  constraint funding_source_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint funding_source_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
CREATE INDEX funding_source_successor_idx ON law.funding_source USING btree (successor);
grant insert, select, update on law.funding_source to lantoa_app;
grant select on law.funding_source to lantoa_public;
grant select on law.funding_source to lantoa_system;

create table law.legal_source (
  code text not null,
  title text not null,
  issued_on date,
  effective_from date,
  effective_to date,
  replaced_by text[] not null default '{}'::text[],
  amended_by text[] not null default '{}'::text[],
  note text,
  verified boolean not null,
  dates_verified boolean not null,
  constraint legal_source_pkey PRIMARY KEY (code),
  constraint legal_source_check CHECK ((effective_from >= issued_on)),
  constraint legal_source_check1 CHECK ((effective_to > effective_from)),
  constraint legal_source_check2 CHECK (((effective_to IS NOT NULL) OR (replaced_by = '{}'::text[]))),
  constraint legal_source_code_check CHECK ((code <> ''::text)),
  constraint legal_source_title_check CHECK ((title <> ''::text))
);
comment on column law.legal_source.effective_from is 'null when not known: then taken as in force from the day of issue';
comment on column law.legal_source.verified is 'the fate (in force, replaced, by what) was checked against a text';
comment on column law.legal_source.dates_verified is 'so were the days of issue and of effect';
grant insert, select, update on law.legal_source to lantoa_app;
grant select on law.legal_source to lantoa_public;
grant select on law.legal_source to lantoa_system;

create table law.programme (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  from_year smallint,
  to_year smallint,
  legal_source_code text,
  constraint programme_label_key UNIQUE (label),
  constraint programme_pkey PRIMARY KEY (code),
  constraint programme_legal_source_code_fkey FOREIGN KEY (legal_source_code) REFERENCES law.legal_source(code) ON UPDATE CASCADE,
  constraint programme_successor_fkey FOREIGN KEY (successor) REFERENCES law.programme(code) DEFERRABLE INITIALLY DEFERRED,
  constraint programme_check CHECK ((valid_to > valid_from)),
  constraint programme_check1 CHECK ((to_year >= from_year)),
  constraint programme_check2 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint programme_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
comment on column law.programme.from_year is 'the period it names itself ("2021–2030"); work on it may be chosen a while longer';
CREATE INDEX programme_legal_source_code_idx ON law.programme USING btree (legal_source_code);
CREATE INDEX programme_successor_idx ON law.programme USING btree (successor);
grant insert, select, update on law.programme to lantoa_app;
grant select on law.programme to lantoa_public;
grant select on law.programme to lantoa_system;

create table law.quantity_kind (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  unit text not null,
  unit_en text not null,
  aggregation text not null,
  constraint quantity_kind_label_key UNIQUE (label),
  constraint quantity_kind_pkey PRIMARY KEY (code),
  constraint quantity_kind_successor_fkey FOREIGN KEY (successor) REFERENCES law.quantity_kind(code) DEFERRABLE INITIALLY DEFERRED,
  constraint quantity_kind_aggregation_check CHECK ((aggregation = ANY (ARRAY['sum'::text, 'latest'::text]))),
  constraint quantity_kind_check CHECK ((valid_to > valid_from)),
  constraint quantity_kind_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint quantity_kind_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
comment on column law.quantity_kind.aggregation is 'latest: a reading of a running total; readings of one source are not added up';
CREATE INDEX quantity_kind_successor_idx ON law.quantity_kind USING btree (successor);
grant insert, select, update on law.quantity_kind to lantoa_app;
grant select on law.quantity_kind to lantoa_public;
grant select on law.quantity_kind to lantoa_system;

create table law.rule_set (
  code text not null,
  effective_from date not null,
  effective_to date,
  legal_source_code text,
  article text,
  params jsonb not null,
  note text,
  verified boolean not null,
  constraint rule_set_pkey PRIMARY KEY (code, effective_from),
  constraint rule_set_legal_source_code_fkey FOREIGN KEY (legal_source_code) REFERENCES law.legal_source(code) ON UPDATE CASCADE,
  constraint rule_set_check CHECK ((effective_to > effective_from)),
  constraint rule_set_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'::text)),
  constraint rule_set_params_check CHECK ((jsonb_typeof(params) = 'object'::text))
);
comment on column law.rule_set.legal_source_code is 'null: a choice of the product that the operator may change';
CREATE INDEX rule_set_legal_source_code_idx ON law.rule_set USING btree (legal_source_code);
CREATE UNIQUE INDEX rule_set_code_idx ON law.rule_set USING btree (code) WHERE (effective_to IS NULL);
grant delete, insert, select, update on law.rule_set to lantoa_app;
grant select on law.rule_set to lantoa_public;
grant select on law.rule_set to lantoa_system;

create table law.sector (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  constraint sector_label_key UNIQUE (label),
  constraint sector_pkey PRIMARY KEY (code),
  constraint sector_successor_fkey FOREIGN KEY (successor) REFERENCES law.sector(code) DEFERRABLE INITIALLY DEFERRED,
  constraint sector_check CHECK ((valid_to > valid_from)),
  constraint sector_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint sector_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
CREATE INDEX sector_successor_idx ON law.sector USING btree (successor);
grant insert, select, update on law.sector to lantoa_app;
grant select on law.sector to lantoa_public;
grant select on law.sector to lantoa_system;

create table law.theme (
  code text not null,
  label text not null,
  label_en text not null,
  words text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor text,
  sort_order integer not null,
  constraint theme_label_key UNIQUE (label),
  constraint theme_pkey PRIMARY KEY (code),
  constraint theme_successor_fkey FOREIGN KEY (successor) REFERENCES law.theme(code) DEFERRABLE INITIALLY DEFERRED,
  constraint theme_check CHECK ((valid_to > valid_from)),
  constraint theme_check1 CHECK (((successor IS NULL) OR (valid_to IS NOT NULL))),
  constraint theme_code_check CHECK ((code ~ '^[a-z][a-z0-9_]*$'::text))
);
CREATE INDEX theme_successor_idx ON law.theme USING btree (successor);
grant insert, select, update on law.theme to lantoa_app;
grant select on law.theme to lantoa_public;
grant select on law.theme to lantoa_system;

create table organization.addressee (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  name text not null,
  kind text not null,
  address text,
  email text,
  phone text,
  valid_from date,
  valid_to date,
  successor_id uuid,
  merged_into_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  constraint addressee_pkey PRIMARY KEY (id),
  constraint addressee_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES organization.addressee(id),
  constraint addressee_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organization.addressee(id),
  constraint addressee_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint addressee_check CHECK ((valid_to >= valid_from)),
  constraint addressee_check1 CHECK (((successor_id IS NULL) OR (valid_to IS NOT NULL))),
  constraint addressee_check2 CHECK ((successor_id <> id)),
  constraint addressee_check3 CHECK ((merged_into_id <> id)),
  constraint addressee_kind_check CHECK ((kind = ANY (ARRAY['central'::text, 'party'::text, 'council'::text, 'mass_organisation'::text, 'vertical_agency'::text, 'press'::text, 'association'::text, 'enterprise'::text, 'other'::text]))),
  constraint addressee_name_check CHECK ((length(btrim(name)) > 0))
);
comment on column organization.addressee.valid_from is 'the first day; null: longer than anybody asked';
comment on column organization.addressee.valid_to is 'the last day; from the next on the successor, if there is one, is written to';
comment on column organization.addressee.merged_into_id is 'written in twice: another name of that one';
CREATE INDEX addressee_merged_into_id_idx ON organization.addressee USING btree (merged_into_id);
CREATE INDEX addressee_org_path_idx ON organization.addressee USING btree (org_path);
CREATE INDEX addressee_successor_id_idx ON organization.addressee USING btree (successor_id);
CREATE INDEX addressee_unit_id_idx ON organization.addressee USING btree (unit_id);
alter table organization.addressee enable row level security;
create policy downward on organization.addressee for select to lantoa_app using (current_setting('app.home'::text, true) ^@ org_path);
create policy own on organization.addressee for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on organization.addressee to lantoa_app;

create table organization.area (
  id uuid not null,
  kind text not null,
  code text,
  name text not null,
  parent_id uuid,
  opened_on date not null,
  closed_on date,
  constraint area_pkey PRIMARY KEY (id),
  constraint area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organization.area(id),
  constraint area_check CHECK ((closed_on >= opened_on)),
  constraint area_kind_check CHECK ((kind = ANY (ARRAY['country'::text, 'province'::text, 'district'::text, 'commune'::text, 'village'::text])))
);
CREATE INDEX area_code_idx ON organization.area USING btree (code);
CREATE INDEX area_parent_id_idx ON organization.area USING btree (parent_id);
grant insert, select, update on organization.area to lantoa_app;
grant select on organization.area to lantoa_public;
grant select on organization.area to lantoa_system;

create table organization.contact (
  unit_id uuid not null,
  sort_order integer not null,
  kind text not null,
  label text not null,
  value text not null,
  note text,
  constraint contact_pkey PRIMARY KEY (unit_id, sort_order),
  constraint contact_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint contact_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'phone'::text, 'hotline'::text, 'petition'::text, 'one_stop'::text, 'email'::text, 'spokesperson'::text, 'website'::text]))),
  constraint contact_label_check CHECK ((length(btrim(label)) > 0)),
  constraint contact_value_check CHECK ((length(btrim(value)) > 0))
);
comment on column organization.contact.kind is 'petition: where reflections and proposals are received (Decree 20/2008, article 13)';
grant delete, insert, select, update on organization.contact to lantoa_app;
grant select on organization.contact to lantoa_public;
grant select on organization.contact to lantoa_system;

create table organization.event (
  id uuid not null,
  kind text not null,
  happened_on date not null,
  legal_source text,
  note text,
  constraint event_pkey PRIMARY KEY (id),
  constraint event_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'close'::text, 'split'::text, 'merge'::text, 'reassign'::text, 'upgrade'::text, 'downgrade'::text])))
);
grant insert, select, update on organization.event to lantoa_app;
grant select on organization.event to lantoa_public;
grant select on organization.event to lantoa_system;

create table organization.event_unit (
  event_id uuid not null,
  unit_id uuid not null,
  part text not null,
  constraint event_unit_pkey PRIMARY KEY (event_id, unit_id, part),
  constraint event_unit_event_id_fkey FOREIGN KEY (event_id) REFERENCES organization.event(id),
  constraint event_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint event_unit_part_check CHECK ((part = ANY (ARRAY['before'::text, 'after'::text])))
);
CREATE INDEX event_unit_unit_id_idx ON organization.event_unit USING btree (unit_id);
grant insert, select, update on organization.event_unit to lantoa_app;
grant select on organization.event_unit to lantoa_public;
grant select on organization.event_unit to lantoa_system;

create table organization.name (
  id uuid not null,
  unit_id uuid,
  area_id uuid,
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date,
  constraint name_pkey PRIMARY KEY (id),
  constraint name_area_id_fkey FOREIGN KEY (area_id) REFERENCES organization.area(id),
  constraint name_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint name_check CHECK ((num_nonnulls(unit_id, area_id) = 1))
);
CREATE INDEX name_area_id_valid_from_idx ON organization.name USING btree (area_id, valid_from);
CREATE INDEX name_unit_id_valid_from_idx ON organization.name USING btree (unit_id, valid_from);
grant insert, select, update on organization.name to lantoa_app;
grant select on organization.name to lantoa_public;
grant select on organization.name to lantoa_system;

create table organization.planned_event (
  id uuid not null,
  org_path text COLLATE "C" not null,
  happens_on date not null,
  event_order jsonb not null,
  sentence text not null,
  state text not null,
  failure text,
  event_id uuid,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  constraint planned_event_pkey PRIMARY KEY (id),
  constraint planned_event_event_id_fkey FOREIGN KEY (event_id) REFERENCES organization.event(id),
  constraint planned_event_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX planned_event_event_id_idx ON organization.planned_event USING btree (event_id);
CREATE INDEX planned_event_happens_on_idx ON organization.planned_event USING btree (happens_on) WHERE (state = 'planned'::text);
alter table organization.planned_event enable row level security;
create policy own on organization.planned_event for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on organization.planned_event to lantoa_app;

create table organization.post (
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  rank text not null,
  opened_on date not null,
  closed_on date,
  focal_for text[] not null default '{}'::text[],
  constraint post_pkey PRIMARY KEY (id),
  constraint post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint post_focal_for_check CHECK ((focal_for <@ ARRAY['procedures'::text, 'reform'::text, 'communication'::text, 'one_stop'::text])),
  constraint post_rank_check CHECK ((rank = ANY (ARRAY['head'::text, 'deputy_head'::text, 'officer'::text, 'clerk'::text])))
);
CREATE INDEX post_unit_id_idx ON organization.post USING btree (unit_id);
grant insert, select, update on organization.post to lantoa_app;
grant select on organization.post to lantoa_public;
grant select on organization.post to lantoa_system;

create table organization.post_holder (
  id uuid not null,
  post_id uuid not null,
  person_name text not null,
  held_from date not null,
  held_to date,
  acting boolean not null default false,
  constraint post_holder_pkey PRIMARY KEY (id),
  constraint post_holder_post_id_fkey FOREIGN KEY (post_id) REFERENCES organization.post(id)
);
CREATE INDEX post_holder_post_id_idx ON organization.post_holder USING btree (post_id);
grant insert, select, update on organization.post_holder to lantoa_app;
grant select on organization.post_holder to lantoa_public;
grant select on organization.post_holder to lantoa_system;

create table organization.printed_code (
  code text not null,
  unit_id uuid not null,
  path text not null,
  created_at timestamp with time zone not null,
  constraint printed_code_unit_id_path_key UNIQUE (unit_id, path),
  constraint printed_code_pkey PRIMARY KEY (code),
  constraint printed_code_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint printed_code_code_check CHECK ((code ~ '^[a-z0-9]{7}$'::text))
);
grant insert, select on organization.printed_code to lantoa_app;
grant select on organization.printed_code to lantoa_public;
grant select on organization.printed_code to lantoa_system;

create table organization.public_face (
  unit_id uuid not null,
  introduction text not null default ''::text,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  constraint public_face_pkey PRIMARY KEY (unit_id),
  constraint public_face_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
grant delete, insert, select, update on organization.public_face to lantoa_app;
grant select on organization.public_face to lantoa_public;
grant select on organization.public_face to lantoa_system;

create table organization.site (
  host text not null,
  prefix text not null default ''::text,
  unit_id uuid not null,
  is_primary boolean not null default false,
  constraint site_pkey PRIMARY KEY (host, prefix),
  constraint site_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint site_host_check CHECK (((host = lower(host)) AND (host ~ '^[a-z0-9.-]+(:[0-9]+)?$'::text))),
  constraint site_prefix_check CHECK ((prefix ~ '^(/[a-z0-9-]+)*$'::text))
);
CREATE INDEX site_unit_id_idx ON organization.site USING btree (unit_id);
CREATE UNIQUE INDEX site_unit_id_idx1 ON organization.site USING btree (unit_id) WHERE is_primary;
grant delete, insert, select, update on organization.site to lantoa_app;
grant select on organization.site to lantoa_public;
grant select on organization.site to lantoa_system;

create table organization.slug (
  slug text not null,
  unit_id uuid not null,
  is_current boolean not null,
  constraint slug_pkey PRIMARY KEY (slug),
  constraint slug_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint slug_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE UNIQUE INDEX slug_unit_id_idx ON organization.slug USING btree (unit_id) WHERE is_current;
grant insert, select, update on organization.slug to lantoa_app;
grant select on organization.slug to lantoa_public;
grant select on organization.slug to lantoa_system;

create table organization.split_question (
  predecessor_id uuid not null,
  event_id uuid not null,
  proposed_heir_id uuid not null,
  proposed_why text not null,
  answered_at timestamp with time zone,
  answered_by_name text,
  constraint split_question_pkey PRIMARY KEY (predecessor_id),
  constraint split_question_event_id_fkey FOREIGN KEY (event_id) REFERENCES organization.event(id),
  constraint split_question_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organization.unit(id),
  constraint split_question_proposed_heir_id_fkey FOREIGN KEY (proposed_heir_id) REFERENCES organization.unit(id),
  constraint split_question_proposed_why_check CHECK ((proposed_why = ANY (ARRAY['people'::text, 'rest'::text, 'code'::text, 'name'::text, 'first'::text])))
);
CREATE INDEX split_question_event_id_idx ON organization.split_question USING btree (event_id);
CREATE INDEX split_question_proposed_heir_id_idx ON organization.split_question USING btree (proposed_heir_id);
grant insert, select, update on organization.split_question to lantoa_app;
grant select on organization.split_question to lantoa_public;
grant select on organization.split_question to lantoa_system;

create table organization.succession (
  predecessor_id uuid not null,
  successor_id uuid not null,
  event_id uuid not null,
  predecessor_path text COLLATE "C" not null,
  successor_path text COLLATE "C" not null,
  share text not null default 'whole'::text,
  words text,
  reads boolean not null default true,
  constraint succession_pkey PRIMARY KEY (predecessor_id, successor_id),
  constraint succession_event_id_fkey FOREIGN KEY (event_id) REFERENCES organization.event(id),
  constraint succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organization.unit(id),
  constraint succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organization.unit(id),
  constraint succession_share_check CHECK ((share = ANY (ARRAY['whole'::text, 'part'::text])))
);
CREATE INDEX succession_event_id_idx ON organization.succession USING btree (event_id);
CREATE INDEX succession_successor_id_idx ON organization.succession USING btree (successor_id);
CREATE INDEX succession_successor_path_idx ON organization.succession USING btree (successor_path);
grant insert, select, update on organization.succession to lantoa_app;
grant select on organization.succession to lantoa_public;
grant select on organization.succession to lantoa_system;

create table organization.superior (
  unit_id uuid not null,
  parent_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  constraint superior_pkey PRIMARY KEY (unit_id, valid_from),
  constraint superior_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organization.unit(id),
  constraint superior_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint superior_check CHECK ((valid_to >= valid_from))
);
CREATE INDEX superior_parent_id_valid_from_idx ON organization.superior USING btree (parent_id, valid_from);
grant insert, select, update on organization.superior to lantoa_app;
grant select on organization.superior to lantoa_public;
grant select on organization.superior to lantoa_system;

create table organization.unit (
  id uuid not null,
  area_id uuid not null,
  parent_id uuid,
  kind text not null,
  tier text not null,
  name text not null,
  short_name text not null,
  document_symbol text not null,
  org_path text COLLATE "C" not null,
  shard smallint not null,
  opened_on date not null,
  closed_on date,
  heir_id uuid,
  constraint unit_org_path_key UNIQUE (org_path),
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_area_id_fkey FOREIGN KEY (area_id) REFERENCES organization.area(id),
  constraint unit_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES organization.unit(id),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organization.unit(id),
  constraint unit_check CHECK ((closed_on >= opened_on)),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['peoples_committee'::text, 'department'::text, 'division'::text, 'office'::text, 'one_stop'::text, 'service_centre'::text, 'media'::text, 'public_service_unit'::text, 'mass_organisation'::text, 'party'::text, 'council'::text, 'vertical_agency'::text, 'press'::text, 'other'::text]))),
  constraint unit_org_path_check CHECK ((org_path ~ '^([a-z0-9]+\.)+$'::text)),
  constraint unit_tier_check CHECK ((tier = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'commune'::text])))
);
comment on column organization.unit.name is 'the name of today; earlier ones are in organization.name';
CREATE INDEX unit_area_id_idx ON organization.unit USING btree (area_id);
CREATE INDEX unit_heir_id_idx ON organization.unit USING btree (heir_id);
CREATE INDEX unit_parent_id_idx ON organization.unit USING btree (parent_id);
CREATE INDEX unit_shard_idx ON organization.unit USING btree (shard);
grant insert, select, update on organization.unit to lantoa_app;
grant select on organization.unit to lantoa_public;
grant select on organization.unit to lantoa_system;

create table plans.activity (
  shard smallint not null,
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  source text not null,
  source_id text not null,
  happened_on date not null,
  channel_kind text not null,
  title text not null,
  place text,
  note text,
  state text not null,
  void_reason text,
  voided_by_name text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  recorded_by_name text not null,
  version integer not null default 1,
  search_words tsvector not null generated always as (platform.search_words(((title || ' '::text) || COALESCE(place, ''::text)))) stored,
  themes text[] not null default '{}'::text[],
  sectors text[] not null default '{}'::text[],
  programmes text[] not null default '{}'::text[],
  audiences text[] not null default '{}'::text[],
  details jsonb not null default '{}'::jsonb,
  host_id uuid,
  within text,
  voided_at timestamp with time zone,
  constraint activity_shard_source_source_id_key UNIQUE (shard, source, source_id),
  constraint activity_pkey PRIMARY KEY (shard, id),
  constraint activity_host_fkey FOREIGN KEY (shard, host_id) REFERENCES plans.activity(shard, id),
  constraint activity_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint activity_check CHECK (((state <> 'void'::text) OR (length(btrim(void_reason)) > 0))),
  constraint activity_check1 CHECK ((host_id <> id)),
  constraint activity_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
  constraint activity_state_check CHECK ((state = ANY (ARRAY['recorded'::text, 'void'::text]))),
  constraint activity_title_check CHECK ((length(btrim(title)) > 0)),
  constraint activity_within_check CHECK ((length(btrim(within)) > 0))
);
comment on column plans.activity.themes is 'codes of law.theme, of its own day';
CREATE INDEX activity_happened_on_id_idx ON plans.activity USING btree (happened_on, id);
CREATE INDEX activity_id_idx ON plans.activity USING btree (id);
CREATE INDEX activity_org_path_happened_on_idx ON plans.activity USING btree (org_path, happened_on);
CREATE INDEX activity_search_words_idx ON plans.activity USING gin (search_words);
CREATE INDEX activity_shard_happened_on_id_org_path_idx ON plans.activity USING btree (shard, happened_on, id, org_path) WHERE (state = 'recorded'::text);
CREATE INDEX activity_shard_host_id_idx ON plans.activity USING btree (shard, host_id);
CREATE INDEX activity_unit_id_happened_on_idx ON plans.activity USING btree (unit_id, happened_on);
alter table plans.activity enable row level security;
create policy own on plans.activity for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.activity to lantoa_app;

create table plans.activity_occurrence (
  shard smallint not null,
  activity_id uuid not null,
  occurrence_id uuid not null,
  org_path text COLLATE "C" not null,
  constraint activity_occurrence_pkey PRIMARY KEY (shard, activity_id, occurrence_id),
  constraint activity_occurrence_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id),
  constraint activity_occurrence_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id)
);
CREATE INDEX activity_occurrence_occurrence_id_idx ON plans.activity_occurrence USING btree (occurrence_id);
alter table plans.activity_occurrence enable row level security;
create policy own on plans.activity_occurrence for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.activity_occurrence to lantoa_app;

create table plans.activity_version (
  shard smallint not null,
  activity_id uuid not null,
  version integer not null,
  org_path text COLLATE "C" not null,
  stood jsonb not null,
  replaced_at timestamp with time zone not null,
  replaced_by_name text not null,
  constraint activity_version_pkey PRIMARY KEY (shard, activity_id, version),
  constraint activity_version_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id),
  constraint activity_version_version_check CHECK ((version > 0))
);
alter table plans.activity_version enable row level security;
create policy own on plans.activity_version for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on plans.activity_version to lantoa_app;

create table plans.amendment (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null,
  ordinal integer not null,
  state text not null,
  reason text not null default ''::text,
  number integer,
  symbol text,
  issued_on date,
  signed_on_paper boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  issued_at timestamp with time zone,
  issued_by_name text,
  signer_position text,
  signer_name text,
  constraint amendment_plan_id_ordinal_key UNIQUE (plan_id, ordinal),
  constraint amendment_pkey PRIMARY KEY (id),
  constraint amendment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint amendment_check CHECK (((state = 'issued'::text) = (issued_at IS NOT NULL))),
  constraint amendment_check1 CHECK (((state <> ALL (ARRAY['submitted'::text, 'approved'::text, 'issued'::text])) OR (length(btrim(reason)) > 0))),
  constraint amendment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'issued'::text, 'discarded'::text])))
);
comment on column plans.amendment.number is 'of the amending document, where there is one; with it symbol and issued_on';
CREATE UNIQUE INDEX amendment_plan_id_idx ON plans.amendment USING btree (plan_id) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text]));
alter table plans.amendment enable row level security;
create policy downward on plans.amendment for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.amendment for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.amendment to lantoa_app;

create table plans.amendment_budget (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  amendment_id uuid not null,
  place integer not null,
  act text not null,
  budget_line_id uuid,
  base_version integer,
  before jsonb,
  after jsonb,
  constraint amendment_budget_amendment_id_budget_line_id_key UNIQUE (amendment_id, budget_line_id),
  constraint amendment_budget_pkey PRIMARY KEY (id),
  constraint amendment_budget_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES plans.amendment(id),
  constraint amendment_budget_act_check CHECK ((act = ANY (ARRAY['edit'::text, 'add'::text, 'withdraw'::text]))),
  constraint amendment_budget_check CHECK (((act = 'add'::text) = (before IS NULL))),
  constraint amendment_budget_check1 CHECK (((act = 'withdraw'::text) = (after IS NULL))),
  constraint amendment_budget_check2 CHECK (((before IS NULL) = (base_version IS NULL)))
);
comment on column plans.amendment_budget.budget_line_id is 'no foreign key: a dropped item is gone from the estimate, its change stays; of an added one from the issue on';
comment on column plans.amendment_budget.before is 'the item as it was in base_version';
alter table plans.amendment_budget enable row level security;
create policy downward on plans.amendment_budget for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.amendment_budget for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.amendment_budget to lantoa_app;

create table plans.amendment_change (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  amendment_id uuid not null,
  place integer not null,
  act text not null,
  line_id uuid,
  base_version integer,
  source_line_id uuid,
  typed jsonb not null default '{}'::jsonb,
  constraint amendment_change_pkey PRIMARY KEY (id),
  constraint amendment_change_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES plans.amendment(id),
  constraint amendment_change_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint amendment_change_source_line_id_fkey FOREIGN KEY (source_line_id) REFERENCES plans.line(id),
  constraint amendment_change_act_check CHECK ((act = ANY (ARRAY['edit'::text, 'add'::text, 'withdraw'::text]))),
  constraint amendment_change_check CHECK (((act = 'add'::text) = (base_version IS NULL))),
  constraint amendment_change_check1 CHECK (((act = 'add'::text) OR (line_id IS NOT NULL)))
);
comment on column plans.amendment_change.source_line_id is 'of an added line: the superior''s line it takes over';
CREATE INDEX amendment_change_line_id_idx ON plans.amendment_change USING btree (line_id);
CREATE INDEX amendment_change_source_line_id_idx ON plans.amendment_change USING btree (source_line_id);
CREATE UNIQUE INDEX amendment_change_amendment_id_line_id_idx ON plans.amendment_change USING btree (amendment_id, line_id);
alter table plans.amendment_change enable row level security;
create policy downward on plans.amendment_change for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.amendment_change for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.amendment_change to lantoa_app;

create table plans.assignment (
  id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  shard smallint not null,
  plan_id uuid not null,
  line_id uuid not null,
  line_version integer not null,
  unit_id uuid,
  part text not null,
  words text not null,
  state text not null,
  covered_by_line_id uuid,
  created_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by_name text,
  given_unit_id uuid,
  given_account_id uuid,
  given_name text,
  given_path text COLLATE "C",
  given_at timestamp with time zone,
  given_by_name text,
  outside_name text,
  invited_at timestamp with time zone,
  given_post_id uuid,
  addressee_id uuid,
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES organization.addressee(id),
  constraint assignment_covered_by_line_id_fkey FOREIGN KEY (covered_by_line_id) REFERENCES plans.line(id),
  constraint assignment_given_post_id_fkey FOREIGN KEY (given_post_id) REFERENCES organization.post(id),
  constraint assignment_given_unit_id_fkey FOREIGN KEY (given_unit_id) REFERENCES organization.unit(id),
  constraint assignment_given_check CHECK (((given_at IS NULL) = (given_name IS NULL))),
  constraint assignment_outside_check CHECK (((outside_name IS NULL) = (invited_at IS NULL))),
  constraint assignment_part_check CHECK ((part = ANY (ARRAY['lead'::text, 'coordinating'::text]))),
  constraint assignment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'withdrawn'::text])))
);
comment on column plans.assignment.covered_by_line_id is 'the line of the present cover, for those who only ask whether there is one';
comment on column plans.assignment.given_post_id is 'the post it is given to; given_name is its title';
CREATE INDEX assignment_addressee_id_idx ON plans.assignment USING btree (addressee_id) WHERE (addressee_id IS NOT NULL);
CREATE INDEX assignment_covered_by_line_id_idx ON plans.assignment USING btree (covered_by_line_id) WHERE (covered_by_line_id IS NOT NULL);
CREATE INDEX assignment_given_account_id_idx ON plans.assignment USING btree (given_account_id) WHERE (given_account_id IS NOT NULL);
CREATE INDEX assignment_given_post_id_idx ON plans.assignment USING btree (given_post_id) WHERE (given_post_id IS NOT NULL);
CREATE INDEX assignment_given_unit_id_idx ON plans.assignment USING btree (given_unit_id) WHERE (given_unit_id IS NOT NULL);
CREATE INDEX assignment_line_id_line_version_idx ON plans.assignment USING btree (line_id, line_version);
CREATE INDEX assignment_plan_id_idx ON plans.assignment USING btree (plan_id);
CREATE INDEX assignment_unit_id_part_idx ON plans.assignment USING btree (unit_id, part);
CREATE UNIQUE INDEX assignment_line_id_unit_id_part_idx ON plans.assignment USING btree (line_id, unit_id, part) WHERE ((state = 'open'::text) AND (unit_id IS NOT NULL));
alter table plans.assignment enable row level security;
create policy own on plans.assignment for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (given_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select on plans.assignment to lantoa_app;

create table plans.attendance (
  shard smallint not null,
  evidence_id uuid not null,
  org_path text COLLATE "C" not null,
  head_count integer not null,
  made text not null,
  personal_file_id uuid,
  retain_until date not null,
  constraint attendance_pkey PRIMARY KEY (shard, evidence_id),
  constraint attendance_shard_evidence_id_fkey FOREIGN KEY (shard, evidence_id) REFERENCES plans.evidence(shard, id),
  constraint attendance_check CHECK (((made = 'scan'::text) = (personal_file_id IS NOT NULL))),
  constraint attendance_head_count_check CHECK ((head_count > 0)),
  constraint attendance_made_check CHECK ((made = ANY (ARRAY['typed'::text, 'sheet'::text, 'scan'::text])))
);
comment on column plans.attendance.personal_file_id is 'of files.personal_file, gone with its day of retention';
CREATE INDEX attendance_evidence_id_idx ON plans.attendance USING btree (evidence_id);
alter table plans.attendance enable row level security;
create policy own on plans.attendance for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on plans.attendance to lantoa_app;

create table plans.attendee (
  shard smallint not null,
  evidence_id uuid not null,
  ordinal integer not null,
  org_path text COLLATE "C" not null,
  name text not null,
  position text,
  office text,
  contact text,
  retain_until date not null,
  constraint attendee_pkey PRIMARY KEY (shard, evidence_id, ordinal),
  constraint attendee_shard_evidence_id_fkey FOREIGN KEY (shard, evidence_id) REFERENCES plans.attendance(shard, evidence_id),
  constraint attendee_name_check CHECK ((length(btrim(name)) > 0)),
  constraint attendee_ordinal_check CHECK ((ordinal > 0))
);
CREATE INDEX attendee_evidence_id_idx ON plans.attendee USING btree (evidence_id);
CREATE INDEX attendee_retain_until_idx ON plans.attendee USING btree (retain_until);
alter table plans.attendee enable row level security;
create policy own on plans.attendee for all to lantoa_app using (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert on plans.attendee to lantoa_app;

create table plans.budget_line (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null,
  ordinal integer not null,
  line_id uuid,
  content text not null,
  source_code text not null,
  unit text,
  quantity numeric,
  price bigint,
  amount bigint not null,
  note text,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  constraint budget_line_plan_id_ordinal_key UNIQUE (plan_id, ordinal),
  constraint budget_line_pkey PRIMARY KEY (id),
  constraint budget_line_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint budget_line_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint budget_line_amount_check CHECK ((amount >= 0)),
  constraint budget_line_check CHECK (((quantity IS NULL) OR (price IS NULL) OR ((amount)::numeric = round((quantity * (price)::numeric))))),
  constraint budget_line_content_check CHECK ((length(btrim(content)) > 0)),
  constraint budget_line_price_check CHECK ((price >= 0)),
  constraint budget_line_quantity_check CHECK ((quantity > (0)::numeric))
);
comment on table plans.budget_line is 'dự toán of a plan; written while the plan is, and approved with its words';
comment on column plans.budget_line.line_id is 'the task it pays for, when it pays for one';
comment on column plans.budget_line.source_code is 'of law.funding_source, as codes of catalogues are kept everywhere';
CREATE INDEX budget_line_line_id_idx ON plans.budget_line USING btree (line_id);
alter table plans.budget_line enable row level security;
create policy downward on plans.budget_line for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.budget_line for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.budget_line to lantoa_app;

create table plans.citation (
  subject_kind text not null,
  subject_id uuid not null,
  item_id uuid not null,
  number text not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  title text not null,
  told_on date,
  shard smallint,
  activity_id uuid,
  issued_on date,
  constraint citation_key UNIQUE NULLS NOT DISTINCT (subject_kind, subject_id, number, issued_on),
  constraint citation_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id),
  constraint citation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint citation_check CHECK (((shard IS NULL) = (activity_id IS NULL))),
  constraint citation_number_check CHECK ((number ~ '^[^\s[:upper:]]+$'::text)),
  constraint citation_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['item'::text, 'delivery'::text])))
);
comment on column plans.citation.item_id is 'the text that names it: the subject itself, or what was delivered';
comment on column plans.citation.number is 'lower case without marks and spaces: "1015/qd-ttg"';
comment on column plans.citation.told_on is 'when it was before the public; null: still being written';
comment on column plans.citation.issued_on is 'as it stands beside the number; null: only the number is named';
CREATE INDEX citation_number_org_path_idx ON plans.citation USING btree (number, org_path);
CREATE INDEX citation_shard_activity_id_idx ON plans.citation USING btree (shard, activity_id);
CREATE INDEX citation_unit_id_idx ON plans.citation USING btree (unit_id);
alter table plans.citation enable row level security;
create policy own on plans.citation for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.citation to lantoa_app;

create table plans.contribution (
  id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  occurrence_id uuid not null,
  happened_on date not null,
  note text not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  added_by_name text not null,
  withdrawn_at timestamp with time zone,
  constraint contribution_pkey PRIMARY KEY (id),
  constraint contribution_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id),
  constraint contribution_note_check CHECK ((note ~ '\S'::text))
);
CREATE INDEX contribution_occurrence_id_idx ON plans.contribution USING btree (occurrence_id);
alter table plans.contribution enable row level security;
create policy own on plans.contribution for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select, update on plans.contribution to lantoa_app;

create table plans.cover (
  assignment_id uuid not null,
  line_id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  from_on date,
  to_on date,
  constraint cover_pkey PRIMARY KEY (assignment_id, line_id),
  constraint cover_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES plans.assignment(id),
  constraint cover_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id)
);
comment on column plans.cover.from_on is 'null: from the beginning; a later cover counts from this due date on';
comment on column plans.cover.to_on is 'ended on this day: later due dates are the assignment''s own again, or nobody''s';
CREATE INDEX cover_line_id_idx ON plans.cover USING btree (line_id);
CREATE UNIQUE INDEX cover_assignment_id_idx ON plans.cover USING btree (assignment_id) WHERE (to_on IS NULL);
alter table plans.cover enable row level security;
create policy own on plans.cover for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select, update on plans.cover to lantoa_app;

create table plans.default_view (
  unit_id uuid not null,
  account_id uuid not null,
  screen text not null,
  org_path text COLLATE "C" not null,
  view_id uuid not null,
  constraint default_view_pkey PRIMARY KEY (unit_id, account_id, screen),
  constraint default_view_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint default_view_view_id_fkey FOREIGN KEY (view_id) REFERENCES plans.saved_view(id) ON DELETE CASCADE,
  constraint default_view_screen_check CHECK ((screen = ANY (ARRAY['viec'::text, 'bang-theo-doi'::text])))
);
CREATE INDEX default_view_org_path_idx ON plans.default_view USING btree (org_path);
CREATE INDEX default_view_view_id_idx ON plans.default_view USING btree (view_id);
alter table plans.default_view enable row level security;
create policy own on plans.default_view for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.default_view to lantoa_app;

create table plans.directive (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  title text not null,
  number text,
  issuer text not null,
  issued_on date,
  received_on date not null,
  address text,
  file_id uuid,
  note text,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  constraint directive_pkey PRIMARY KEY (id),
  constraint directive_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint directive_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint directive_issuer_check CHECK ((length(btrim(issuer)) > 0)),
  constraint directive_title_check CHECK ((length(btrim(title)) > 0))
);
comment on column plans.directive.number is 'as it stands on the paper, with its symbol: "1015/QĐ-TTg"';
CREATE INDEX directive_file_id_idx ON plans.directive USING btree (file_id);
CREATE INDEX directive_unit_id_received_on_id_idx ON plans.directive USING btree (unit_id, received_on DESC, id DESC);
alter table plans.directive enable row level security;
create policy own on plans.directive for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.directive to lantoa_app;

create table plans.directive_activity (
  directive_id uuid not null,
  shard smallint not null,
  activity_id uuid not null,
  org_path text COLLATE "C" not null,
  constraint directive_activity_pkey PRIMARY KEY (directive_id, activity_id),
  constraint directive_activity_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES plans.directive(id),
  constraint directive_activity_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id)
);
CREATE INDEX directive_activity_shard_activity_id_idx ON plans.directive_activity USING btree (shard, activity_id);
alter table plans.directive_activity enable row level security;
create policy own on plans.directive_activity for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select on plans.directive_activity to lantoa_app;

create table plans.draft (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  file_name text not null,
  file_id uuid,
  source text not null,
  as_read jsonb not null,
  corrections jsonb not null default '[]'::jsonb,
  state text not null,
  plan_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamp with time zone not null,
  reading jsonb,
  decisions jsonb not null default '{"matches": {}, "accepted": []}'::jsonb,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint draft_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint draft_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint draft_reading_check CHECK ((((reading IS NOT NULL) = (state = ANY (ARRAY['reading'::text, 'unreadable'::text]))) OR (state = 'discarded'::text))),
  constraint draft_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'unreadable'::text, 'reviewing'::text, 'accepted'::text, 'discarded'::text])))
);
CREATE INDEX draft_file_id_idx ON plans.draft USING btree (file_id);
CREATE INDEX draft_plan_id_idx ON plans.draft USING btree (plan_id);
CREATE INDEX draft_unit_id_state_created_at_idx ON plans.draft USING btree (unit_id, state, created_at);
alter table plans.draft enable row level security;
create policy own on plans.draft for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.draft to lantoa_app;

create table plans.due_change (
  id uuid not null,
  batch_id uuid not null,
  occurrence_id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  kind text not null,
  due_before date not null,
  due_after date,
  reason text not null,
  done_at timestamp with time zone not null,
  done_by uuid not null,
  done_by_name text not null,
  undone_at timestamp with time zone,
  undone_by_name text,
  constraint due_change_pkey PRIMARY KEY (id),
  constraint due_change_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id),
  constraint due_change_check CHECK (((kind = 'move'::text) = (due_after IS NOT NULL))),
  constraint due_change_check1 CHECK (((undone_at IS NULL) = (undone_by_name IS NULL))),
  constraint due_change_kind_check CHECK ((kind = ANY (ARRAY['move'::text, 'pause'::text, 'cancel'::text])))
);
CREATE INDEX due_change_batch_id_idx ON plans.due_change USING btree (batch_id);
CREATE INDEX due_change_occurrence_id_idx ON plans.due_change USING btree (occurrence_id);
alter table plans.due_change enable row level security;
create policy own on plans.due_change for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select on plans.due_change to lantoa_app;

create table plans.due_sum (
  shard smallint not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  kind text not null,
  code text not null,
  due_on date not null,
  part text not null,
  open integer not null,
  paused integer not null,
  done integer not null,
  cancelled integer not null,
  constraint due_sum_kind_check CHECK ((kind = ANY (ARRAY['all'::text, 'unit'::text, 'plan'::text, 'line'::text, 'theme'::text, 'sector'::text, 'programme'::text, 'audience'::text, 'channel'::text])))
);
comment on table plans.due_sum is 'due dates counted, kept by triggers of plans.occurrence; several rows of one sum add up';
comment on column plans.due_sum.org_path is 'of the topmost unit of the shard: only whole shards are summed';
comment on column plans.due_sum.issuer_path is 'empty where the plan was issued below that unit';
comment on column plans.due_sum.paused is 'of the open ones';
CREATE INDEX due_sum_kind_shard_code_due_on_part_open_paused_done_cancel_idx ON plans.due_sum USING btree (kind, shard, code, due_on) INCLUDE (part, open, paused, done, cancelled, issuer_path, org_path);
alter table plans.due_sum enable row level security;
create policy own on plans.due_sum for select to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) AND ((issuer_path = ''::text) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (current_setting('app.home'::text, true) ^@ issuer_path)));
grant select on plans.due_sum to lantoa_app;

create table plans.evidence (
  shard smallint not null,
  id uuid not null,
  activity_id uuid not null,
  org_path text COLLATE "C" not null,
  kind text not null,
  caption text,
  url text,
  file_id uuid,
  page_title text,
  page_state text,
  page_seen_at timestamp with time zone,
  page_copy_id uuid,
  reused_from uuid,
  created_at timestamp with time zone not null,
  created_by uuid,
  created_by_name text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by_name text,
  shows text not null,
  details jsonb not null default '{}'::jsonb,
  page_hash text,
  page_alive_at timestamp with time zone,
  page_gone_at timestamp with time zone,
  page_changed_at timestamp with time zone,
  page_misses smallint not null default 0,
  look_on date,
  constraint evidence_pkey PRIMARY KEY (shard, id),
  constraint evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint evidence_page_copy_id_fkey FOREIGN KEY (page_copy_id) REFERENCES files.file(id),
  constraint evidence_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id),
  constraint evidence_check CHECK (((kind = 'link'::text) = (url IS NOT NULL))),
  constraint evidence_check1 CHECK (((kind <> ALL (ARRAY['photo'::text, 'file'::text])) OR (file_id IS NOT NULL))),
  constraint evidence_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
  constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'photo'::text, 'file'::text, 'citation'::text, 'roster'::text]))),
  constraint evidence_page_hash_check CHECK ((page_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint evidence_page_state_check CHECK ((page_state = ANY (ARRAY['waiting'::text, 'alive'::text, 'dead'::text, 'refused'::text])))
);
comment on column plans.evidence.shows is 'code of law.evidence_kind';
comment on column plans.evidence.page_misses is 'looks in a row that found nothing: a page is called dead after the second';
comment on column plans.evidence.look_on is 'day on which the linked page is looked at again; null: no more';
CREATE INDEX evidence_activity_id_shard_idx ON plans.evidence USING btree (activity_id, shard);
CREATE INDEX evidence_file_id_idx ON plans.evidence USING btree (file_id);
CREATE INDEX evidence_id_idx ON plans.evidence USING btree (id);
CREATE INDEX evidence_look_on_idx ON plans.evidence USING btree (look_on) WHERE (look_on IS NOT NULL);
CREATE INDEX evidence_page_copy_id_idx ON plans.evidence USING btree (page_copy_id);
alter table plans.evidence enable row level security;
create policy own on plans.evidence for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.evidence to lantoa_app;

create table plans.follow_decision (
  id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  unit_id uuid not null,
  line_id uuid not null,
  source_line_id uuid not null,
  source_version integer not null,
  accepted text[] not null,
  kept text[] not null,
  decided_at timestamp with time zone not null,
  decided_by_name text not null,
  constraint follow_decision_pkey PRIMARY KEY (id),
  constraint follow_decision_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint follow_decision_source_line_id_fkey FOREIGN KEY (source_line_id) REFERENCES plans.line(id),
  constraint follow_decision_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
CREATE INDEX follow_decision_line_id_idx ON plans.follow_decision USING btree (line_id);
CREATE INDEX follow_decision_source_line_id_source_version_idx ON plans.follow_decision USING btree (source_line_id, source_version);
CREATE INDEX follow_decision_unit_id_idx ON plans.follow_decision USING btree (unit_id);
alter table plans.follow_decision enable row level security;
create policy own on plans.follow_decision for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select, update on plans.follow_decision to lantoa_app;

create table plans.fulfils (
  line_id uuid not null,
  source_line_id uuid not null,
  org_path text COLLATE "C" not null,
  constraint fulfils_pkey PRIMARY KEY (line_id, source_line_id),
  constraint fulfils_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint fulfils_source_line_id_fkey FOREIGN KEY (source_line_id) REFERENCES plans.line(id)
);
CREATE INDEX fulfils_source_line_id_idx ON plans.fulfils USING btree (source_line_id);
alter table plans.fulfils enable row level security;
create policy own on plans.fulfils for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select on plans.fulfils to lantoa_app;

create table plans.line (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null,
  ordinal integer not null,
  version integer not null default 1,
  withdrawn_at timestamp with time zone,
  accountable_post_id uuid,
  standing_check text,
  constraint line_plan_id_ordinal_key UNIQUE (plan_id, ordinal),
  constraint line_pkey PRIMARY KEY (id),
  constraint line_accountable_post_id_fkey FOREIGN KEY (accountable_post_id) REFERENCES organization.post(id),
  constraint line_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint line_standing_check_check CHECK ((standing_check = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'year'::text, 'none'::text])))
);
CREATE INDEX line_accountable_post_id_idx ON plans.line USING btree (accountable_post_id);
alter table plans.line enable row level security;
create policy downward on plans.line for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.line for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.line to lantoa_app;

create table plans.line_version (
  line_id uuid not null,
  version integer not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  origin text not null,
  group_title text,
  label text,
  content text not null,
  leads text[] not null,
  coordinating text[] not null,
  outputs text[] not null,
  timing jsonb not null,
  source_line_id uuid,
  source_version integer,
  overridden text[] not null default '{}'::text[],
  valid_from timestamp with time zone not null,
  changed_by_name text not null,
  search_words tsvector not null generated always as (platform.search_words(((COALESCE(group_title, ''::text) || ' '::text) || content))) stored,
  themes text[] not null default '{}'::text[],
  sectors text[] not null default '{}'::text[],
  programmes text[] not null default '{}'::text[],
  audiences text[] not null default '{}'::text[],
  channels text[] not null default '{}'::text[],
  cause text not null default 'written'::text,
  amendment_id uuid,
  constraint line_version_pkey PRIMARY KEY (line_id, version),
  constraint line_version_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES plans.amendment(id),
  constraint line_version_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint line_version_source_line_id_fkey FOREIGN KEY (source_line_id) REFERENCES plans.line(id),
  constraint line_version_cause_check CHECK ((cause = ANY (ARRAY['written'::text, 'corrected'::text, 'amended'::text, 'followed'::text]))),
  constraint line_version_origin_check CHECK ((origin = ANY (ARRAY['appendix'::text, 'block'::text, 'duty'::text])))
);
comment on column plans.line_version.themes is 'codes of law.theme, proposed from the words and corrected by people; so are the four beside it';
CREATE INDEX line_version_amendment_id_idx ON plans.line_version USING btree (amendment_id);
CREATE INDEX line_version_org_path_line_id_idx ON plans.line_version USING btree (org_path, line_id);
CREATE INDEX line_version_search_words_idx ON plans.line_version USING gin (search_words);
CREATE INDEX line_version_source_line_id_idx ON plans.line_version USING btree (source_line_id);
alter table plans.line_version enable row level security;
create policy downward on plans.line_version for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.line_version for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.line_version to lantoa_app;

create table plans.occurrence (
  id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  shard smallint not null,
  assignment_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  unit_id uuid,
  part text not null,
  label text not null,
  window_from date not null,
  due_on date not null,
  due_at timestamp with time zone not null,
  target integer not null default 1,
  outputs text[] not null default '{}'::text[],
  state text not null,
  done_on date,
  urged_at timestamp with time zone,
  prompt_id uuid,
  given_path text COLLATE "C",
  read_due_on date,
  is_waived boolean not null default false,
  about text[] not null default '{}'::text[],
  is_paused boolean not null default false,
  constraint occurrence_pkey PRIMARY KEY (id),
  constraint occurrence_check CHECK (((state = 'done'::text) = (done_on IS NOT NULL))),
  constraint occurrence_part_check CHECK ((part = ANY (ARRAY['lead'::text, 'coordinating'::text]))),
  constraint occurrence_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text]))),
  constraint occurrence_target_check CHECK ((target > 0))
);
comment on column plans.occurrence.done_on is 'the event date of the activity that met the target; on time when it is not after due_on';
comment on column plans.occurrence.read_due_on is 'the day the words of the line say, where the date was moved since';
comment on column plans.occurrence.is_waived is 'cancelled by hand: reading the line again does not ask for it anew';
comment on column plans.occurrence.about is 'what the current version of its line speaks of, as kind:code; kept by triggers of plans.line and plans.line_version';
comment on column plans.occurrence.is_paused is 'has an open pause; kept by triggers of plans.pause';
CREATE INDEX occurrence_assignment_id_idx ON plans.occurrence USING btree (assignment_id);
CREATE INDEX occurrence_due_on_line_id_id_idx ON plans.occurrence USING btree (due_on, line_id, id) WHERE (state = 'open'::text);
CREATE INDEX occurrence_given_path_due_on_idx ON plans.occurrence USING btree (given_path, due_on) WHERE (given_path IS NOT NULL);
CREATE INDEX occurrence_line_id_idx ON plans.occurrence USING btree (line_id);
CREATE INDEX occurrence_org_path_due_on_idx ON plans.occurrence USING btree (org_path, due_on);
CREATE INDEX occurrence_prompt_id_idx ON plans.occurrence USING btree (prompt_id) WHERE (prompt_id IS NOT NULL);
CREATE INDEX occurrence_shard_due_on_line_id_id_idx ON plans.occurrence USING btree (shard, due_on, line_id, id) WHERE (state = 'open'::text);
alter table plans.occurrence enable row level security;
create policy own on plans.occurrence for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (given_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (given_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select on plans.occurrence to lantoa_app;

create table plans.output_tick (
  occurrence_id uuid not null,
  output text not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  shard smallint,
  activity_id uuid,
  note text,
  ticked_at timestamp with time zone not null,
  ticked_by uuid not null,
  ticked_by_name text not null,
  constraint output_tick_pkey PRIMARY KEY (occurrence_id, output),
  constraint output_tick_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id),
  constraint output_tick_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id)
);
CREATE INDEX output_tick_shard_activity_id_idx ON plans.output_tick USING btree (shard, activity_id);
alter table plans.output_tick enable row level security;
create policy own on plans.output_tick for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant delete, insert, select, update on plans.output_tick to lantoa_app;

create table plans.page_look (
  shard smallint not null,
  evidence_id uuid not null,
  seen_at timestamp with time zone not null,
  org_path text COLLATE "C" not null,
  state text not null,
  title text,
  hash text,
  copy_id uuid,
  constraint page_look_pkey PRIMARY KEY (shard, evidence_id, seen_at),
  constraint page_look_copy_id_fkey FOREIGN KEY (copy_id) REFERENCES files.file(id),
  constraint page_look_shard_evidence_id_fkey FOREIGN KEY (shard, evidence_id) REFERENCES plans.evidence(shard, id),
  constraint page_look_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint page_look_state_check CHECK ((state = ANY (ARRAY['alive'::text, 'dead'::text, 'refused'::text])))
);
comment on column plans.page_look.hash is 'of the text a reader sees, without figures: counters and dates change every time';
CREATE INDEX page_look_copy_id_idx ON plans.page_look USING btree (copy_id);
CREATE INDEX page_look_evidence_id_seen_at_idx ON plans.page_look USING btree (evidence_id, seen_at);
alter table plans.page_look enable row level security;
create policy own on plans.page_look for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on plans.page_look to lantoa_app;

create table plans.parent (
  id uuid not null,
  org_path text COLLATE "C" not null,
  plan_id uuid not null,
  parent_plan_id uuid,
  citation text not null,
  kind text not null default 'parent'::text,
  directive_id uuid,
  constraint parent_pkey PRIMARY KEY (id),
  constraint parent_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES plans.directive(id),
  constraint parent_parent_plan_id_fkey FOREIGN KEY (parent_plan_id) REFERENCES plans.plan(id),
  constraint parent_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint parent_kind_check CHECK ((kind = ANY (ARRAY['parent'::text, 'related'::text]))),
  constraint parent_one_check CHECK (((parent_plan_id IS NULL) OR (directive_id IS NULL)))
);
CREATE INDEX parent_directive_id_idx ON plans.parent USING btree (directive_id);
CREATE INDEX parent_parent_plan_id_idx ON plans.parent USING btree (parent_plan_id);
CREATE INDEX parent_plan_id_idx ON plans.parent USING btree (plan_id);
alter table plans.parent enable row level security;
create policy own on plans.parent for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.parent to lantoa_app;

create table plans.pause (
  id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  occurrence_id uuid not null,
  from_on date not null,
  to_on date,
  due_before date not null,
  due_after date,
  reason text not null,
  paused_by uuid not null,
  paused_by_name text not null,
  constraint pause_pkey PRIMARY KEY (id),
  constraint pause_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id),
  constraint pause_check CHECK ((to_on >= from_on)),
  constraint pause_reason_check CHECK ((length(btrim(reason)) > 0))
);
CREATE INDEX pause_occurrence_id_from_on_idx ON plans.pause USING btree (occurrence_id, from_on);
CREATE UNIQUE INDEX pause_occurrence_id_idx ON plans.pause USING btree (occurrence_id) WHERE (to_on IS NULL);
alter table plans.pause enable row level security;
create policy own on plans.pause for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select, update on plans.pause to lantoa_app;

create table plans.plan (
  id uuid not null,
  org_path text COLLATE "C" not null,
  shard smallint not null,
  unit_id uuid not null,
  state text not null,
  visible_below boolean not null default false,
  kind_code text not null,
  number integer,
  symbol text,
  title text not null,
  year integer not null,
  issued_on date,
  place text,
  signer_position text,
  signer_name text,
  from_on date not null,
  to_on date not null,
  outline jsonb not null,
  matches jsonb not null default '{}'::jsonb,
  source text,
  source_file_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamp with time zone not null,
  search_words tsvector not null generated always as (platform.search_words(((((COALESCE((((((number)::text || '/'::text) || symbol) ||
CASE
    WHEN (number < 10) THEN (((' 0'::text || (number)::text) || '/'::text) || symbol)
    ELSE ''::text
END) || ' '::text), ''::text) ||
CASE kind_code
    WHEN 'KH'::text THEN 'Kế hoạch '::text
    ELSE ''::text
END) || title) || ' '::text) || (year)::text))) stored,
  signed_on_paper boolean not null default false,
  closed_on date,
  closing_note text,
  own_plan_words text,
  own_plan_line_id uuid,
  own_plan_due_on date,
  accountable_post_id uuid,
  standing_check text,
  own_plan_who text,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_accountable_post_id_fkey FOREIGN KEY (accountable_post_id) REFERENCES organization.post(id),
  constraint plan_own_plan_line_id_fkey FOREIGN KEY (own_plan_line_id) REFERENCES plans.line(id),
  constraint plan_source_file_id_fkey FOREIGN KEY (source_file_id) REFERENCES files.file(id),
  constraint plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint plan_check CHECK ((to_on >= from_on)),
  constraint plan_closing_check CHECK ((((state = 'closed'::text) = (closed_on IS NOT NULL)) AND ((state <> 'closed'::text) OR (length(btrim(closing_note)) > 0)))),
  constraint plan_own_plan_check CHECK (((own_plan_words IS NOT NULL) OR ((own_plan_line_id IS NULL) AND (own_plan_due_on IS NULL)))),
  constraint plan_own_plan_who_check CHECK ((length(btrim(own_plan_who)) > 0)),
  constraint plan_own_plan_who_said_check CHECK (((own_plan_words IS NOT NULL) OR (own_plan_who IS NULL))),
  constraint plan_own_plan_words_check CHECK ((length(btrim(own_plan_words)) > 0)),
  constraint plan_standing_check_check CHECK ((standing_check = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'year'::text, 'none'::text]))),
  constraint plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'issued'::text, 'closed'::text]))),
  constraint plan_year_check CHECK (((year >= 1990) AND (year <= 2200)))
);
comment on column plans.plan.outline is 'the parts around the tasks as written: bases, purposes, requirements, contents, budget, recipients …';
comment on column plans.plan.matches is 'words that name who does it → ids of the units they were taken for, as a person confirmed; fanned out when the plan is issued';
comment on column plans.plan.own_plan_who is 'the words for whom it asks, where a person set it; null: whom its task gives work, or every recipient';
CREATE INDEX plan_accountable_post_id_idx ON plans.plan USING btree (accountable_post_id);
CREATE INDEX plan_org_path_year_idx ON plans.plan USING btree (org_path, year);
CREATE INDEX plan_own_plan_line_id_idx ON plans.plan USING btree (own_plan_line_id);
CREATE INDEX plan_search_words_idx ON plans.plan USING gin (search_words);
CREATE INDEX plan_source_file_id_idx ON plans.plan USING btree (source_file_id);
CREATE INDEX plan_unit_id_year_idx ON plans.plan USING btree (unit_id, year);
CREATE INDEX plan_year_id_idx ON plans.plan USING btree (year, id);
alter table plans.plan enable row level security;
create policy downward on plans.plan for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.plan for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.plan to lantoa_app;

create table plans.post_part (
  assignment_id uuid not null,
  post_id uuid not null,
  org_path text COLLATE "C" not null,
  part text not null,
  title text not null,
  given_at timestamp with time zone not null,
  constraint post_part_pkey PRIMARY KEY (assignment_id, post_id),
  constraint post_part_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES plans.assignment(id),
  constraint post_part_post_id_fkey FOREIGN KEY (post_id) REFERENCES organization.post(id),
  constraint post_part_part_check CHECK ((part = ANY (ARRAY['lead'::text, 'coordinating'::text])))
);
comment on table plans.post_part is 'posts that have a part of an assignment in hand beside whoever has the assignment itself';
CREATE INDEX post_part_post_id_idx ON plans.post_part USING btree (post_id);
alter table plans.post_part enable row level security;
create policy own on plans.post_part for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select on plans.post_part to lantoa_app;

create table plans.prompt (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  kind text not null,
  title text not null,
  happened_on date not null,
  due_on date not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  constraint prompt_unit_id_kind_happened_on_title_key UNIQUE (unit_id, kind, happened_on, title),
  constraint prompt_pkey PRIMARY KEY (id),
  constraint prompt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint prompt_check CHECK ((due_on >= happened_on)),
  constraint prompt_kind_check CHECK ((kind = ANY (ARRAY['directive'::text, 'procedure'::text, 'other'::text]))),
  constraint prompt_title_check CHECK ((title <> ''::text))
);
alter table plans.prompt enable row level security;
create policy own on plans.prompt for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on plans.prompt to lantoa_app;

create table plans.proposal (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  assignment_id uuid not null,
  occurrence_id uuid,
  link_id uuid not null,
  happened_on date not null,
  title text not null,
  people integer,
  url text,
  note text,
  file_ids uuid[] not null default '{}'::uuid[],
  sent_at timestamp with time zone not null,
  sent_by_name text not null,
  state text not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  decided_by_name text,
  reason text,
  shard smallint,
  activity_id uuid,
  constraint proposal_pkey PRIMARY KEY (id),
  constraint proposal_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES plans.assignment(id),
  constraint proposal_link_id_fkey FOREIGN KEY (link_id) REFERENCES identity.signed_link(id),
  constraint proposal_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id),
  constraint proposal_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id),
  constraint proposal_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint proposal_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL))),
  constraint proposal_check1 CHECK (((state = 'accepted'::text) = (activity_id IS NOT NULL))),
  constraint proposal_check2 CHECK (((state <> 'declined'::text) OR (reason ~ '\S'::text))),
  constraint proposal_people_check CHECK ((people > 0)),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'declined'::text]))),
  constraint proposal_title_check CHECK ((title ~ '\S'::text))
);
CREATE INDEX proposal_assignment_id_sent_at_idx ON plans.proposal USING btree (assignment_id, sent_at);
CREATE INDEX proposal_link_id_idx ON plans.proposal USING btree (link_id);
CREATE INDEX proposal_occurrence_id_idx ON plans.proposal USING btree (occurrence_id);
CREATE INDEX proposal_shard_activity_id_idx ON plans.proposal USING btree (shard, activity_id);
CREATE INDEX proposal_unit_id_idx ON plans.proposal USING btree (unit_id);
CREATE INDEX proposal_unit_id_sent_at_idx ON plans.proposal USING btree (unit_id, sent_at) WHERE (state = 'waiting'::text);
alter table plans.proposal enable row level security;
create policy own on plans.proposal for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.proposal to lantoa_app;

create table plans.published_plan (
  plan_id uuid not null,
  unit_id uuid not null,
  slug text not null,
  title text not null,
  year integer not null,
  snapshot jsonb not null,
  published_at timestamp with time zone not null,
  constraint published_plan_unit_id_slug_key UNIQUE (unit_id, slug),
  constraint published_plan_pkey PRIMARY KEY (plan_id),
  constraint published_plan_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint published_plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
grant delete, insert, select, update on plans.published_plan to lantoa_app;
grant select on plans.published_plan to lantoa_public;

create table plans.quantity (
  shard smallint not null,
  activity_id uuid not null,
  org_path text COLLATE "C" not null,
  kind text not null,
  value numeric not null,
  count_method text not null,
  constraint quantity_pkey PRIMARY KEY (shard, activity_id, kind),
  constraint quantity_shard_activity_id_fkey FOREIGN KEY (shard, activity_id) REFERENCES plans.activity(shard, id),
  constraint quantity_value_check CHECK ((value >= (0)::numeric))
);
alter table plans.quantity enable row level security;
create policy own on plans.quantity for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.quantity to lantoa_app;

create table plans.receipt (
  id uuid not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  plan_id uuid not null,
  unit_id uuid not null,
  sent_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  opened_by_name text,
  acknowledged_at timestamp with time zone,
  acknowledged_by_name text,
  urged_at timestamp with time zone,
  urged_by_name text,
  is_asked boolean not null default true,
  constraint receipt_plan_id_unit_id_key UNIQUE (plan_id, unit_id),
  constraint receipt_pkey PRIMARY KEY (id),
  constraint receipt_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint receipt_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint receipt_check CHECK (((opened_at IS NULL) = (opened_by_name IS NULL))),
  constraint receipt_check1 CHECK (((acknowledged_at IS NULL) = (acknowledged_by_name IS NULL))),
  constraint receipt_check2 CHECK (((urged_at IS NULL) = (urged_by_name IS NULL)))
);
comment on column plans.receipt.acknowledged_at is '"đã tiếp nhận": an official of the unit took the plan in';
comment on column plans.receipt.is_asked is 'among those whom plan.own_plan_who names';
CREATE INDEX receipt_unit_id_sent_at_id_idx ON plans.receipt USING btree (unit_id, sent_at DESC, id DESC);
alter table plans.receipt enable row level security;
create policy own on plans.receipt for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select, update on plans.receipt to lantoa_app;

create table plans.reminder (
  occurrence_id uuid not null,
  step text not null,
  org_path text COLLATE "C" not null,
  issuer_path text COLLATE "C" not null,
  sent_on date not null,
  constraint reminder_pkey PRIMARY KEY (occurrence_id, step),
  constraint reminder_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES plans.occurrence(id),
  constraint reminder_step_check CHECK ((step ~ '^(before|after|head|superior):\d+$'::text))
);
alter table plans.reminder enable row level security;
create policy own on plans.reminder for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (issuer_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select on plans.reminder to lantoa_app;

create table plans.saved_view (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  account_id uuid not null,
  name text not null,
  address text not null,
  shared boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint saved_view_address_check CHECK ((address ~ '^/(viec|bang-theo-doi)(\?.*)?$'::text)),
  constraint saved_view_name_check CHECK ((length(btrim(name)) > 0))
);
comment on column plans.saved_view.address is 'of a screen with its filters, below /lam-viec';
CREATE INDEX saved_view_org_path_idx ON plans.saved_view USING btree (org_path);
CREATE UNIQUE INDEX saved_view_unit_id_account_id_lower_idx ON plans.saved_view USING btree (unit_id, account_id, lower(name));
alter table plans.saved_view enable row level security;
create policy own on plans.saved_view for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.saved_view to lantoa_app;

create table plans.sheet_heading (
  unit_id uuid not null,
  heading text not null,
  org_path text COLLATE "C" not null,
  field text,
  constraint sheet_heading_pkey PRIMARY KEY (unit_id, heading),
  constraint sheet_heading_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint sheet_heading_heading_check CHECK ((heading <> ''::text))
);
comment on column plans.sheet_heading.heading is 'without marks, in small letters';
comment on column plans.sheet_heading.field is 'of src/plans/activity/sheet-columns.ts; null: the column is left out';
alter table plans.sheet_heading enable row level security;
create policy own on plans.sheet_heading for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.sheet_heading to lantoa_app;

create table plans.shortcoming (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  year integer not null,
  source_id uuid not null,
  ordinal integer not null,
  words text not null,
  citation text not null,
  address text not null,
  noted_at timestamp with time zone not null,
  constraint shortcoming_source_id_ordinal_key UNIQUE (source_id, ordinal),
  constraint shortcoming_pkey PRIMARY KEY (id),
  constraint shortcoming_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint shortcoming_words_check CHECK ((length(btrim(words)) > 0))
);
comment on column plans.shortcoming.source_id is 'the issued report that said it';
comment on column plans.shortcoming.citation is 'the source as a reader names it; address opens it';
CREATE INDEX shortcoming_unit_id_year_idx ON plans.shortcoming USING btree (unit_id, year);
alter table plans.shortcoming enable row level security;
create policy own on plans.shortcoming for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on plans.shortcoming to lantoa_app;

create table plans.shortcoming_answer (
  plan_id uuid not null,
  shortcoming_id uuid not null,
  line_id uuid not null,
  org_path text COLLATE "C" not null,
  constraint shortcoming_answer_pkey PRIMARY KEY (plan_id, shortcoming_id),
  constraint shortcoming_answer_line_id_fkey FOREIGN KEY (line_id) REFERENCES plans.line(id),
  constraint shortcoming_answer_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint shortcoming_answer_shortcoming_id_fkey FOREIGN KEY (shortcoming_id) REFERENCES plans.shortcoming(id)
);
CREATE INDEX shortcoming_answer_line_id_idx ON plans.shortcoming_answer USING btree (line_id);
CREATE INDEX shortcoming_answer_shortcoming_id_idx ON plans.shortcoming_answer USING btree (shortcoming_id);
alter table plans.shortcoming_answer enable row level security;
create policy own on plans.shortcoming_answer for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on plans.shortcoming_answer to lantoa_app;

create table plans.signed_paper (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default false,
  plan_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  size bigint not null,
  hash text not null,
  signature_found boolean not null,
  added_at timestamp with time zone not null,
  added_by_name text not null,
  is_public boolean not null default false,
  amendment_id uuid,
  constraint signed_paper_plan_id_amendment_id_hash_key UNIQUE NULLS NOT DISTINCT (plan_id, amendment_id, hash),
  constraint signed_paper_pkey PRIMARY KEY (id),
  constraint signed_paper_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES plans.amendment(id),
  constraint signed_paper_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint signed_paper_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint signed_paper_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);
comment on column plans.signed_paper.signature_found is 'the PDF holds a signature field with a signature; whether it is valid is for the software of the certificate authority to say';
CREATE INDEX signed_paper_amendment_id_idx ON plans.signed_paper USING btree (amendment_id);
CREATE INDEX signed_paper_file_id_idx ON plans.signed_paper USING btree (file_id);
CREATE UNIQUE INDEX signed_paper_public_idx ON plans.signed_paper USING btree (plan_id, amendment_id) NULLS NOT DISTINCT WHERE is_public;
alter table plans.signed_paper enable row level security;
create policy downward on plans.signed_paper for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on plans.signed_paper for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on plans.signed_paper to lantoa_app;

create table plans.submission (
  id uuid not null,
  org_path text COLLATE "C" not null,
  plan_id uuid not null,
  content_hash text not null,
  content jsonb not null,
  submitted_at timestamp with time zone not null,
  submitted_by_name text not null,
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint submission_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX submission_plan_id_submitted_at_idx ON plans.submission USING btree (plan_id, submitted_at);
alter table plans.submission enable row level security;
create policy own on plans.submission for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on plans.submission to lantoa_app;

create table plans.taken_number (
  unit_id uuid not null,
  year integer not null,
  symbol text not null,
  number integer not null,
  org_path text COLLATE "C" not null,
  plan_id uuid not null,
  amendment_id uuid,
  constraint taken_number_pkey PRIMARY KEY (unit_id, year, symbol, number),
  constraint taken_number_amendment_id_fkey FOREIGN KEY (amendment_id) REFERENCES plans.amendment(id),
  constraint taken_number_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint taken_number_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
comment on column plans.taken_number.amendment_id is 'the amendment of plan_id that has the number; null: the plan itself';
CREATE INDEX taken_number_amendment_id_idx ON plans.taken_number USING btree (amendment_id);
CREATE INDEX taken_number_plan_id_idx ON plans.taken_number USING btree (plan_id);
alter table plans.taken_number enable row level security;
create policy own on plans.taken_number for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on plans.taken_number to lantoa_app;

create table platform.act (
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid,
  actor_name text not null,
  org_path text COLLATE "C" not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}'::jsonb,
  request_id text,
  constraint act_pkey PRIMARY KEY (id)
);
CREATE INDEX act_at_idx ON platform.act USING btree (at);
CREATE INDEX act_org_path_at_idx ON platform.act USING btree (org_path, at);
CREATE INDEX act_subject_id_at_idx ON platform.act USING btree (subject_id, at);
grant insert on platform.act to lantoa_app;
grant insert, select on platform.act to lantoa_system;

create table platform.act_seal (
  id uuid not null,
  until_id uuid not null,
  acts integer not null,
  previous_hash text not null,
  hash text not null,
  created_at timestamp with time zone not null,
  marks text[],
  constraint act_seal_pkey PRIMARY KEY (id),
  constraint act_seal_until_id_fkey FOREIGN KEY (until_id) REFERENCES platform.act(id)
);
comment on column platform.act_seal.marks is 'the beginning of the SHA-256 of each act, in order, to find the one that was changed; null: sealed before there were any';
CREATE INDEX act_seal_until_id_idx ON platform.act_seal USING btree (until_id);
grant insert, select on platform.act_seal to lantoa_system;

create table platform.idempotency (
  account_id uuid not null,
  key text not null,
  operation text not null,
  result jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (account_id, key),
  constraint idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
);
CREATE INDEX idempotency_created_at_idx ON platform.idempotency USING btree (created_at);
alter table platform.idempotency enable row level security;
create policy own on platform.idempotency for all to lantoa_app using ((account_id)::text = current_setting('app.account'::text, true)) with check ((account_id)::text = current_setting('app.account'::text, true));
create policy sweep on platform.idempotency for all to lantoa_system using true;
grant insert, select, update on platform.idempotency to lantoa_app;
grant delete, insert, select, update on platform.idempotency to lantoa_system;

create table platform.worker (
  id uuid not null,
  host text not null,
  pid integer not null,
  queue_worker_ids text[] not null,
  started_at timestamp with time zone not null,
  beat_at timestamp with time zone not null,
  constraint worker_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on platform.worker to lantoa_system;

create table reporting.cell (
  id uuid not null,
  org_path text COLLATE "C" not null,
  report_id uuid not null,
  indicator_code text not null,
  row_key text not null default ''::text,
  value numeric not null,
  numerator numeric,
  denominator numeric,
  records integer not null,
  count_methods text[] not null default '{}'::text[],
  row_label text,
  estimated numeric not null default 0,
  constraint cell_report_id_indicator_code_row_key_key UNIQUE (report_id, indicator_code, row_key),
  constraint cell_pkey PRIMARY KEY (id),
  constraint cell_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reporting.indicator(code),
  constraint cell_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id)
);
comment on column reporting.cell.row_label is 'what the row was called then';
comment on column reporting.cell.estimated is 'how much of the value was not counted one by one';
CREATE INDEX cell_indicator_code_idx ON reporting.cell USING btree (indicator_code);
alter table reporting.cell enable row level security;
create policy own on reporting.cell for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on reporting.cell to lantoa_app;

create table reporting.cell_part (
  shard smallint not null,
  cell_id uuid not null,
  kind text not null,
  part_id uuid not null,
  org_path text COLLATE "C" not null,
  value numeric not null,
  method text,
  constraint cell_part_pkey PRIMARY KEY (shard, cell_id, kind, part_id),
  constraint cell_part_cell_id_fkey FOREIGN KEY (cell_id) REFERENCES reporting.cell(id),
  constraint cell_part_kind_check CHECK ((kind = ANY (ARRAY['activity'::text, 'occurrence'::text, 'line'::text, 'mention'::text, 'item'::text, 'applied'::text, 'plan'::text, 'cell'::text])))
);
CREATE INDEX cell_part_cell_id_idx ON reporting.cell_part USING btree (cell_id);
CREATE INDEX cell_part_part_id_idx ON reporting.cell_part USING btree (part_id);
alter table reporting.cell_part enable row level security;
create policy own on reporting.cell_part for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on reporting.cell_part to lantoa_app;

create table reporting.comment (
  id uuid not null,
  org_path text COLLATE "C" not null,
  report_id uuid not null,
  section_code text not null,
  words text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  made_by_name text not null,
  settled_at timestamp with time zone,
  settled_by_name text,
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id),
  constraint comment_words_check CHECK ((length(btrim(words)) > 0))
);
comment on column reporting.comment.section_code is 'of the report''s sections; empty: the report as a whole';
CREATE INDEX comment_report_id_made_at_idx ON reporting.comment USING btree (report_id, made_at);
alter table reporting.comment enable row level security;
create policy own on reporting.comment for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on reporting.comment to lantoa_app;

create table reporting.correction (
  id uuid not null,
  org_path text COLLATE "C" not null,
  report_id uuid not null,
  indicator_code text not null,
  row_key text not null default ''::text,
  frozen_value numeric not null,
  present_value numeric not null,
  noticed_at timestamp with time zone not null,
  row_label text,
  constraint correction_report_id_indicator_code_row_key_key UNIQUE (report_id, indicator_code, row_key),
  constraint correction_pkey PRIMARY KEY (id),
  constraint correction_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reporting.indicator(code),
  constraint correction_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id)
);
CREATE INDEX correction_indicator_code_idx ON reporting.correction USING btree (indicator_code);
alter table reporting.correction enable row level security;
create policy own on reporting.correction for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on reporting.correction to lantoa_app;

create table reporting.dispatch (
  id uuid not null,
  org_path text COLLATE "C" not null,
  to_path text COLLATE "C" not null,
  via_path text COLLATE "C",
  unit_id uuid not null,
  report_id uuid not null,
  to_unit_id uuid not null,
  via_unit_id uuid,
  state text not null,
  content jsonb not null,
  docx_hash text not null,
  pdf_hash text not null,
  sent_at timestamp with time zone not null,
  sent_by_name text not null,
  passed_at timestamp with time zone,
  passed_by_name text,
  passed_note text,
  decided_at timestamp with time zone,
  decided_by_name text,
  reason text,
  constraint dispatch_pkey PRIMARY KEY (id),
  constraint dispatch_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id),
  constraint dispatch_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organization.unit(id),
  constraint dispatch_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint dispatch_via_unit_id_fkey FOREIGN KEY (via_unit_id) REFERENCES organization.unit(id),
  constraint dispatch_check CHECK (((via_unit_id IS NULL) = (via_path IS NULL))),
  constraint dispatch_check1 CHECK (((state <> 'via'::text) OR (via_unit_id IS NOT NULL))),
  constraint dispatch_check2 CHECK (((state = ANY (ARRAY['accepted'::text, 'returned'::text])) = (decided_at IS NOT NULL))),
  constraint dispatch_check3 CHECK (((state <> 'returned'::text) OR (length(btrim(reason)) > 0))),
  constraint dispatch_state_check CHECK ((state = ANY (ARRAY['via'::text, 'sent'::text, 'accepted'::text, 'returned'::text])))
);
CREATE INDEX dispatch_report_id_idx1 ON reporting.dispatch USING btree (report_id);
CREATE INDEX dispatch_to_unit_id_sent_at_idx ON reporting.dispatch USING btree (to_unit_id, sent_at);
CREATE INDEX dispatch_unit_id_idx ON reporting.dispatch USING btree (unit_id);
CREATE INDEX dispatch_via_unit_id_sent_at_idx ON reporting.dispatch USING btree (via_unit_id, sent_at);
CREATE UNIQUE INDEX dispatch_report_id_idx ON reporting.dispatch USING btree (report_id) WHERE (state <> 'returned'::text);
alter table reporting.dispatch enable row level security;
create policy own on reporting.dispatch for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (to_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (via_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (to_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (via_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select on reporting.dispatch to lantoa_app;

create table reporting.due_rule (
  id uuid not null,
  org_path text COLLATE "C" not null,
  visible_below boolean not null default true,
  unit_id uuid not null,
  tier text not null,
  period_kind text,
  working_days_after_cutoff smallint,
  day_of_last_month smallint,
  source text not null,
  effective_from date not null,
  effective_to date,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  constraint due_rule_pkey PRIMARY KEY (id),
  constraint due_rule_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint due_rule_check CHECK ((num_nonnulls(working_days_after_cutoff, day_of_last_month) = 1)),
  constraint due_rule_check1 CHECK ((effective_to >= effective_from)),
  constraint due_rule_day_of_last_month_check CHECK (((day_of_last_month >= 1) AND (day_of_last_month <= 31))),
  constraint due_rule_period_kind_check CHECK ((period_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'nine_months'::text, 'year'::text]))),
  constraint due_rule_source_check CHECK ((length(btrim(source)) > 0)),
  constraint due_rule_tier_check CHECK ((tier = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  constraint due_rule_working_days_after_cutoff_check CHECK (((working_days_after_cutoff >= 1) AND (working_days_after_cutoff <= 30)))
);
comment on column reporting.due_rule.tier is 'of the unit that reports';
comment on column reporting.due_rule.period_kind is 'null: every kind that has no rule of its own';
comment on column reporting.due_rule.effective_to is 'last day, included; a period is judged by the rule of its own last day';
CREATE INDEX due_rule_unit_id_idx ON reporting.due_rule USING btree (unit_id);
alter table reporting.due_rule enable row level security;
create policy downward on reporting.due_rule for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on reporting.due_rule for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on reporting.due_rule to lantoa_app;

create table reporting.duty (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  plan_id uuid,
  words text not null,
  period_kind text,
  to_name text,
  via_name text,
  may_be_embedded boolean not null,
  ordinal integer not null default 0,
  settled_at timestamp with time zone,
  settled_by_name text,
  visible_below boolean not null default false,
  bearers text[] not null default '{own}'::text[],
  bearer_ids uuid[] not null default '{}'::uuid[],
  to_unit_id uuid,
  via_unit_id uuid,
  subject text not null default 'communication'::text,
  embed_in text,
  from_on date,
  to_on date,
  made_by_name text,
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint duty_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organization.unit(id),
  constraint duty_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint duty_via_unit_id_fkey FOREIGN KEY (via_unit_id) REFERENCES organization.unit(id),
  constraint duty_bearers_check CHECK (((bearers <@ ARRAY['own'::text, 'committees'::text, 'districts'::text, 'departments'::text, 'media'::text, 'named'::text]) AND (bearers <> '{}'::text[]))),
  constraint duty_check CHECK ((subject <> embed_in)),
  constraint duty_embed_in_check CHECK ((embed_in = ANY (ARRAY['reform'::text, 'procedure_control'::text]))),
  constraint duty_period_kind_check CHECK ((period_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'nine_months'::text, 'year'::text]))),
  constraint duty_subject_check CHECK ((subject = ANY (ARRAY['communication'::text, 'reform'::text, 'procedure_control'::text])))
);
comment on column reporting.duty.period_kind is 'null: the plan does not say; a person was not asked yet, or (settled_at) answered that it is no periodic report';
comment on column reporting.duty.bearers is 'own: the unit itself; committees: those of the units below; districts: of these the districts'' alone; departments: offices directly below; media: radio stations below; named: bearer_ids';
comment on column reporting.duty.embed_in is 'its sections stand in that report of the same period as well';
comment on column reporting.duty.from_on is 'of a plan the day it was issued, or begins, whichever is later';
CREATE INDEX duty_plan_id_idx ON reporting.duty USING btree (plan_id);
CREATE INDEX duty_to_unit_id_idx ON reporting.duty USING btree (to_unit_id);
CREATE INDEX duty_unit_id_idx ON reporting.duty USING btree (unit_id);
CREATE INDEX duty_via_unit_id_idx ON reporting.duty USING btree (via_unit_id);
CREATE UNIQUE INDEX duty_plan_id_ordinal_idx ON reporting.duty USING btree (plan_id, ordinal);
alter table reporting.duty enable row level security;
create policy downward on reporting.duty for select to lantoa_app using (visible_below AND (current_setting('app.home'::text, true) ^@ org_path));
create policy own on reporting.duty for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on reporting.duty to lantoa_app;

create table reporting.indicator (
  code text not null,
  label text not null,
  unit_word text not null,
  measure jsonb not null,
  ordinal integer not null,
  valid_from date not null,
  valid_to date,
  org_path text COLLATE "C",
  unit_id uuid,
  replaces text,
  made_by_name text,
  made_at timestamp with time zone,
  constraint indicator_pkey PRIMARY KEY (code),
  constraint indicator_replaces_fkey FOREIGN KEY (replaces) REFERENCES reporting.indicator(code),
  constraint indicator_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint indicator_check CHECK (((org_path IS NULL) = (unit_id IS NULL))),
  constraint indicator_check1 CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
comment on column reporting.indicator.valid_to is 'last day, included: a report uses what is in force at the end of its period';
comment on column reporting.indicator.org_path is 'null: of the house; otherwise for the unit of this path and those below it';
CREATE INDEX indicator_replaces_idx ON reporting.indicator USING btree (replaces);
CREATE INDEX indicator_unit_id_idx ON reporting.indicator USING btree (unit_id);
grant insert, select, update on reporting.indicator to lantoa_app;

create table reporting.override (
  id uuid not null,
  org_path text COLLATE "C" not null,
  report_id uuid not null,
  indicator_code text not null,
  row_key text not null default ''::text,
  value numeric not null,
  reason text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint override_pkey PRIMARY KEY (id),
  constraint override_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES reporting.indicator(code),
  constraint override_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id),
  constraint override_reason_check CHECK ((length(btrim(reason)) > 0))
);
CREATE INDEX override_indicator_code_idx ON reporting.override USING btree (indicator_code);
CREATE UNIQUE INDEX override_report_id_indicator_code_row_key_idx ON reporting.override USING btree (report_id, indicator_code, row_key) WHERE (withdrawn_at IS NULL);
alter table reporting.override enable row level security;
create policy own on reporting.override for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on reporting.override to lantoa_app;

create table reporting.published_report (
  report_id uuid not null,
  unit_id uuid not null,
  slug text not null,
  title text not null,
  period_label text not null,
  from_on date not null,
  to_on date not null,
  reference text not null,
  issued_on date not null,
  snapshot jsonb not null,
  published_at timestamp with time zone not null,
  published_by_name text not null,
  search_words tsvector not null generated always as ((setweight(platform.search_words(((((title || ' '::text) || reference) || ' '::text) || period_label)), 'A'::"char") || platform.search_words(replace((jsonb_path_query_array(snapshot, 'strict $."parts".**?(@.type() == "string")'::jsonpath))::text, '\n'::text, ' '::text)))) stored,
  pdf_hash text,
  pdf_size integer,
  constraint published_report_unit_id_slug_key UNIQUE (unit_id, slug),
  constraint published_report_pkey PRIMARY KEY (report_id),
  constraint published_report_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id),
  constraint published_report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint published_report_pdf_check CHECK (((pdf_hash IS NULL) = (pdf_size IS NULL))),
  constraint published_report_pdf_hash_check CHECK ((pdf_hash ~ '^[0-9a-f]{64}$'::text))
);
comment on column reporting.published_report.pdf_hash is 'the public version on paper; null: published before there was one';
CREATE INDEX published_report_unit_id_to_on_idx ON reporting.published_report USING btree (unit_id, to_on);
grant delete, insert, select, update on reporting.published_report to lantoa_app;
grant select on reporting.published_report to lantoa_public;

create table reporting.question (
  id uuid not null,
  org_path text COLLATE "C" not null,
  to_path text COLLATE "C" not null,
  unit_id uuid not null,
  to_unit_id uuid not null,
  report_id uuid,
  kind text not null,
  words text not null,
  state text not null default 'open'::text,
  asked_at timestamp with time zone not null,
  asked_by_name text not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by_name text,
  version integer not null default 1,
  passed_from_id uuid,
  passed_to_unit_id uuid,
  passed_at timestamp with time zone,
  constraint question_pkey PRIMARY KEY (id),
  constraint question_passed_from_id_fkey FOREIGN KEY (passed_from_id) REFERENCES reporting.question(id),
  constraint question_passed_to_unit_id_fkey FOREIGN KEY (passed_to_unit_id) REFERENCES organization.unit(id),
  constraint question_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id),
  constraint question_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES organization.unit(id),
  constraint question_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint question_check CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
  constraint question_check1 CHECK (((state <> 'answered'::text) OR (length(btrim(answer)) > 0))),
  constraint question_check2 CHECK (((passed_to_unit_id IS NULL) = (passed_at IS NULL))),
  constraint question_kind_check CHECK ((kind = ANY (ARRAY['difficulty'::text, 'question'::text, 'proposal'::text]))),
  constraint question_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'withdrawn'::text]))),
  constraint question_words_check CHECK ((length(btrim(words)) > 0))
);
CREATE INDEX question_passed_from_id_idx1 ON reporting.question USING btree (passed_from_id);
CREATE INDEX question_passed_to_unit_id_idx ON reporting.question USING btree (passed_to_unit_id);
CREATE INDEX question_report_id_idx ON reporting.question USING btree (report_id);
CREATE INDEX question_to_unit_id_asked_at_idx ON reporting.question USING btree (to_unit_id, asked_at);
CREATE INDEX question_unit_id_asked_at_idx ON reporting.question USING btree (unit_id, asked_at);
CREATE UNIQUE INDEX question_passed_from_id_idx ON reporting.question USING btree (passed_from_id) WHERE (state <> 'withdrawn'::text);
alter table reporting.question enable row level security;
create policy own on reporting.question for all to lantoa_app using ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (to_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)))) with check ((org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) OR (to_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
grant insert, select on reporting.question to lantoa_app;

create table reporting.report (
  id uuid not null,
  org_path text COLLATE "C" not null,
  shard smallint not null,
  unit_id uuid not null,
  period_kind text not null,
  period_key text not null,
  period_label text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  state text not null,
  title text not null,
  number integer,
  issued_on date,
  sections jsonb not null,
  version integer not null default 1,
  content_hash text,
  document jsonb,
  docx_file_id uuid,
  pdf_file_id uuid,
  submitted_at timestamp with time zone,
  approved_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  search_words tsvector not null generated always as (platform.search_words((((((((((COALESCE((((number)::text || '/BC '::text) ||
CASE
    WHEN (number < 10) THEN (('0'::text || (number)::text) || '/BC '::text)
    ELSE ''::text
END), ''::text) || 'Báo cáo '::text) || title) || ' '::text) || period_label) || ' '::text) || replace(period_label, ' năm '::text, '/'::text)) || ' '::text) || period_key) ||
CASE period_kind
    WHEN 'quarter'::text THEN (' quý '::text || "right"(period_key, 1))
    ELSE ''::text
END))) stored,
  addressees text[],
  recipients text[],
  signature jsonb,
  paths text[],
  indicators jsonb,
  subject text not null default 'communication'::text,
  corrects_id uuid,
  ordinal smallint not null default 0,
  constraint report_unit_id_subject_period_key_ordinal_key UNIQUE (unit_id, subject, period_key, ordinal),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES reporting.report(id),
  constraint report_docx_file_id_fkey FOREIGN KEY (docx_file_id) REFERENCES files.file(id),
  constraint report_pdf_file_id_fkey FOREIGN KEY (pdf_file_id) REFERENCES files.file(id),
  constraint report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint report_check CHECK (((state <> ALL (ARRAY['approved'::text, 'issued'::text])) OR ((docx_file_id IS NOT NULL) AND (pdf_file_id IS NOT NULL) AND (content_hash IS NOT NULL)))),
  constraint report_check1 CHECK (((ordinal = 0) = (corrects_id IS NULL))),
  constraint report_period_kind_check CHECK ((period_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'half_year'::text, 'nine_months'::text, 'year'::text]))),
  constraint report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'issued'::text]))),
  constraint report_subject_check CHECK ((subject = ANY (ARRAY['communication'::text, 'reform'::text, 'procedure_control'::text])))
);
comment on column reporting.report.addressees is 'null: as the register of units proposes';
comment on column reporting.report.recipients is 'null: as the register of units proposes';
comment on column reporting.report.signature is 'as printed on the approved paper';
comment on column reporting.report.paths is 'what the figures looked at; from the submission on';
comment on column reporting.report.indicators is 'the definitions the figures were counted by; from the submission on';
comment on column reporting.report.ordinal is '0: the report itself; 1, 2 … what corrects it';
CREATE INDEX report_corrects_id_idx ON reporting.report USING btree (corrects_id);
CREATE INDEX report_docx_file_id_idx ON reporting.report USING btree (docx_file_id);
CREATE INDEX report_org_path_period_key_idx ON reporting.report USING btree (org_path, period_key);
CREATE INDEX report_pdf_file_id_idx ON reporting.report USING btree (pdf_file_id);
CREATE UNIQUE INDEX report_unit_id_number_extract_idx ON reporting.report USING btree (unit_id, number, EXTRACT(year FROM issued_on)) WHERE (state = 'issued'::text);
alter table reporting.report enable row level security;
create policy own on reporting.report for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on reporting.report to lantoa_app;

create table reporting.submission (
  id uuid not null,
  org_path text COLLATE "C" not null,
  report_id uuid not null,
  content_hash text not null,
  document jsonb not null,
  submitted_at timestamp with time zone not null,
  submitted_by_name text not null,
  decision text,
  decided_at timestamp with time zone,
  decided_by_name text,
  reason text,
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id),
  constraint submission_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint submission_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'returned'::text, 'withdrawn'::text])))
);
comment on column reporting.submission.document is 'title, sections, figures with their overrides, appendix, addressees and the official document made of them';
comment on column reporting.submission.decision is 'withdrawn: an edit took the request for approval back';
CREATE INDEX submission_report_id_submitted_at_idx ON reporting.submission USING btree (report_id, submitted_at);
CREATE UNIQUE INDEX submission_report_id_idx ON reporting.submission USING btree (report_id) WHERE (decision IS NULL);
alter table reporting.submission enable row level security;
create policy own on reporting.submission for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on reporting.submission to lantoa_app;

create table reporting.urge (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  by_unit_id uuid not null,
  subject text not null,
  period_key text not null,
  note text,
  urged_at timestamp with time zone not null,
  urged_by_name text not null,
  constraint urge_pkey PRIMARY KEY (id),
  constraint urge_by_unit_id_fkey FOREIGN KEY (by_unit_id) REFERENCES organization.unit(id),
  constraint urge_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
CREATE INDEX urge_by_unit_id_period_key_idx ON reporting.urge USING btree (by_unit_id, period_key);
CREATE INDEX urge_unit_id_idx ON reporting.urge USING btree (unit_id);
alter table reporting.urge enable row level security;
create policy own on reporting.urge for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select on reporting.urge to lantoa_app;

create table work.approval (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_title text not null,
  address text not null,
  content_hash text not null,
  step smallint not null default 1,
  state text not null,
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamp with time zone not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  reason text,
  step_count smallint not null default 1,
  who jsonb not null default '{"kind": "role", "role": "head"}'::jsonb,
  barred uuid[] not null default '{}'::uuid[],
  constraint approval_pkey PRIMARY KEY (id),
  constraint approval_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint approval_check CHECK ((decided_by <> requested_by)),
  constraint approval_check1 CHECK (((state <> 'returned'::text) OR (length(btrim(reason)) > 0))),
  constraint approval_check3 CHECK (((state <> 'pending'::text) OR (decided_by IS NULL))),
  constraint approval_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint approval_decided_check CHECK (((state <> ALL (ARRAY['approved'::text, 'returned'::text])) OR (decided_by_name IS NOT NULL))),
  constraint approval_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'approved'::text, 'returned'::text, 'void'::text]))),
  constraint approval_step_check CHECK (((step >= 1) AND (step <= step_count))),
  constraint approval_step_count_check CHECK (((step_count >= 1) AND (step_count <= 4)))
);
CREATE INDEX approval_subject_id_requested_at_idx ON work.approval USING btree (subject_id, requested_at);
CREATE INDEX approval_unit_id_state_requested_at_idx ON work.approval USING btree (unit_id, state, requested_at);
CREATE UNIQUE INDEX approval_subject_id_idx ON work.approval USING btree (subject_id) WHERE (state = 'pending'::text);
alter table work.approval enable row level security;
create policy own on work.approval for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on work.approval to lantoa_app;

create table work.approval_route (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  subject_kind text not null,
  steps jsonb not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  constraint approval_route_unit_id_subject_kind_key UNIQUE (unit_id, subject_kind),
  constraint approval_route_pkey PRIMARY KEY (id),
  constraint approval_route_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint approval_route_steps_check CHECK (((jsonb_array_length(steps) >= 1) AND (jsonb_array_length(steps) <= 3)))
);
alter table work.approval_route enable row level security;
create policy own on work.approval_route for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant delete, insert, select, update on work.approval_route to lantoa_app;

create table work.approval_step (
  approval_id uuid not null,
  position smallint not null,
  org_path text COLLATE "C" not null,
  who jsonb not null,
  label text not null,
  state text not null,
  began_at timestamp with time zone,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  constraint approval_step_pkey PRIMARY KEY (approval_id, "position"),
  constraint approval_step_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES work.approval(id),
  constraint approval_step_check1 CHECK (((state = 'waiting'::text) = (decided_at IS NULL))),
  constraint approval_step_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'returned'::text])))
);
alter table work.approval_step enable row level security;
create policy own on work.approval_step for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on work.approval_step to lantoa_app;

create table work.deadline (
  id uuid not null,
  org_path text COLLATE "C" not null,
  subject_kind text not null,
  subject_id uuid not null,
  rule text not null,
  started_on date not null,
  due_on date not null,
  due_at timestamp with time zone not null,
  finished_on date,
  constraint deadline_pkey PRIMARY KEY (id)
);
CREATE INDEX deadline_org_path_due_on_idx ON work.deadline USING btree (org_path, due_on) WHERE (finished_on IS NULL);
CREATE INDEX deadline_subject_id_idx ON work.deadline USING btree (subject_id);
alter table work.deadline enable row level security;
create policy own on work.deadline for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on work.deadline to lantoa_app;

create table work.holder (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  holder_name text not null,
  holder_account_id uuid,
  doing text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint holder_pkey PRIMARY KEY (id),
  constraint holder_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id)
);
CREATE INDEX holder_subject_id_since_idx ON work.holder USING btree (subject_id, since);
CREATE INDEX holder_unit_id_idx ON work.holder USING btree (unit_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX holder_subject_id_idx ON work.holder USING btree (subject_id) WHERE (until IS NULL);
alter table work.holder enable row level security;
create policy own on work.holder for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on work.holder to lantoa_app;

create table work.notice (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  for_role text,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  sentence text not null,
  address text not null,
  created_at timestamp with time zone not null,
  dealt_with_at timestamp with time zone,
  for_account_id uuid,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint notice_check CHECK ((num_nonnulls(for_role, for_account_id) = 1)),
  constraint notice_for_role_check CHECK ((for_role = ANY (ARRAY['officer'::text, 'head'::text])))
);
comment on column work.notice.for_account_id is 'a person instead of everybody with a role';
CREATE INDEX notice_for_account_id_unit_id_idx ON work.notice USING btree (for_account_id, unit_id) WHERE ((for_account_id IS NOT NULL) AND (dealt_with_at IS NULL));
CREATE INDEX notice_subject_id_idx ON work.notice USING btree (subject_id);
CREATE INDEX notice_unit_id_created_at_idx ON work.notice USING btree (unit_id, created_at) WHERE (dealt_with_at IS NULL);
alter table work.notice enable row level security;
create policy own on work.notice for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on work.notice to lantoa_app;

create table work.pause (
  id uuid not null,
  org_path text COLLATE "C" not null,
  deadline_id uuid not null,
  from_on date not null,
  to_on date,
  reason text not null,
  paused_by uuid not null,
  paused_by_name text not null,
  constraint pause_pkey PRIMARY KEY (id),
  constraint pause_deadline_id_fkey FOREIGN KEY (deadline_id) REFERENCES work.deadline(id),
  constraint pause_reason_check CHECK ((length(btrim(reason)) > 0))
);
CREATE INDEX pause_deadline_id_idx ON work.pause USING btree (deadline_id);
alter table work.pause enable row level security;
create policy own on work.pause for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on work.pause to lantoa_app;

create table work.remark (
  id uuid not null,
  org_path text COLLATE "C" not null,
  unit_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_title text not null,
  public_path text not null,
  useful boolean,
  words text not null default ''::text,
  sent_at timestamp with time zone not null,
  read_at timestamp with time zone,
  read_by_name text,
  constraint remark_pkey PRIMARY KEY (id),
  constraint remark_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organization.unit(id),
  constraint remark_check CHECK (((useful IS NOT NULL) OR (length(btrim(words)) > 0))),
  constraint remark_check1 CHECK (((read_at IS NULL) = (read_by_name IS NULL)))
);
comment on column work.remark.id is 'the key of the form as it was shown: the same form sent twice is one remark';
CREATE INDEX remark_subject_id_idx ON work.remark USING btree (subject_id);
CREATE INDEX remark_unit_id_sent_at_idx ON work.remark USING btree (unit_id, sent_at);
alter table work.remark enable row level security;
create policy own on work.remark for all to lantoa_app using (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))) with check (org_path ^@ ANY (string_to_array(current_setting('app.scope'::text, true), ','::text)));
grant insert, select, update on work.remark to lantoa_app;

CREATE OR REPLACE FUNCTION channels.find_mail_channel(unit uuid, house_sends boolean)
 RETURNS TABLE(id uuid, unit_id uuid, org_path text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select c.id, c.unit_id, c.org_path from channels.channel c
  where c.unit_id = unit and c.code = 'email' and c.mode = 'api' and c.closed_on is null
    and (house_sends or exists (
      select from channels.secret s where s.channel_id = c.id and s.state <> 'broken'))
  order by c.opened_on, c.id limit 1
$function$;

CREATE OR REPLACE FUNCTION files.erase_personal_files(today date)
 RETURNS TABLE(stored_hash text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 DELETE FROM files.personal_file f
   WHERE (f.retain_until < erase_personal_files.today)
   RETURNING f.stored_hash;
END;

CREATE OR REPLACE FUNCTION files.open_personal_file(file uuid, look uuid, at timestamp with time zone, reader uuid, reader_name text)
 RETURNS TABLE(stored_hash text, name text, mime text, size bigint)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO files.personal_look (id, org_path, subject_id, seen_at, account_id, account_name)  SELECT open_personal_file.look AS look,
             f.org_path,
             f.id,
             open_personal_file.at AS at,
             open_personal_file.reader AS reader,
             open_personal_file.reader_name AS reader_name
            FROM files.personal_file f
           WHERE ((f.id = open_personal_file.file) AND (f.org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
 SELECT f.stored_hash,
     f.name,
     f.mime,
     f.size
    FROM files.personal_file f
   WHERE ((f.id = open_personal_file.file) AND (f.org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
END;

CREATE OR REPLACE FUNCTION identity.find_signed_link(hash text, at timestamp with time zone)
 RETURNS TABLE(id uuid, purpose text, subject_kind text, subject_id uuid, org_path text, unit_id uuid, for_whom text, expires_at timestamp with time zone, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select id, purpose, subject_kind, subject_id, org_path, unit_id, for_whom, expires_at, last_used_at
  from identity.signed_link
  where token_hash = hash and revoked_at is null and expires_at > at
$function$;

CREATE OR REPLACE FUNCTION identity.people_of(unit uuid, on_day date)
 RETURNS TABLE(account_id uuid, display_name text, role text, post_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select a.id, a.display_name, g.role, g.post_id
  from organization.unit u
  join identity."grant" g on g.unit_id = u.id
  join identity.account a on a.id = g.account_id
  where u.id = unit and a.state = 'active'
    and u.org_path ^@ any(string_to_array(current_setting('app.scope', true), ','))
    and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day)
  order by a.display_name, a.id
$function$;

CREATE OR REPLACE FUNCTION organization.whole_shard(path text)
 RETURNS smallint
 LANGUAGE sql
 STABLE
AS $function$
  select own.shard from organization.unit own
  where own.org_path = path
    and not exists (select from organization.unit other
      where other.shard = own.shard and not (other.org_path >= path and other.org_path < path || '~'))
    and not exists (select from organization.unit below
      where below.org_path >= path and below.org_path < path || '~' and below.shard <> own.shard)
$function$;

CREATE OR REPLACE FUNCTION organization.whole_shards(path text)
 RETURNS smallint[]
 LANGUAGE sql
 STABLE
AS $function$
  select case when bool_and(org_path >= path and org_path < path || '~') then array_agg(distinct shard) end
  from organization.unit
  where shard in (select shard from organization.unit where org_path >= path and org_path < path || '~')
$function$;

CREATE OR REPLACE FUNCTION plans.about_line(line uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
  select array(
    select list.kind || ':' || code
    from (values ('theme', v.themes), ('sector', v.sectors), ('programme', v.programmes), ('audience', v.audiences),
      ('channel', v.channels)) as list (kind, codes),
      unnest(case when list.codes = '{}' then '{none}' else list.codes end) as code
  )
  from plans.line l
  join plans.line_version v on v.line_id = l.id and v.version = l.version
  where l.id = line
$function$;

CREATE OR REPLACE FUNCTION plans.adding_due_sums(moved text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select format($query$
    with net as (
      select grouping(unit_id) = 0 as is_of_unit, shard, issuer_path, due_on, part, unit_id, plan_id, line_id,
        window_from, label, about,
        coalesce(sum(n) filter (where state = 'open'), 0) as open,
        coalesce(sum(n) filter (where state = 'open' and is_paused), 0) as paused,
        coalesce(sum(n) filter (where state = 'done'), 0) as done,
        coalesce(sum(n) filter (where state = 'cancelled'), 0) as cancelled
      from (%s) moved
      group by grouping sets ((shard, issuer_path, due_on, part, unit_id),
        (shard, issuer_path, due_on, part, plan_id, line_id, window_from, label, about))
    ), changed as materialized (
      select * from net where open <> 0 or paused <> 0 or done <> 0 or cancelled <> 0
    ), top as materialized (
      select shard, (
        select u.org_path from organization.unit u where u.shard = one.shard
        order by length(u.org_path), u.org_path limit 1
      ) as org_path
      from (select distinct shard from changed) one
    )
    insert into plans.due_sum (shard, org_path, issuer_path, kind, code, due_on, part, open, paused, done, cancelled)
    select c.shard, top.org_path, case when c.issuer_path ^@ top.org_path then '' else c.issuer_path end, said.kind,
      said.code, c.due_on, c.part, sum(c.open), sum(c.paused), sum(c.done), sum(c.cancelled)
    from changed c
    join top on top.shard = c.shard
    cross join lateral (
      select 'unit' as kind, coalesce(c.unit_id::text, 'none') as code where c.is_of_unit
      union all select 'all', '' where not c.is_of_unit
      union all select 'plan', c.plan_id::text where not c.is_of_unit
      union all select 'line', plans.span_code(c.line_id, c.window_from, c.label) where not c.is_of_unit
      union all select split_part(one, ':', 1), substr(one, strpos(one, ':') + 1) from unnest(c.about) one
        where not c.is_of_unit
    ) said
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(c.open) <> 0 or sum(c.paused) <> 0 or sum(c.done) <> 0 or sum(c.cancelled) <> 0
  $query$, moved)
$function$;

CREATE OR REPLACE FUNCTION plans.erase_attendees(today date)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM plans.attendee p
           WHERE (p.retain_until < erase_attendees.today)
           RETURNING 1 AS "?column?"
         )
  SELECT count(*) AS count
    FROM gone;
END;

CREATE OR REPLACE FUNCTION plans.find_activities(phrase text, words text, below text, most integer)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'on'
 SET enable_sort TO 'on'
AS $function$
declare
  found_ids uuid[];
  phrases integer;
  -- Whose scope it is was asked of the path; the shard is the same rows.
  shard smallint := organization.whole_shard(below);
  reach text := case when shard is null then $reach$r.org_path >= $3 and r.org_path < $3 || '~'$reach$
    else format('r.shard = %s and $3 is not null', shard) end;
begin
  if not coalesce(below ^@ any(string_to_array(current_setting('app.scope', true), ',')), false) then return; end if;
  -- A province's are read in the order of its key; sorting all of them first would be taken for cheaper.
  if shard is not null then perform set_config('enable_sort', 'off', true); end if;
  execute format($query$
    select array_agg(met.id), count(*) filter (where met.adjacent) from (
      select newest.id, newest.search_words @@ $1::tsquery as adjacent from (
        select r.id as id, r.search_words from plans.activity r
        where %s and r.state = 'recorded'
        order by r.id desc limit 2000
      ) newest
      where newest.search_words @@ $2::tsquery order by adjacent desc, newest.id desc limit $4
    ) met
  $query$, reach)
  into found_ids, phrases using phrase, words, below, most;
  return query select unnest(found_ids);
  if phrases >= most then return; end if;
  perform set_config('enable_indexscan', 'off', true);
  return query execute $query$
    select rare.id from (
      select r.id as id, r.search_words from plans.activity r
      where r.org_path >= $3 and r.org_path < $3 || '~' and r.state = 'recorded' and r.search_words @@ $2::tsquery
        and r.id <> all($5) limit 2000
    ) rare
    order by rare.search_words @@ $1::tsquery desc, rare.id desc limit $4
  $query$ using phrase, words, below, most, coalesce(found_ids, '{}');
end
$function$;

CREATE OR REPLACE FUNCTION plans.find_lines(phrase text, words text, below text, most integer)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'on'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  found_ids uuid[];
  phrases integer;
begin
  if not coalesce(below ^@ any(string_to_array(current_setting('app.scope', true), ',')), false) then return; end if;
  execute $query$
    select array_agg(met.id), count(*) filter (where met.adjacent) from (
      select newest.id, newest.search_words @@ $1::tsquery as adjacent from (
        select r.line_id as id, r.version, r.search_words from plans.line_version r
        where r.org_path >= $3 and r.org_path < $3 || '~'
        order by r.line_id desc limit 2000
      ) newest
      where newest.search_words @@ $2::tsquery and exists (select from plans.line l
        where l.id = newest.id and l.version = newest.version and l.withdrawn_at is null)
      order by adjacent desc, newest.id desc limit $4
    ) met
  $query$ into found_ids, phrases using phrase, words, below, most;
  return query select unnest(found_ids);
  if phrases >= most then return; end if;
  perform set_config('enable_indexscan', 'off', true);
  return query execute $query$
    select rare.id from (
      select r.line_id as id, r.search_words from plans.line_version r
      where r.org_path >= $3 and r.org_path < $3 || '~'
          and exists (select from plans.line l
            where l.id = r.line_id and l.version = r.version and l.withdrawn_at is null) and r.search_words @@ $2::tsquery
        and r.line_id <> all($5) limit 2000
    ) rare
    order by rare.search_words @@ $1::tsquery desc, rare.id desc limit $4
  $query$ using phrase, words, below, most, coalesce(found_ids, '{}');
end
$function$;

CREATE OR REPLACE FUNCTION plans.find_plans(phrase text, words text, below text, most integer)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'on'
AS $function$
declare
  found_ids uuid[];
  phrases integer;
begin
  if not coalesce(below ^@ any(string_to_array(current_setting('app.scope', true), ',')), false) then return; end if;
  execute $query$
    select array_agg(met.id), count(*) filter (where met.adjacent) from (
      select newest.id, newest.search_words @@ $1::tsquery as adjacent from (
        select r.id as id, r.year, r.search_words from plans.plan r
        where r.org_path >= $3 and r.org_path < $3 || '~'
        order by r.year desc, r.id desc limit 1000
      ) newest
      where newest.search_words @@ $2::tsquery order by adjacent desc, newest.year desc, newest.id desc limit $4
    ) met
  $query$ into found_ids, phrases using phrase, words, below, most;
  return query select unnest(found_ids);
  if phrases >= most then return; end if;
  perform set_config('enable_indexscan', 'off', true);
  return query execute $query$
    select rare.id from (
      select r.id as id, r.year, r.search_words from plans.plan r
      where r.org_path >= $3 and r.org_path < $3 || '~' and r.search_words @@ $2::tsquery
        and r.id <> all($5) limit 2000
    ) rare
    order by rare.search_words @@ $1::tsquery desc, rare.year desc, rare.id desc limit $4
  $query$ using phrase, words, below, most, coalesce(found_ids, '{}');
end
$function$;

CREATE OR REPLACE FUNCTION plans.fold_due_sums()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with crowded as (
    select shard, issuer_path, kind, code, due_on, part from plans.due_sum
    group by shard, issuer_path, kind, code, due_on, part having count(*) > 1
  ), taken as (
    delete from plans.due_sum s using crowded c
    where (s.shard, s.issuer_path, s.kind, s.code, s.due_on, s.part)
      = (c.shard, c.issuer_path, c.kind, c.code, c.due_on, c.part)
    returning s.*
  )
  insert into plans.due_sum (shard, org_path, issuer_path, kind, code, due_on, part, open, paused, done, cancelled)
  select shard, min(org_path), issuer_path, kind, code, due_on, part, sum(open), sum(paused), sum(done), sum(cancelled)
  from taken group by shard, issuer_path, kind, code, due_on, part
  having sum(open) <> 0 or sum(paused) <> 0 or sum(done) <> 0 or sum(cancelled) <> 0
$function$;

CREATE OR REPLACE FUNCTION plans.keep_about()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  changed uuid := case tg_table_name when 'line' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'line_id' end;
  kept text[] := plans.about_line(changed);
begin
  -- In the order in which work that was recorded locks them.
  perform from plans.occurrence where line_id = changed and about <> kept order by id for update;
  update plans.occurrence set about = kept where line_id = changed and about <> kept;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION plans.keep_due_sums()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET work_mem TO '64MB'
 SET jit TO 'off'
AS $function$
begin
  execute plans.adding_due_sums(case tg_op
    when 'INSERT' then 'select added.*, 1 as n from added'
    else 'select added.*, 1 as n from added union all select removed.*, -1 from removed'
  end);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION plans.keep_paused()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  -- In the order in which work that was recorded locks them.
  perform from plans.occurrence where id in (select occurrence_id from changed) order by id for update;
  update plans.occurrence o set is_paused = not o.is_paused
  where o.id in (select occurrence_id from changed)
    and o.is_paused <> exists (select from plans.pause p where p.occurrence_id = o.id and p.to_on is null);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION plans.partners_of(occurrence uuid)
 RETURNS TABLE(assignment_id uuid, occurrence_id uuid, part text, unit_id uuid, name text, acknowledged_at timestamp with time zone, acknowledged_by_name text, invited_at timestamp with time zone, state text, done_on date, deeds jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select a.id, other.id, a.part, a.unit_id, coalesce(u.short_name, a.outside_name, a.words), a.acknowledged_at,
    a.acknowledged_by_name, a.invited_at, coalesce(other.state, 'open'), other.done_on,
    coalesce((
      select jsonb_agg(jsonb_build_object('on', deed.happened_on, 'text', deed.text) order by deed.happened_on, deed.id)
      from (
        select ac.id, ac.happened_on, ac.title as text
        from plans.activity_occurrence ao
        join plans.activity ac on ac.shard = ao.shard and ac.id = ao.activity_id and ac.state = 'recorded'
        where ao.occurrence_id = other.id
        union all
        select c.id, c.happened_on, c.note from plans.contribution c
        where c.occurrence_id = other.id and c.withdrawn_at is null
        limit 50
      ) deed
    ), '[]')
  from plans.occurrence own
  join plans.assignment a on a.line_id = own.line_id and a.state = 'open' and a.id <> own.assignment_id
    and (own.part = 'coordinating' or a.part = 'coordinating')
  left join plans.occurrence other on other.assignment_id = a.id and other.due_on = own.due_on
    and other.window_from = own.window_from and other.state <> 'cancelled'
  left join organization.unit u on u.id = a.unit_id
  where own.id = occurrence
    and (own.org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
      or own.issuer_path ^@ any (string_to_array(current_setting('app.scope', true), ','))
      or own.given_path ^@ any (string_to_array(current_setting('app.scope', true), ',')))
  order by a.part desc, 5
  limit 100
$function$;

CREATE OR REPLACE FUNCTION plans.read_attendees(list uuid, look uuid, at timestamp with time zone, reader uuid, reader_name text)
 RETURNS TABLE(ordinal integer, name text, "position" text, office text, contact text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO files.personal_look (id, org_path, subject_id, seen_at, account_id, account_name)  SELECT read_attendees.look AS look,
             l.org_path,
             l.evidence_id,
             read_attendees.at AS at,
             read_attendees.reader AS reader,
             read_attendees.reader_name AS reader_name
            FROM plans.attendance l
           WHERE ((l.evidence_id = read_attendees.list) AND (l.org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))));
 SELECT p.ordinal,
     p.name,
     p."position",
     p.office,
     p.contact
    FROM plans.attendee p
   WHERE ((p.evidence_id = read_attendees.list) AND (p.org_path = ANY (string_to_array(current_setting('app.scope'::text, true), ','::text))))
   ORDER BY p.ordinal;
END;

CREATE OR REPLACE FUNCTION plans.refuse_due_dates_of_nothing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if exists (
    select from (select distinct assignment_id from added) given
    where not exists (select from plans.assignment a where a.id = given.assignment_id)
  ) then
    raise foreign_key_violation using message = 'a due date names an assignment that does not exist';
  end if;
  if exists (
    select from (select distinct prompt_id from added where prompt_id is not null) given
    where not exists (select from plans.prompt p where p.id = given.prompt_id)
  ) then
    raise foreign_key_violation using message = 'a due date names a prompt that does not exist';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION plans.refuse_work_of_nothing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if exists (
    select from (select distinct unit_id from added where unit_id is not null) given
    where not exists (select from organization.unit u where u.id = given.unit_id)
  ) then
    raise foreign_key_violation using message = 'an assignment names a unit that does not exist';
  end if;
  if exists (
    select from (select distinct line_id, line_version from added) given
    where not exists (
      select from plans.line_version v where v.line_id = given.line_id and v.version = given.line_version
    )
  ) then
    raise foreign_key_violation using message = 'an assignment names a version of a line that does not exist';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION plans.span_code(line_id uuid, window_from date, label text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select line_id || to_char(window_from, ' YYYY-MM-DD ') || label
$function$;

CREATE OR REPLACE FUNCTION plans.sum_due_work(of_kind text, of_codes text[], of_shards smallint[], from_on date, to_on date, of_part text, late_before date, put_by text, by_day boolean, but_of text[])
 RETURNS TABLE(key text, open integer, done integer, late integer, cancelled integer, next_due_on date, next_is_sure boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  scope text[] := string_to_array(current_setting('app.scope', true), ',');
  home text := current_setting('app.home', true);
  found text := format($found$
    select %s as key, due_on, open, paused, done, cancelled from plans.due_sum
    where org_path ^@ any($1) and (issuer_path = '' or issuer_path ^@ any($1) or $2 ^@ issuer_path)
      and kind = $3 and ($4 is null or code = any($4)) and shard = any($5)
      and ($6 is null or due_on >= $6) and ($7 is null or due_on <= $7) and ($8 is null or part = $8)
      and ($10 is null or issuer_path <> all($10))
  $found$, case put_by when 'month' then $key$to_char(due_on, 'YYYY-MM')$key$ when 'province' then 'org_path' else 'code' end);
begin
  if by_day then
    found := format('select key, due_on, sum(open) as open, sum(paused) as paused, sum(done) as done,
      sum(cancelled) as cancelled from (%s) found group by key, due_on', found);
  end if;
  -- Planned for what is asked, as it is asked.
  return query execute format($query$
    select key, sum(open)::integer, sum(done)::integer,
      coalesce(sum(open - paused) filter (where due_on < $9), 0)::integer, sum(cancelled)::integer,
      min(due_on) filter (where open > 0), min(open) >= 0
    from (%s) found group by 1
  $query$, found)
  using scope, home, of_kind, of_codes, of_shards, from_on, to_on, of_part, late_before, but_of;
end
$function$;

CREATE OR REPLACE FUNCTION platform.enqueue(task text, payload json, run_at timestamp with time zone, max_attempts integer, job_key text, queue text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, job_key)
$function$;

CREATE OR REPLACE FUNCTION platform.new_id(at_ms bigint, n bigint)
 RETURNS uuid
 LANGUAGE sql
AS $function$
  select encode(
    int8send((at_ms << 16) | 28672 | (n >> 12 & 4095))
      || int8send(-9223372036854775808 | ((n & 4095) << 48) | (random() * 281474976710655)::bigint),
    'hex')::uuid
$function$;

CREATE OR REPLACE FUNCTION platform.new_id(at_ms bigint)
 RETURNS uuid
 LANGUAGE sql
AS $function$
  -- The bits of version 4 become those of version 7; the first six bytes are the time.
  select encode(
    set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(at_ms) from 3) from 1 for 6), 52, 1), 53, 1),
    'hex')::uuid
$function$;

CREATE OR REPLACE FUNCTION platform.search_words(text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(
    lower(translate(normalize($1, NFC),
      'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐÐàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđð',
      'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyddaaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyydd') collate "C"),
    '[^a-z0-9]+', ' ', 'g'))
$function$;
