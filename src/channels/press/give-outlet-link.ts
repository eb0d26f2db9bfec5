import { openSignedLink } from '../../identity/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { isPlaced } from '../channel/channel.ts'
import { lockDelivery } from '../delivery/delivery-queries.ts'
import { handOverDelivery } from '../delivery/settle-delivery.ts'

export const OUTLET_PURPOSE = 'confirm-placement'

interface Wanted {
  version: number
  /** The editor at the outlet. */
  forWhom: string
  lastDay: string
}

/** Who has the link reads exactly what was approved, so giving it is handing over. */
export async function giveOutletLink(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { version, forWhom, lastDay }: Wanted,
): Promise<{ id: string; token: string | null }> {
  const delivery = await lockDelivery(db, deliveryId)
  refuseUnlessOfficer(actor, delivery.unitId)
  if (delivery.version !== version) throw moved(delivery.version)
  if (!isPlaced(delivery.code) || !['planned', 'handed_over'].includes(delivery.state)) {
    throw new Refusal(409, 'Chỉ gửi đường dẫn cho báo, đài khi bài còn chờ đăng, chờ phát.')
  }
  if (lastDay < today()) {
    throw new InvalidForm({ lastDay: 'Ngày hết hạn của đường dẫn phải từ hôm nay.' })
  }
  if (delivery.state === 'planned') await handOverDelivery(db, actor, deliveryId, version)
  return openSignedLink(db, actor, {
    purpose: OUTLET_PURPOSE,
    subjectKind: 'delivery',
    subjectId: deliveryId,
    orgPath: delivery.orgPath,
    unitId: delivery.unitId,
    forWhom,
    lastDay,
  })
}
