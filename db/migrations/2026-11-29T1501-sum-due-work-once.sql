-- The policy of plans.due_sum reads the scope anew for every row, and boards of the country add up tens of thousands of
-- them. What the policy asks is asked here too, with the scope read once; sums leave, no rows (docs/decisions/0032).
-- Several rows of one sum add up, some of them negative until they are folded in the night, so that the next open day of
-- what changed today is known only from sums by day (`by_day`). Groups are added up in one step without: twice as soon.
create function plans.sum_due_work(
  of_kind text, of_codes text[], of_shards smallint[], from_on date, to_on date, of_part text, late_before date,
  by_month boolean, by_day boolean
)
returns table (
  key text, open integer, done integer, late integer, cancelled integer, next_due_on date, next_is_sure boolean
)
language plpgsql
stable
security definer
set search_path = pg_catalog
as $$
declare
  scope text[] := string_to_array(current_setting('app.scope', true), ',');
  home text := current_setting('app.home', true);
  found text := $found$
    select code, due_on, open, paused, done, cancelled from plans.due_sum
    where org_path ^@ any($1) and (issuer_path = '' or issuer_path ^@ any($1) or $2 ^@ issuer_path)
      and kind = $3 and ($4 is null or code = any($4)) and shard = any($5)
      and ($6 is null or due_on >= $6) and ($7 is null or due_on <= $7) and ($8 is null or part = $8)
  $found$;
begin
  if by_day then
    found := format('select code, due_on, sum(open) as open, sum(paused) as paused, sum(done) as done,
      sum(cancelled) as cancelled from (%s) found group by code, due_on', found);
  end if;
  -- Planned for what is asked, as it is asked.
  return query execute format($query$
    select case when $10 then to_char(due_on, 'YYYY-MM') else code end, sum(open)::integer, sum(done)::integer,
      coalesce(sum(open - paused) filter (where due_on < $9), 0)::integer, sum(cancelled)::integer,
      min(due_on) filter (where open > 0), min(open) >= 0
    from (%s) found group by 1
  $query$, found)
  using scope, home, of_kind, of_codes, of_shards, from_on, to_on, of_part, late_before, by_month;
end
$$;
revoke all on function plans.sum_due_work from public;
grant execute on function plans.sum_due_work to lantoa_app;

-- All that is added up stands in the index.
drop index plans.due_sum_kind_shard_code_due_on_idx;
create index on plans.due_sum (kind, shard, code, due_on)
  include (part, open, paused, done, cancelled, issuer_path, org_path);
