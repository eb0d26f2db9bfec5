-- A figure may be defined by a unit, for itself and those below it; what was submitted keeps the definitions, the
-- paths and the names it was counted by, so that a later release or a later unit never shows as a late figure.
alter table reporting.indicator
  add column org_path text collate "C",
  add column unit_id uuid references organization.unit,
  add column replaces text references reporting.indicator,
  add column made_by_name text,
  add column made_at timestamptz,
  add check ((org_path is null) = (unit_id is null)),
  add check (valid_to is null or valid_to >= valid_from);
create index on reporting.indicator (unit_id);
create index on reporting.indicator (replaces);
comment on column reporting.indicator.org_path is 'null: of the house; otherwise for the unit of this path and those below it';
comment on column reporting.indicator.valid_to is 'last day, included: a report uses what is in force at the end of its period';

update reporting.indicator set measure = (measure - 'channel') || jsonb_build_object('where', jsonb_build_object('channel', measure -> 'channel'))
where measure ? 'channel';

alter table reporting.report
  add column paths text[],
  add column indicators jsonb;
comment on column reporting.report.paths is 'what the figures looked at; from the submission on';
comment on column reporting.report.indicators is 'the definitions the figures were counted by; from the submission on';
update reporting.report r set paths = array[r.org_path], indicators = (
  select jsonb_agg(jsonb_build_object('code', i.code, 'label', i.label, 'unitWord', i.unit_word, 'measure', i.measure,
    'ordinal', i.ordinal) order by i.ordinal, i.code)
  from reporting.indicator i)
where r.state in ('submitted', 'approved', 'issued');

alter table reporting.cell
  add column row_label text,
  add column estimated numeric not null default 0;
comment on column reporting.cell.row_label is 'what the row was called then';
comment on column reporting.cell.estimated is 'how much of the value was not counted one by one';
update reporting.cell set estimated = value where numerator is null and count_methods <@ array['estimate', 'partner_report', 'other'] and count_methods <> '{}';

alter table reporting.cell_part add column method text;

alter table reporting.correction add column row_label text;
