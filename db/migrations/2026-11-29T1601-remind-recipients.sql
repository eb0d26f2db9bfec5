-- Whoever issued a plan reminds recipients that have not acknowledged it; each at most once a day, and it is seen when.
alter table plans.receipt
  add column urged_at timestamptz,
  add column urged_by_name text,
  add check ((urged_at is null) = (urged_by_name is null));
