-- A day off that is announced later moves the dates of what has to be told "kịp thời" and is still open.
grant update (due_on) on plans.prompt to lantoa_app;
