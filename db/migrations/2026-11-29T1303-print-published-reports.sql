-- Readers take the public version home as a PDF, set once when it was published.
alter table reporting.published_report
  add column pdf_hash text check (pdf_hash ~ '^[0-9a-f]{64}$'),
  add column pdf_size integer,
  add constraint published_report_pdf_check check ((pdf_hash is null) = (pdf_size is null));
comment on column reporting.published_report.pdf_hash is 'the public version on paper; null: published before there was one';
