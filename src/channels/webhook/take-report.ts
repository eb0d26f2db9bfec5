import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { SmsReport } from '../adapters/sms-report.ts'
import type { Channel } from '../channel/channel.ts'

/**
 * Kept as it was told, once: it may come before the answer to the call it speaks of, twice, or in the wrong order. What
 * reached a phone did reach it, whatever is told later. An id nobody here knows is counted nowhere.
 */
export async function takeReport(
  house: House,
  { id, orgPath }: Channel,
  { externalId, address, state }: SmsReport,
): Promise<void> {
  // No number is kept twice: only whether two reports are of the same phone matters.
  const phone = address === '' ? '' : createHash('sha256').update(`${id} ${address}`).digest('hex')
  await house.database.write(scopeOf(orgPath), (db) =>
    sql`
      insert into channels.message_report (channel_id, external_id, phone, org_path, state, told_at)
      values (${id}, ${externalId}, ${phone}, ${orgPath}, ${state}, ${instant()})
      on conflict (channel_id, external_id, phone) do update
        set state = excluded.state, told_at = excluded.told_at
        where message_report.state = 'failed' and excluded.state = 'delivered'
    `.execute(db),
  )
}
