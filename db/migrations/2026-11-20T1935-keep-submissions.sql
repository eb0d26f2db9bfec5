-- What was submitted each time stays as it was read, whatever is edited or returned afterwards. Class: unit.
create table reporting.submission (
  id uuid primary key,
  org_path text collate "C" not null,
  report_id uuid not null references reporting.report,
  content_hash text not null,
  document jsonb not null,
  submitted_at timestamptz not null,
  submitted_by_name text not null,
  decision text check (decision in ('approved', 'returned', 'withdrawn')),
  decided_at timestamptz,
  decided_by_name text,
  reason text,
  check ((decision is null) = (decided_at is null))
);
create index on reporting.submission (report_id, submitted_at);
create unique index on reporting.submission (report_id) where decision is null;
comment on column reporting.submission.document is 'title, sections, figures with their overrides, appendix, addressees and the official document made of them';
comment on column reporting.submission.decision is 'withdrawn: an edit took the request for approval back';
grant select, insert, update (decision, decided_at, decided_by_name, reason) on reporting.submission to lantoa_app;
alter table reporting.submission enable row level security;
create policy own on reporting.submission to lantoa_app using (org_path ^@ any (string_to_array(current_setting('app.scope', true), ','))) with check (org_path ^@ any (string_to_array(current_setting('app.scope', true), ',')));

alter table reporting.report
  add column addressees text[],
  add column recipients text[],
  add column signature jsonb;
comment on column reporting.report.addressees is 'null: as the register of units proposes';
comment on column reporting.report.recipients is 'null: as the register of units proposes';
comment on column reporting.report.signature is 'as printed on the approved paper';

-- A duty read from an issued plan, one row a period; `ordinal` is its place there, so reading again adds nothing.
alter table reporting.duty
  add column ordinal integer not null default 0,
  add column settled_at timestamptz,
  add column settled_by_name text;
create unique index on reporting.duty (plan_id, ordinal);
comment on column reporting.duty.period_kind is 'null: the plan does not say; a person was not asked yet, or (settled_at) answered that it is no periodic report';
