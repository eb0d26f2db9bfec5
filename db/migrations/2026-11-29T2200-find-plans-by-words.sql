-- The search read every plan of the country for words that few of them have (docs/decisions/0008): now the newest thousand,
-- and where these do not do, the index of words, as with tasks.
create index on plans.plan using gin (search_words);
create function plans.find_plans(phrase text, words text, below text, most integer)
returns table (id uuid)
language plpgsql
stable
security definer
set search_path = pg_catalog
set enable_seqscan = off
set enable_indexscan = on
as $$
declare
  found_ids uuid[];
  phrases integer;
begin
  if not coalesce(below ^@ any(string_to_array(current_setting('app.scope', true), ',')), false) then return; end if;
  execute $query$
    select array_agg(met.id), count(*) filter (where met.adjacent) from (
      select newest.id, newest.search_words @@ $1::tsquery as adjacent from (
        select r.id as id, r.year, r.search_words from plans.plan r
        where r.org_path >= $3 and r.org_path < $3 || '~'
        order by r.year desc, r.id desc limit 1000
      ) newest
      where newest.search_words @@ $2::tsquery order by adjacent desc, newest.year desc, newest.id desc limit $4
    ) met
  $query$ into found_ids, phrases using phrase, words, below, most;
  return query select unnest(found_ids);
  if phrases >= most then return; end if;
  perform set_config('enable_indexscan', 'off', true);
  return query execute $query$
    select rare.id from (
      select r.id as id, r.year, r.search_words from plans.plan r
      where r.org_path >= $3 and r.org_path < $3 || '~' and r.search_words @@ $2::tsquery
        and r.id <> all($5) limit 2000
    ) rare
    order by rare.search_words @@ $1::tsquery desc, rare.year desc, rare.id desc limit $4
  $query$ using phrase, words, below, most, coalesce(found_ids, '{}');
end
$$;
revoke all on function plans.find_plans from public;
grant execute on function plans.find_plans to lantoa_app;
