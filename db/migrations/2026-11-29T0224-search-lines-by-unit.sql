-- The words of a commune's or a province's tasks are looked for among its own lines, not among all of the country's.
create index on plans.line_version (org_path, line_id);

-- The newest page of a province's activities is found in the index alone.
create index on plans.activity (org_path, happened_on, id, shard) where state = 'recorded';
