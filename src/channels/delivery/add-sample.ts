import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { canSample } from './delivery.ts'
import { lockDelivery } from './delivery-queries.ts'
import { logDelivery } from './keep-trail.ts'

export interface TypedSample {
  kind: string
  value: number
  /** An instant. */
  takenAt: string
  source: string
}

/** A counter that a person read elsewhere: one more reading beside the others. */
export async function addSample(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { kind, value, takenAt, source }: TypedSample,
): Promise<string> {
  const delivery = await lockDelivery(db, deliveryId)
  refuseUnlessOfficer(actor, delivery.unitId)
  if (!canSample(actor, delivery)) {
    throw new Refusal(409, 'Chỉ ghi số đo cho lần đã đi.')
  }
  if (takenAt > instant()) throw new InvalidForm({ takenAt: 'Giờ đọc không được sau bây giờ.' })
  const id = newId()
  await sql`
    insert into channels.sample (shard, id, delivery_id, org_path, kind, value, taken_at, source)
    values (${delivery.shard}, ${id}, ${deliveryId}, ${delivery.orgPath}, ${kind}, ${value}, ${takenAt}, ${source})
  `.execute(db)
  await logDelivery(db, actor, delivery, 'add-sample', { kind, value, takenAt, source })
  return id
}
