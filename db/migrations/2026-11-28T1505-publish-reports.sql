-- What the public reads of a report that was issued and decided to be shown. Class: public, a snapshot like that of a
-- plan; lantoa_public reads nothing else of reporting. Taken back: the row goes, the act log keeps who and why.
create table reporting.published_report (
  report_id uuid primary key references reporting.report,
  unit_id uuid not null references organization.unit,
  slug text not null,
  title text not null,
  period_label text not null,
  from_on date not null,
  to_on date not null,
  reference text not null,
  issued_on date not null,
  snapshot jsonb not null,
  published_at timestamptz not null,
  published_by_name text not null,
  unique (unit_id, slug)
);
create index on reporting.published_report (unit_id, to_on);

grant usage on schema reporting to lantoa_public;
grant select on reporting.published_report to lantoa_public, lantoa_app;
grant insert, update, delete on reporting.published_report to lantoa_app;
