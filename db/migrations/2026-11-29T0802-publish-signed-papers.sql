-- The head decides which signed paper of an issued plan anybody may download.
alter table plans.signed_paper add column is_public boolean not null default false;
create unique index signed_paper_public_idx on plans.signed_paper (plan_id) where is_public;
