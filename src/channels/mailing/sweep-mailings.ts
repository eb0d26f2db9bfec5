import { sql } from 'kysely'
import { instant, now } from '../../platform/clock.ts'
import { type Db, EVERYWHERE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'
import { raiseAlarm } from '../delivery/settle-outcome.ts'
import { getProgress } from './batch-queries.ts'
import { goOn } from './send-mailing.ts'

/** Longer than any call may take. */
const STUCK_MS = 5 * 60_000
const AT_ONCE = 200

/**
 * Batches in the hands of a process that died are unknown; mailings that nobody sends are taken up again; of one that
 * cannot go on yet the office is told, once.
 */
export async function sweepMailings(house: House): Promise<{ lost: number; open: number }> {
  const before = new Date(now().getTime() - STUCK_MS).toISOString()
  return house.database.write(EVERYWHERE, async (db) => {
    const lost = await sql`
      update channels.batch set state = 'unknown', ended_at = ${instant()},
        detail = 'Máy chủ dừng giữa lúc gửi.'
      where state = 'sending' and began_at < ${before}
    `.execute(db)
    const { rows } = await sql<Pick<Delivery, 'id' | 'orgPath'>>`
      select d.id, d.org_path as "orgPath"
      from channels.delivery d join channels.batch b on b.shard = d.shard and b.delivery_id = d.id
      where d.state = 'sending'
      group by d.id, d.org_path
      having bool_or(b.state = 'planned' and (b.not_before is null or b.not_before <= ${instant()}))
        or not bool_or(b.state in ('planned', 'sending'))
    `.execute(db)
    for (const delivery of rows) await goOn(db, delivery)
    await tellOfWaiting(db)
    return { lost: Number(lost.numAffectedRows ?? 0n), open: rows.length }
  })
}

async function tellOfWaiting(db: Db): Promise<void> {
  const { rows } = await sql<Pick<Delivery, 'id'>>`
    select d.id from channels.delivery d
    where d.state = 'sending' and d.alarmed_at is null and exists (
      select 1 from channels.batch b
      where b.shard = d.shard and b.delivery_id = d.id and b.state = 'planned' and b.not_before > ${instant()})
    order by d.due_at limit ${AT_ONCE} for update skip locked
  `.execute(db)
  for (const { id } of rows) {
    const delivery = await getDelivery(db, id)
    const { detail } = await getProgress(db, delivery)
    await raiseAlarm(
      db,
      delivery,
      `Chưa gửi hết “${delivery.title}”, máy sẽ tự gửi tiếp: ${detail}`,
    )
  }
}
