-- What a province or the whole country lists is found in the order in which it is shown, so that a page and a bounded
-- count read only what they show. All of a province's rows bear its shard; the index begins with it.
create index on organization.unit (shard);

-- The shard, where what lies below the path is all of one and nothing else is; of a commune or of the country: null.
create function organization.whole_shard(path text)
returns smallint
language sql
stable
as $$
  select own.shard from organization.unit own
  where own.org_path = path
    and not exists (select from organization.unit other
      where other.shard = own.shard and not (other.org_path >= path and other.org_path < path || '~'))
    and not exists (select from organization.unit below
      where below.org_path >= path and below.org_path < path || '~' and below.shard <> own.shard)
$$;
revoke all on function organization.whole_shard from public;
grant execute on function organization.whole_shard to lantoa_app;

-- Open work in the order of the boards: by its date, the units of one task together.
create index on plans.occurrence (shard, due_on, line_id, id) where state = 'open';
create index on plans.occurrence (due_on, line_id, id) where state = 'open';
drop index plans.occurrence_due_on_line_id_idx;
drop index plans.occurrence_org_path_due_on_idx1;

create index on plans.activity (shard, happened_on, id, org_path) where state = 'recorded';
drop index plans.activity_org_path_happened_on_id_shard_idx;
