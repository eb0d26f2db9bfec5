-- A province that asks "Sở, huyện" does not ask the communes, and a district asks the radio stations of its communes:
-- neither could be said but by naming units one by one.
alter table reporting.duty drop constraint duty_bearers_check;
alter table reporting.duty add constraint duty_bearers_check
  check (bearers <@ array['own', 'committees', 'districts', 'departments', 'media', 'named'] and bearers <> '{}');
comment on column reporting.duty.bearers is
  'own: the unit itself; committees: those of the units below; districts: of these the districts'' alone; departments: offices directly below; media: radio stations below; named: bearer_ids';
