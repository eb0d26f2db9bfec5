-- Numbers begin anew every year and at every office: the date beside a number says which document is meant. What was
-- written before has none until it is told again.
alter table plans.citation add column issued_on date;
comment on column plans.citation.issued_on is 'as it stands beside the number; null: only the number is named';
alter table plans.citation drop constraint citation_pkey,
  add constraint citation_key unique nulls not distinct (subject_kind, subject_id, number, issued_on);
