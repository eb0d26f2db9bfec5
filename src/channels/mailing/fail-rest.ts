import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Delivery } from '../delivery/delivery.ts'

/** Batches that have not been sent never will be. */
export async function failRest(db: Db, { shard, id }: Delivery, detail: string): Promise<void> {
  await sql`
    update channels.batch set state = 'failed', ended_at = ${instant()}, detail = ${detail}
    where shard = ${shard} and delivery_id = ${id} and state = 'planned'
  `.execute(db)
}
