-- Why a version of a line was written: while the plan was written, as the correction of a reading mistake in an issued
-- plan, by an amendment, or because the superior's line was followed.
alter table plans.line_version add column cause text not null default 'written'
  check (cause in ('written', 'corrected', 'amended', 'followed'));
update plans.line_version v set cause = 'corrected' where version > 1 and visible_below;
