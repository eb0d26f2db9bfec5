-- A signed paper is of a plan, or of an amendment of it: the amending document comes back signed as the plan did.
alter table plans.signed_paper add column amendment_id uuid references plans.amendment (id);
create index signed_paper_amendment_id_idx on plans.signed_paper (amendment_id);
alter table plans.signed_paper drop constraint signed_paper_plan_id_hash_key;
alter table plans.signed_paper add constraint signed_paper_plan_id_amendment_id_hash_key
  unique nulls not distinct (plan_id, amendment_id, hash);
drop index plans.signed_paper_public_idx;
create unique index signed_paper_public_idx on plans.signed_paper (plan_id, amendment_id) nulls not distinct
  where is_public;
