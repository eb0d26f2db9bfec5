-- A provider of short messages takes a message, and tells afterwards whether the phone got it. Class: unit. Only a digest
-- of the number is kept: enough to know two reports of one phone.
create table channels.message_report (
  channel_id uuid not null references channels.channel,
  external_id text not null check (length(external_id) between 1 and 100),
  phone text not null,
  org_path text collate "C" not null,
  state text not null check (state in ('delivered', 'failed')),
  told_at timestamptz not null,
  primary key (channel_id, external_id, phone)
);
comment on column channels.message_report.phone is 'digest of channel and number; empty: the call was for one number';
create index on channels.message_report (org_path);
grant select, insert, update on channels.message_report to lantoa_app;
alter table channels.message_report enable row level security;
create policy own on channels.message_report to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));
