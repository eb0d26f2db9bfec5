-- The day figures are cut off on is a rule (docs/decisions/0031), so a due day may be any day of the month after it.
alter table reporting.due_rule drop constraint due_rule_day_of_last_month_check;
alter table reporting.due_rule add constraint due_rule_day_of_last_month_check
  check (day_of_last_month between 1 and 31);
