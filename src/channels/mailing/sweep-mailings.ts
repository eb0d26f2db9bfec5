import { sql } from 'kysely'
import { instant, now } from '../../platform/clock.ts'
import { EVERYWHERE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { goOn } from './send-mailing.ts'

/** Longer than any call may take. */
const STUCK_MS = 5 * 60_000

/** Batches in the hands of a process that died are unknown; mailings that nobody sends are taken up again. */
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
    return { lost: Number(lost.numAffectedRows ?? 0n), open: rows.length }
  })
}
