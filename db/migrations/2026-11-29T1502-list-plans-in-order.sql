-- The country's list of plans sorted all 6,700 of them for the newest fifty; now it is read in the order it is shown (0028).
create index on plans.plan (year, id);
