-- What repeats is sometimes not held on one of its days, or on another day instead. The public reads both with the reason.
alter table channels.occasion add column exceptions jsonb not null default '[]';
alter table channels.published_date add column exceptions jsonb not null default '[]';
comment on column channels.occasion.exceptions is '[{on, reason, movedTo, fromTime, toTime}]; movedTo null: not held that day';

-- Broadcasts planned before there was a public calendar stand in it from now on.
insert into channels.published_date (source_id, at, unit_id, kind, title, place, note, starts_on, from_time, repeats, changed_at)
select d.id, (row_number() over (partition by d.shard, d.id order by heard.starts_at))::integer - 1, d.unit_id, 'broadcast', d.title,
  coalesce(heard.clusters, nullif(d.target, ''), d.details ->> 'outlet', c.name), '',
  (heard.starts_at at time zone 'Asia/Ho_Chi_Minh')::date,
  to_char(heard.starts_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'), 'never', now()
from channels.delivery d join channels.channel c on c.id = d.channel_id
cross join lateral (
  select a.starts_at, string_agg(distinct a.cluster, ', ' order by a.cluster) as clusters
  from channels.airing a where a.shard = d.shard and a.delivery_id = d.id group by a.starts_at
  union all
  select d.due_at, null where not exists (
    select from channels.airing a where a.shard = d.shard and a.delivery_id = d.id)
  order by 1 limit 100
) heard
where d.code in ('loudspeaker', 'tv_radio') and d.state not in ('cancelled', 'failed', 'retracted')
  and not exists (select from channels.published_date p where p.source_id = d.id);
