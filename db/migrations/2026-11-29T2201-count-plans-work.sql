-- A list of plans counts the work of fifty of them, which was looked for line by line.
create index on plans.occurrence (plan_id);
