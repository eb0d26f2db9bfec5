-- Words of a text for searching: marks off, đ → d, lower case, digits apart from signs ("58/KH-UBND" → 58 kh ubnd).
-- Folded before to_tsvector, which lower-cases only ASCII under this locale. The same folding is in src/platform/search-words.ts.
create function platform.search_words(text)
returns tsvector
language sql
immutable
parallel safe
as $$
  select to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(
    lower(translate(normalize($1, NFC),
      'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐÐàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđð',
      'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyddaaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyydd') collate "C"),
    '[^a-z0-9]+', ' ', 'g'))
$$;

alter table plans.plan add column search_words tsvector not null generated always as (platform.search_words(
  coalesce(number::text || '/' || symbol || case when number < 10 then ' 0' || number::text || '/' || symbol else '' end || ' ', '')
  || case kind_code when 'KH' then 'Kế hoạch ' else '' end || title || ' ' || year::text)) stored;
alter table plans.line_version add column search_words tsvector not null generated always as (platform.search_words(
  coalesce(group_title, '') || ' ' || content)) stored;
alter table plans.activity add column search_words tsvector not null generated always as (platform.search_words(
  title || ' ' || coalesce(place, ''))) stored;
alter table reporting.report add column search_words tsvector not null generated always as (platform.search_words(
  coalesce(number::text || '/BC ' || case when number < 10 then '0' || number::text || '/BC ' else '' end, '') || 'Báo cáo ' || title || ' ' || period_label || ' '
  || replace(period_label, ' năm ', '/') || ' ' || period_key
  || case period_kind when 'quarter' then ' quý ' || right(period_key, 1) else '' end)) stored;

create index on plans.line_version using gin (search_words);
create index on plans.activity using gin (search_words);

-- A policy is asked before an index of words (100 ms instead of a few for 100,000 activities), so the owner searches
-- and checks the scope itself, once. What is answered are ids; the caller reads the rows through the policies.
-- First the newest rows are looked through (ids begin with their time): they hold enough of what is common. What they
-- do not is rare, and is gathered from the index of words. Neither way grows with the table.
create function plans.find_activities(phrase text, words text, below text, most integer)
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
        select r.id as id, r.search_words from plans.activity r
        where r.org_path >= $3 and r.org_path < $3 || '~' and r.state = 'recorded'
        order by r.id desc limit 2000
      ) newest
      where newest.search_words @@ $2::tsquery order by adjacent desc, newest.id desc limit $4
    ) met
  $query$ into found_ids, phrases using phrase, words, below, most;
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
revoke all on function plans.find_activities from public;
grant execute on function plans.find_activities to lantoa_app;

create function plans.find_lines(phrase text, words text, below text, most integer)
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
        select r.line_id as id, r.search_words from plans.line_version r
        where r.org_path >= $3 and r.org_path < $3 || '~'
          and exists (select from plans.line l
            where l.id = r.line_id and l.version = r.version and l.withdrawn_at is null)
        order by r.line_id desc limit 2000
      ) newest
      where newest.search_words @@ $2::tsquery order by adjacent desc, newest.id desc limit $4
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
revoke all on function plans.find_lines from public;
grant execute on function plans.find_lines to lantoa_app;
