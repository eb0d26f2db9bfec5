import { sql } from 'kysely'
import { takeOut } from '../../content/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { publishBroadcast } from '../occasion/publish-broadcast.ts'
import {
  canConfirm,
  canDeny,
  canHandOver,
  canRetract,
  type Delivery,
  type DeliveryDetails,
  sendsItself,
} from './delivery.ts'
import { formsOf } from './delivery-fields.ts'
import { getDelivery, lockDelivery } from './delivery-queries.ts'
import { withdrawNotices } from '../notice/send-notice.ts'
import { takeBackJob } from './dispatch-job.ts'
import { recordDelivered, withdrawCitations } from './record-delivered.ts'
import { logDelivery } from './keep-trail.ts'

export interface Confirming {
  version: number
  /** Where it can be seen. */
  url: string | null
  /** An instant; null: now, or when it left. */
  leftAt: string | null
  details: DeliveryDetails
}

/**
 * A person says that it is out, with what shows it. Before it left, exactly this version must be approved still; the
 * activity is written in the same transaction, once.
 */
export async function confirmDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { version, url, leftAt, details }: Confirming,
): Promise<Delivery> {
  const delivery = await lockFor(db, actor, deliveryId, version, canConfirm)
  await refuseUnsent(db, delivery)
  if (leftAt !== null && leftAt > instant()) {
    throw new InvalidForm({ leftAt: 'Giờ đã đăng không được sau bây giờ.' })
  }
  if (details.form !== undefined && !formsOf(delivery.code).includes(details.form)) {
    throw new InvalidForm({ 'details.form': 'Hãy chọn lại hình thức.' })
  }
  await refuseUnapproved(db, delivery)
  await sql`
    update channels.delivery set state = 'confirmed', note = null, details = ${JSON.stringify({ ...delivery.details, ...details })}::jsonb,
      external_url = coalesce(${url}, external_url),
      left_at = coalesce(${leftAt}::timestamptz, left_at, ${instant()}),
      settled_at = ${instant()}, settled_by_name = ${actor.name}, version = version + 1
    where shard = ${delivery.shard} and id = ${deliveryId}
  `.execute(db)
  await recordDelivered(db, await getDelivery(db, deliveryId))
  await logDelivery(db, actor, delivery, 'confirm-delivery', { url })
  return getDelivery(db, deliveryId)
}

/** Given to whoever puts it out: the station, the paper, the operator of the board. */
export async function handOverDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
  version: number,
  details: DeliveryDetails = {},
): Promise<Delivery> {
  const delivery = await lockFor(db, actor, deliveryId, version, canHandOver)
  await refuseUnapproved(db, delivery)
  await sql`
    update channels.delivery set state = 'handed_over', left_at = ${instant()}, version = version + 1,
      details = ${JSON.stringify({ ...delivery.details, ...details })}::jsonb
    where shard = ${delivery.shard} and id = ${deliveryId}
  `.execute(db)
  await logDelivery(db, actor, delivery, 'hand-over-delivery')
  return getDelivery(db, deliveryId)
}

/** Looked for and not found, or not put out: it did not go out, and may be planned anew. */
export async function denyDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
  version: number,
  reason: string,
): Promise<Delivery> {
  const delivery = await lockFor(db, actor, deliveryId, version, canDeny)
  await giveUp(db, delivery, reason)
  await logDelivery(db, actor, delivery, 'deny-delivery', { reason })
  return getDelivery(db, deliveryId)
}

/** It did not go out: it may be planned anew, and is announced no more. */
export async function giveUp(db: Db, delivery: Delivery, note: string): Promise<void> {
  await sql`
    update channels.delivery set state = 'failed', note = ${note}, left_at = null, version = version + 1
    where shard = ${delivery.shard} and id = ${delivery.id}
  `.execute(db)
  await publishBroadcast(db, delivery)
}

/** It was out and is taken back; that it was out stays on record, with its activity and the reason. */
export async function retractDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
  version: number,
  reason: string,
): Promise<Delivery> {
  const delivery = await lockFor(db, actor, deliveryId, version, canRetract)
  await sql`
    update channels.delivery set state = 'retracted', note = ${reason}, settled_at = ${instant()},
      settled_by_name = ${actor.name}, version = version + 1
    where shard = ${delivery.shard} and id = ${deliveryId}
  `.execute(db)
  await withdrawCitations(db, delivery)
  if (delivery.code === 'internal_notice') await withdrawNotices(db, delivery)
  await enqueue(db, takeBackJob, { id: deliveryId, path: delivery.orgPath })
  await publishBroadcast(db, delivery)
  await logDelivery(db, actor, delivery, 'retract-delivery', { reason })
  return getDelivery(db, deliveryId)
}

async function lockFor(
  db: Db,
  actor: Actor,
  deliveryId: string,
  version: number,
  can: (actor: Actor, delivery: Delivery) => boolean,
): Promise<Delivery> {
  const delivery = await lockDelivery(db, deliveryId)
  refuseUnlessOfficer(actor, delivery.unitId)
  if (delivery.version !== version) throw moved(delivery.version)
  if (!can(actor, delivery)) {
    throw new Refusal(409, 'Lần đưa tin này không ở bước đó nữa. Hãy tải lại để xem.')
  }
  return delivery
}

async function refuseUnsent(db: Db, delivery: Delivery): Promise<void> {
  const { name, mode } = await getChannel(db, delivery.channelId)
  if (!sendsItself(delivery, mode)) return
  throw new Refusal(
    409,
    `Hệ thống tự gửi lên ${name} khi đến giờ và tự ghi kết quả. Muốn đăng tay thì hủy lần này hoặc chuyển kênh sang làm tay.`,
  )
}

async function refuseUnapproved(db: Db, { state, itemId, contentHash, code }: Delivery) {
  if (state === 'planned' || state === 'failed') {
    await takeOut(db, { itemId, contentHash, channel: code })
  }
}
