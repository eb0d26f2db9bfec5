-- As in "search-words", with two things bounded that grew with the country: the newest activities of a province are
-- those of its shard in the order of their ids, instead of the country's newest until enough are the province's; and
-- whether a line still stands is asked of those that hold the words, not of all of the province.
create or replace function plans.find_activities(phrase text, words text, below text, most integer)
returns table (id uuid)
language plpgsql
stable
security definer
set search_path = pg_catalog
set enable_seqscan = off
set enable_indexscan = on
set enable_sort = on
as $$
declare
  found_ids uuid[];
  phrases integer;
  -- Whose scope it is was asked of the path; the shard is the same rows.
  shard smallint := organization.whole_shard(below);
  reach text := case when shard is null then $reach$r.org_path >= $3 and r.org_path < $3 || '~'$reach$
    else format('r.shard = %s and $3 is not null', shard) end;
begin
  if not coalesce(below ^@ any(string_to_array(current_setting('app.scope', true), ',')), false) then return; end if;
  -- A province's are read in the order of its key; sorting all of them first would be taken for cheaper.
  if shard is not null then perform set_config('enable_sort', 'off', true); end if;
  execute format($query$
    select array_agg(met.id), count(*) filter (where met.adjacent) from (
      select newest.id, newest.search_words @@ $1::tsquery as adjacent from (
        select r.id as id, r.search_words from plans.activity r
        where %s and r.state = 'recorded'
        order by r.id desc limit 2000
      ) newest
      where newest.search_words @@ $2::tsquery order by adjacent desc, newest.id desc limit $4
    ) met
  $query$, reach)
  into found_ids, phrases using phrase, words, below, most;
  return query select unnest(found_ids);
  if phrases >= most then return; end if;
  perform set_config('enable_indexscan', 'off', true);
  return query execute $query$
    select rare.id from (
      select r.id as id, r.search_words from plans.activity r
      where r.org_path >= $3 and r.org_path < $3 || '~' and r.state = 'recorded' and r.search_words @@ $2::tsquery
        and r.id <> all($5) limit 2000
    ) rare
    order by rare.search_words @@ $1::tsquery desc, rare.id desc limit $4
  $query$ using phrase, words, below, most, coalesce(found_ids, '{}');
end
$$;

create or replace function plans.find_lines(phrase text, words text, below text, most integer)
returns table (id uuid)
language plpgsql
stable
security definer
set search_path = pg_catalog
set enable_seqscan = off
set enable_indexscan = on
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
  found_ids uuid[];
  phrases integer;
begin
  if not coalesce(below ^@ any(string_to_array(current_setting('app.scope', true), ',')), false) then return; end if;
  execute $query$
    select array_agg(met.id), count(*) filter (where met.adjacent) from (
      select newest.id, newest.search_words @@ $1::tsquery as adjacent from (
        select r.line_id as id, r.version, r.search_words from plans.line_version r
        where r.org_path >= $3 and r.org_path < $3 || '~'
        order by r.line_id desc limit 2000
      ) newest
      where newest.search_words @@ $2::tsquery and exists (select from plans.line l
        where l.id = newest.id and l.version = newest.version and l.withdrawn_at is null)
      order by adjacent desc, newest.id desc limit $4
    ) met
  $query$ into found_ids, phrases using phrase, words, below, most;
  return query select unnest(found_ids);
  if phrases >= most then return; end if;
  perform set_config('enable_indexscan', 'off', true);
  return query execute $query$
    select rare.id from (
      select r.line_id as id, r.search_words from plans.line_version r
      where r.org_path >= $3 and r.org_path < $3 || '~'
          and exists (select from plans.line l
            where l.id = r.line_id and l.version = r.version and l.withdrawn_at is null) and r.search_words @@ $2::tsquery
        and r.line_id <> all($5) limit 2000
    ) rare
    order by rare.search_words @@ $1::tsquery desc, rare.id desc limit $4
  $query$ using phrase, words, below, most, coalesce(found_ids, '{}');
end
$$;
