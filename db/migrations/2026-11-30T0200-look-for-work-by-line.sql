-- Every index is paid for by the 200,000 due dates of a plan for all communes: a plan's are found by its lines, each of which
-- is in an index already.
drop index plans.occurrence_plan_id_idx;
