-- What a delivery came to was counted otherwise than the same thing told by hand: broadcasts times clusters, the
-- minutes of a play log over all clusters, the sheets on a notice board, letters as "other". One definition stands in
-- docs/glossary.md; records that nobody has edited since are counted by it. How each stood is kept as its earlier
-- version. Reports that were approved keep the figures they were approved with.
create temporary table told on commit drop as
select a.shard, a.id, a.org_path, d.code, d.details, played.times_on_air, played.minutes_on_air
from plans.activity a
join channels.delivery d on d.id::text = a.source_id and d.activity_id = a.id
left join lateral (
  select count(*) as times_on_air, round(sum(slot.seconds) / 60.0, 1) as minutes_on_air
  from (
    select max(coalesce(p.played_seconds, 0)) as seconds from channels.airing p
    where p.shard = d.shard and p.delivery_id = d.id and p.state = 'played' group by p.starts_at
  ) slot
) played on true
where a.source = 'delivery' and a.version = 1 and d.code in ('loudspeaker', 'notice_board', 'email');

insert into plans.activity_version (shard, activity_id, version, org_path, stood, replaced_at, replaced_by_name)
select a.shard, a.id, a.version, a.org_path, jsonb_build_object('happenedOn', a.happened_on,
    'channelKind', a.channel_kind, 'title', a.title, 'place', a.place, 'note', a.note,
    'quantities', coalesce((
      select jsonb_agg(jsonb_build_object('kind', q.kind, 'value', q.value, 'countMethod', q.count_method) order by q.kind)
      from plans.quantity q where q.shard = a.shard and q.activity_id = a.id
    ), '[]'), 'details', a.details, 'within', a.within, 'host', host.title,
    'lines', array(
      select distinct v.content from plans.activity_occurrence ao
      join plans.occurrence o on o.id = ao.occurrence_id
      join plans.line l on l.id = o.line_id
      join plans.line_version v on v.line_id = l.id and v.version = l.version
      where ao.shard = a.shard and ao.activity_id = a.id
    )), now(), 'Lan Tỏa (thống nhất cách tính)'
from told
join plans.activity a on a.shard = told.shard and a.id = told.id
left join plans.activity host on host.shard = a.shard and host.id = a.host_id;

-- Times on air.
update plans.quantity q set value = case when told.details ? 'plays' then told.times_on_air
    else coalesce((told.details ->> 'times')::numeric, 1) end
from told
where q.shard = told.shard and q.activity_id = told.id and q.kind = 'broadcasts' and told.code = 'loudspeaker'
  and (told.times_on_air > 0 or not told.details ? 'plays');
-- Minutes over all clusters, before the minutes of play logs become those on air.
insert into plans.quantity (shard, activity_id, org_path, kind, value, count_method)
select q.shard, q.activity_id, q.org_path, 'cluster_minutes',
  case when told.details ? 'plays' then q.value else q.value * (told.details ->> 'clusters')::numeric end, q.count_method
from told
join plans.quantity q on q.shard = told.shard and q.activity_id = told.id and q.kind = 'minutes'
where told.code = 'loudspeaker' and (told.details ? 'plays' or (told.details ->> 'clusters')::numeric > 0)
on conflict do nothing;
update plans.quantity q set value = told.minutes_on_air
from told
where q.shard = told.shard and q.activity_id = told.id and q.kind = 'minutes' and told.code = 'loudspeaker'
  and told.details ? 'plays' and told.minutes_on_air > 0;
-- Sheets on a notice board are copies of one text.
update plans.activity a set details = a.details || jsonb_build_object('copies_put_up', q.value)
from told
join plans.quantity q on q.shard = told.shard and q.activity_id = told.id and q.kind = 'posters'
where a.shard = told.shard and a.id = told.id and told.code = 'notice_board';
update plans.quantity q set kind = 'postings', value = 1, count_method = 'head_count'
from told
where q.shard = told.shard and q.activity_id = told.id and q.kind = 'posters' and told.code = 'notice_board';
-- Letters are a digital form of their own.
update plans.activity a set channel_kind = 'email'
from told where a.shard = told.shard and a.id = told.id and told.code = 'email' and a.channel_kind = 'other';
update plans.activity a set version = a.version + 1 from told where a.shard = told.shard and a.id = told.id;

-- Recorded by hand, where the record says how often, how long and over how many clusters.
insert into plans.quantity (shard, activity_id, org_path, kind, value, count_method)
select a.shard, a.id, a.org_path, 'cluster_minutes',
  (a.details ->> 'minutes_each')::numeric * (a.details ->> 'times')::numeric * (a.details ->> 'clusters')::numeric, 'document'
from plans.activity a
where a.channel_kind = 'broadcast' and a.details ?& array['minutes_each', 'times', 'clusters']
  and (a.details ->> 'minutes_each')::numeric > 0 and (a.details ->> 'times')::numeric > 0
  and (a.details ->> 'clusters')::numeric > 0
on conflict do nothing;
