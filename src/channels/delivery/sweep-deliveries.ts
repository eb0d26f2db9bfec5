import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import { type Db, EVERYWHERE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { getDelivery } from './delivery-queries.ts'
import { awaitDispatch } from './dispatch-job.ts'
import { raiseAlarm, settleOutcome } from './settle-outcome.ts'

const STUCK_MS = 5 * 60_000
const OVERDUE_MS = 2 * 60_000
const AT_ONCE = 200

const before = (ms: number) => new Date(now().getTime() - ms).toISOString()

/**
 * What was being sent when its process ended is unknown, for a person to settle; what should have gone and did not is
 * started again, and within five minutes the office is told.
 */
export async function sweepDeliveries(house: House): Promise<{ lost: number; late: number }> {
  return house.database.write(EVERYWHERE, async (db) => {
    const lost = await idsOf(
      db,
      sql`d.state = 'sending' and d.left_at < ${before(STUCK_MS)} and not exists (
        select 1 from channels.batch b where b.shard = d.shard and b.delivery_id = d.id)`,
    )
    for (const id of lost) {
      await settleOutcome(db, { id }, { kind: 'unknown', sentence: STOPPED })
    }
    const late = await idsOf(
      db,
      sql`d.state = 'planned' and d.due_at < ${before(OVERDUE_MS)} and d.alarmed_at is null`,
    )
    for (const id of late) await startAgain(db, id)
    return { lost: lost.length, late: late.length }
  })
}

const STOPPED = 'Máy chủ dừng giữa lúc gửi; hãy xem trên kênh rồi ghi đã đăng hay chưa.'

async function idsOf(db: Db, where: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from channels.delivery d where ${where}
    order by d.due_at limit ${AT_ONCE} for update skip locked
  `.execute(db)
  return rows.map(({ id }) => id)
}

async function startAgain(db: Db, id: string): Promise<void> {
  const delivery = await getDelivery(db, id)
  await raiseAlarm(db, delivery, `Đã đến giờ mà chưa đưa đi: “${delivery.title}”.`)
  await awaitDispatch(db, delivery)
}
