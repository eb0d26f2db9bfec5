import { sql } from 'kysely'
import { type ChannelCode, getItem, takeOut } from '../../content/index.ts'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { publishBroadcast } from '../occasion/publish-broadcast.ts'
import { canReplan, type Delivery, type DeliveryDetails } from './delivery.ts'
import { findCorrected } from './corrected-queries.ts'
import { getDelivery, lockDelivery } from './delivery-queries.ts'
import { awaitDispatch } from './dispatch-job.ts'
import { logDelivery } from './keep-trail.ts'

export interface Wanted {
  channelId: string
  /** One delivery for each: clusters, outlets; none: the channel as a whole. */
  targets: readonly string[]
  /** An instant; in the past: as soon as possible. */
  dueAt: string
  details: DeliveryDetails
}

/**
 * Plans how an approved version goes out, on any number of channels. Refuses (409) what is not approved for exactly
 * these words, and (422) a channel that has it already.
 */
export async function planDeliveries(
  db: Db,
  actor: Actor,
  itemId: string,
  contentHash: string,
  wanted: readonly Wanted[],
): Promise<string[]> {
  const item = await getItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  const unit = await getUnit(db, item.unitId)
  const ids: string[] = []
  for (const [at, { channelId, targets, dueAt, details }] of wanted.entries()) {
    const channel = await getChannel(db, channelId)
    if (channel.unitId !== item.unitId || channel.closedOn !== null) {
      throw new InvalidForm({ [`deliveries.${at}.channelId`]: 'Kênh này không còn dùng được.' })
    }
    await takeOut(db, { itemId, contentHash, channel: channel.code })
    for (const target of targets.length === 0 ? [''] : new Set(targets)) {
      const id = newId()
      const { numAffectedRows } = await sql`
        insert into channels.delivery (shard, id, org_path, unit_id, item_id, item_number, content_hash, title,
          channel_id, code, target, state, due_at, details, created_at, created_by, created_by_name, corrects_id)
        values (${unit.shard}, ${id}, ${unit.orgPath}, ${unit.id}, ${itemId}, ${item.number}, ${contentHash},
          ${item.title}, ${channelId}, ${channel.code}, ${target}, 'planned', ${dueAt},
          ${JSON.stringify(details)}::jsonb, ${instant()}, ${actor.accountId}, ${actor.name},
          ${await findCorrected(db, { itemId, number: item.number, channelId, target })})
        on conflict do nothing
      `.execute(db)
      if (numAffectedRows === 0n) {
        const place = target === '' ? channel.name : `${channel.name}, ${target}`
        throw new InvalidForm({
          [`deliveries.${at}.channelId`]: `Bản này đã có trong lịch của ${place}.`,
        })
      }
      await awaitDispatch(db, { id, orgPath: unit.orgPath }, dueAt)
      await publishBroadcast(db, { id, shard: unit.shard, code: channel.code, unitId: unit.id })
      ids.push(id)
    }
  }
  // That it was approved and may go out needs nobody any more.
  await settleNotices(db, itemId)
  await logAct(db, actor, {
    act: 'plan-deliveries',
    subjectKind: 'item',
    subjectId: itemId,
    orgPath: unit.orgPath,
    details: { contentHash, deliveries: ids },
  })
  return ids
}

/** To another time; one that failed is tried again then. */
export async function replanDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
  version: number,
  change: { dueAt: string; details?: DeliveryDetails | undefined },
): Promise<Delivery> {
  const delivery = await lockOpen(db, actor, deliveryId, version)
  const code: ChannelCode = delivery.code
  await takeOut(db, { itemId: delivery.itemId, contentHash: delivery.contentHash, channel: code })
  await sql`
    update channels.delivery set state = 'planned', due_at = ${change.dueAt}, note = null, alarmed_at = null,
      details = ${JSON.stringify(change.details ?? delivery.details)}::jsonb, version = version + 1
    where shard = ${delivery.shard} and id = ${deliveryId}
  `.execute(db)
  await awaitDispatch(db, delivery, change.dueAt)
  await publishBroadcast(db, delivery)
  await logDelivery(db, actor, delivery, 'replan-delivery', { dueAt: change.dueAt })
  return getDelivery(db, deliveryId)
}

/** Nothing has left the house, and nothing will. */
export async function cancelDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
  version: number,
): Promise<Delivery> {
  const delivery = await lockOpen(db, actor, deliveryId, version)
  await sql`
    update channels.delivery set state = 'cancelled', settled_at = ${instant()}, settled_by_name = ${actor.name},
      version = version + 1
    where shard = ${delivery.shard} and id = ${deliveryId}
  `.execute(db)
  await publishBroadcast(db, delivery)
  await logDelivery(db, actor, delivery, 'cancel-delivery')
  return getDelivery(db, deliveryId)
}

async function lockOpen(
  db: Db,
  actor: Actor,
  deliveryId: string,
  version: number,
): Promise<Delivery> {
  const delivery = await lockDelivery(db, deliveryId)
  refuseUnlessOfficer(actor, delivery.unitId)
  if (delivery.version !== version) throw moved(delivery.version)
  if (!canReplan(actor, delivery)) {
    throw new Refusal(409, 'Lần đưa tin này đã đi hoặc đã hủy, không đổi giờ được nữa.')
  }
  return delivery
}
