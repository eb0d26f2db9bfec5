import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { actingUnit } from '../../plans/index.ts'
import { notify, settleNotices } from '../../work/index.ts'
import { logItem } from '../item/keep-trail.ts'
import { addressOfItem, ITEM_SUBJECT } from '../item/item.ts'
import { getVersion } from '../item/item-queries.ts'
import { takeOver } from './adopt-item.ts'
import { findOffered, lockOffer, type Offer } from './offer-queries.ts'

/** It becomes a draft of the unit above, which approves and shares it as its own. */
export async function takeOffer(db: Db, actor: Actor, offerId: string): Promise<void> {
  const offer = await lockOffer(db, offerId)
  const unit = await actingUnit(db, actor, offer.toUnitId)
  if (offer.state === 'taken') return
  refuseUnlessOpen(offer)
  const takenItemId = await takeOver(db, actor, unit, await findOffered(db, offer))
  await sql`
    update content.offer set state = 'taken', taken_item_id = ${takenItemId}::uuid,
      decided_at = ${instant()}::timestamptz, decided_by_name = ${actor.name}
    where id = ${offerId}
  `.execute(db)
  await answer(db, actor, offer, 'take-offer', 'đã nhận vào kho bài')
}

export async function declineOffer(
  db: Db,
  actor: Actor,
  offerId: string,
  reason: string,
): Promise<void> {
  const offer = await lockOffer(db, offerId)
  await actingUnit(db, actor, offer.toUnitId)
  refuseUnlessOpen(offer)
  await sql`
    update content.offer set state = 'declined', answer = ${reason}, decided_at = ${instant()}::timestamptz,
      decided_by_name = ${actor.name}
    where id = ${offerId}
  `.execute(db)
  await answer(db, actor, offer, 'decline-offer', `chưa nhận (${reason})`)
}

function refuseUnlessOpen({ state }: Offer): void {
  if (state !== 'open') throw new Refusal(409, 'Bài giới thiệu này đã được trả lời.')
}

async function answer(
  db: Db,
  actor: Actor,
  offer: Offer,
  act: string,
  became: string,
): Promise<void> {
  const [{ content }, { name }] = await Promise.all([
    getVersion(db, offer.itemId, offer.number),
    getUnit(db, offer.toUnitId),
  ])
  await settleNotices(db, offer.id)
  await notify(db, {
    unitId: offer.unitId,
    orgPath: offer.orgPath,
    forRole: 'officer',
    kind: 'offer-answered',
    subjectKind: ITEM_SUBJECT,
    subjectId: offer.itemId,
    sentence: `${name} ${became}: ${content.title}.`,
    address: addressOfItem(offer.itemId),
  })
  await logItem(db, actor, { id: offer.itemId, orgPath: offer.orgPath }, act, { offerId: offer.id })
}
