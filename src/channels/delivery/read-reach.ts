import { sql } from 'kysely'
import { instant, now } from '../../platform/clock.ts'
import { EVERYWHERE, scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/id.ts'
import { adapterOf } from '../adapters/registry.ts'
import type { DispatchPayload } from './dispatch-job.ts'
import { openSending } from './open-sending.ts'

const MONTH_MS = 31 * 24 * 3600_000

/**
 * Reads the counters of what went out in the last month: each reading is a sample with its time and source. One that
 * fails is logged, and the others are read.
 */
export async function readReach(
  house: House,
  signal: AbortSignal,
): Promise<{ samples: number; failed: number }> {
  const since = new Date(now().getTime() - MONTH_MS).toISOString()
  const { rows } = await house.database.read(EVERYWHERE, (db) =>
    sql<DispatchPayload>`
      select d.id, d.org_path as path from channels.delivery d join channels.channel c on c.id = d.channel_id
      where d.state in ('sent', 'confirmed') and d.left_at > ${since} and c.mode = 'api'
      order by d.left_at desc limit 2000
    `.execute(db),
  )
  let [samples, failed] = [0, 0]
  for (const payload of rows) {
    if (signal.aborted) break
    try {
      samples += await readOne(house, payload, signal)
    } catch (error) {
      failed += 1
      house.log.warn({ err: error, deliveryId: payload.id }, 'counters of a delivery not read')
    }
  }
  if (failed > 0) house.log.warn({ samples, failed }, 'counters of some deliveries not read')
  return { samples, failed }
}

async function readOne(
  house: House,
  payload: DispatchPayload,
  signal: AbortSignal,
): Promise<number> {
  const { sending, refused } = await openSending(house, payload, signal)
  const { delivery, channel } = sending
  const read = adapterOf(channel.code)?.read
  if (!read || refused !== null) return 0
  const readings = await read(sending)
  await house.database.write(scopeOf(payload.path), (db) =>
    sql`
      insert into channels.sample (shard, id, delivery_id, org_path, kind, value, taken_at, source)
      select ${delivery.shard}::smallint, id, ${delivery.id}::uuid, ${payload.path}, kind, value,
        ${instant()}::timestamptz, ${channel.name}
      from unnest(${readings.map(() => newId())}::uuid[], ${readings.map(({ kind }) => kind)}::text[],
        ${readings.map(({ value }) => value)}::bigint[]) as reading (id, kind, value)
    `.execute(db),
  )
  return readings.length
}
