import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dropPages } from '../../platform/page-drops.ts'
import type { Delivery } from '../delivery/delivery.ts'

/**
 * What is to be heard of a delivery, written anew into the public calendar: each airing of loudspeakers once with its
 * clusters, or the hour of a broadcast. What was cancelled, failed or taken back is not announced.
 */
export async function publishBroadcast(
  db: Db,
  { id, shard, code, unitId }: Pick<Delivery, 'id' | 'shard' | 'code' | 'unitId'>,
): Promise<void> {
  if (code !== 'loudspeaker' && code !== 'tv_radio') return
  await sql`delete from channels.published_date where source_id = ${id}`.execute(db)
  await sql`
    insert into channels.published_date (source_id, at, unit_id, kind, title, place, note, starts_on, from_time,
      repeats, changed_at)
    select d.id, (row_number() over (order by heard.starts_at))::integer - 1, d.unit_id, 'broadcast', d.title,
      coalesce(heard.clusters, nullif(d.target, ''), d.details ->> 'outlet', c.name), '',
      (heard.starts_at at time zone 'Asia/Ho_Chi_Minh')::date,
      to_char(heard.starts_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'), 'never', ${instant()}::timestamptz
    from channels.delivery d join channels.channel c on c.id = d.channel_id
    cross join lateral (
      select a.starts_at, string_agg(distinct a.cluster, ', ' order by a.cluster) as clusters
      from channels.airing a where a.shard = d.shard and a.delivery_id = d.id group by a.starts_at
      union all
      select d.due_at, null where not exists (
        select from channels.airing a where a.shard = d.shard and a.delivery_id = d.id)
      order by 1 limit 100
    ) heard
    where d.shard = ${shard} and d.id = ${id} and d.state not in ('cancelled', 'failed', 'retracted')
  `.execute(db)
  await dropPages(db, `calendar:${unitId}`)
}
