-- A rule that was entered for a day to come and has not begun may be taken back; one that holds or held stays.
grant delete on law.rule_set to lantoa_app;
