import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { canReplan } from '../delivery/delivery.ts'
import { publishBroadcast } from '../occasion/publish-broadcast.ts'
import { lockDelivery } from '../delivery/delivery-queries.ts'
import { logDelivery } from '../delivery/keep-trail.ts'

export interface WantedAiring {
  cluster: string
  startsAt: string
}

/** When it is to be heard, cluster by cluster, in place of what was planned. Refused (409) once it was handed over. */
export async function planAirings(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { version, airings }: { version: number; airings: readonly WantedAiring[] },
): Promise<void> {
  const delivery = await lockDelivery(db, deliveryId)
  const { shard, orgPath } = delivery
  refuseUnlessOfficer(actor, delivery.unitId)
  if (delivery.version !== version) throw moved(delivery.version)
  if (delivery.code !== 'loudspeaker' || !canReplan(actor, delivery)) {
    throw new Refusal(409, 'Lịch phát đã bàn giao; hãy hủy lần đưa tin này rồi lập lịch mới.')
  }
  const { settings } = await getChannel(db, delivery.channelId)
  const known = new Set(settings.targets ?? [])
  for (const [at, { cluster }] of airings.entries()) {
    if (known.size > 0 && !known.has(cluster)) {
      throw new InvalidForm({ [`airings.${at}.cluster`]: 'Kênh không có cụm loa này.' })
    }
  }
  await sql`delete from channels.airing where shard = ${shard} and delivery_id = ${deliveryId}`.execute(
    db,
  )
  await sql`
    insert into channels.airing (shard, id, delivery_id, org_path, cluster, starts_at, state)
    select ${shard}::smallint, id, ${deliveryId}::uuid, ${orgPath}, cluster, starts_at, 'planned'
    from unnest(${airings.map(() => newId())}::uuid[], ${airings.map(({ cluster }) => cluster)}::text[],
      ${airings.map(({ startsAt }) => startsAt)}::timestamptz[]) as wanted (id, cluster, starts_at)
    on conflict do nothing
  `.execute(db)
  const first = airings.map(({ startsAt }) => startsAt).toSorted()[0]
  await sql`
    update channels.delivery set due_at = coalesce(${first ?? null}::timestamptz, due_at), version = version + 1
    where shard = ${shard} and id = ${deliveryId}
  `.execute(db)
  await publishBroadcast(db, delivery)
  await logDelivery(db, actor, delivery, 'plan-airings', { airings: airings.length })
}
