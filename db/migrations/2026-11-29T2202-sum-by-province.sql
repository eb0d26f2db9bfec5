-- A board of the whole country shows what lies in its provinces by province (docs/decisions/0038): thirty-four sums where
-- there were those of every commune and every plan. `put_by` says what work is put together by: code, month or province,
-- whose key is the path of its topmost unit; plans of the units at `but_of` are left out.
drop function plans.sum_due_work;
create function plans.sum_due_work(
  of_kind text, of_codes text[], of_shards smallint[], from_on date, to_on date, of_part text, late_before date,
  put_by text, by_day boolean, but_of text[]
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
  found text := format($found$
    select %s as key, due_on, open, paused, done, cancelled from plans.due_sum
    where org_path ^@ any($1) and (issuer_path = '' or issuer_path ^@ any($1) or $2 ^@ issuer_path)
      and kind = $3 and ($4 is null or code = any($4)) and shard = any($5)
      and ($6 is null or due_on >= $6) and ($7 is null or due_on <= $7) and ($8 is null or part = $8)
      and ($10 is null or issuer_path <> all($10))
  $found$, case put_by when 'month' then $key$to_char(due_on, 'YYYY-MM')$key$ when 'province' then 'org_path' else 'code' end);
begin
  if by_day then
    found := format('select key, due_on, sum(open) as open, sum(paused) as paused, sum(done) as done,
      sum(cancelled) as cancelled from (%s) found group by key, due_on', found);
  end if;
  -- Planned for what is asked, as it is asked.
  return query execute format($query$
    select key, sum(open)::integer, sum(done)::integer,
      coalesce(sum(open - paused) filter (where due_on < $9), 0)::integer, sum(cancelled)::integer,
      min(due_on) filter (where open > 0), min(open) >= 0
    from (%s) found group by 1
  $query$, found)
  using scope, home, of_kind, of_codes, of_shards, from_on, to_on, of_part, late_before, but_of;
end
$$;
revoke all on function plans.sum_due_work from public;
grant execute on function plans.sum_due_work to lantoa_app;
