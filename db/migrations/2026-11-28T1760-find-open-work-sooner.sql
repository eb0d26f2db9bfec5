-- The boards of a province and of the country list and count what is still open below them: an eighth of all due dates,
-- found without reading those that are done, and in the order in which a page shows them.
create index on plans.occurrence (org_path, due_on) where state = 'open';
create index on plans.occurrence (due_on, line_id) where state = 'open';
drop index plans.occurrence_due_on_idx;
