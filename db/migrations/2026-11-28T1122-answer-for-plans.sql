-- One post answers for a plan, and for a task where it is another one. A post, so that it stays answered for when people change.
alter table plans.plan add column accountable_post_id uuid references organization.post;
create index on plans.plan (accountable_post_id);
alter table plans.line add column accountable_post_id uuid references organization.post;
create index on plans.line (accountable_post_id);
