import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { canStop } from '../delivery/delivery.ts'
import { lockDelivery } from '../delivery/delivery-queries.ts'
import { getProgress } from './batch-queries.ts'
import { failRest } from './fail-rest.ts'
import { finishMailing } from './finish-mailing.ts'
import { goOn } from './send-mailing.ts'
import { logDelivery } from '../delivery/keep-trail.ts'

/** What has not left stays. What is on its way is waited for; then the delivery is what has left. */
export async function stopMailing(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const delivery = await lockDelivery(db, deliveryId)
  refuseUnlessOfficer(actor, delivery.unitId)
  if (delivery.version !== version) throw moved(delivery.version)
  if (!canStop(actor, delivery)) throw new Refusal(409, 'Không còn tin nào đang gửi để dừng.')
  await failRest(db, delivery, reason)
  await logDelivery(db, actor, delivery, 'stop-mailing', { reason })
  const progress = await getProgress(db, delivery)
  if (progress.open === 0) await finishMailing(db, delivery, progress)
  else await goOn(db, delivery)
}
