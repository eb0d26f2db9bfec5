import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { logItem } from '../item/keep-trail.ts'
import { lockItem } from '../item/item-queries.ts'
import { sealVersion } from '../item/submit-item.ts'
import { tellUnits } from '../tell-units.ts'
import { canOffer } from './library.ts'

/** Exactly the approved version goes to the unit above, which is told. */
export async function offerItem(
  db: Db,
  actor: Actor,
  itemId: string,
  words: string,
): Promise<string> {
  const item = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  const { parentId, name } = await getUnit(db, item.unitId)
  if (!canOffer(actor, item) || parentId === null) {
    throw new Refusal(409, 'Chỉ giới thiệu được bài đã duyệt, và khi đơn vị có cấp trên.')
  }
  await sealVersion(db, itemId, item.number)
  const offerId = newId()
  const { rows } = await sql`
    insert into content.offer (id, org_path, unit_id, to_unit_id, item_id, number, words, state, offered_at,
      offered_by_name)
    values (${offerId}, ${item.orgPath}, ${item.unitId}, ${parentId}, ${itemId}, ${item.number}, ${words}, 'open',
      ${instant()}::timestamptz, ${actor.name})
    on conflict (item_id) where state = 'open' do nothing returning id
  `.execute(db)
  if (rows.length === 0) throw new Refusal(409, 'Bài này đã giới thiệu, đang chờ cấp trên xem.')
  const above = await getUnit(db, parentId)
  const notice = {
    unitId: above.id,
    orgPath: above.orgPath,
    forRole: 'officer' as const,
    kind: 'item-offered',
    subjectKind: 'offer',
    subjectId: offerId,
    sentence: `${name} giới thiệu bài: ${item.title}.`,
    address: '/lam-viec/noi-dung/kho-chung?muc=gioi-thieu',
  }
  await enqueue(db, tellUnits, { notices: [notice] })
  await logItem(db, actor, item, 'offer-item', { offerId, number: item.number })
  return offerId
}
