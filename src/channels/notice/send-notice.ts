import { sql } from 'kysely'
import { takeOut } from '../../content/index.ts'
import { getUnit } from '../../organization/index.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { moved, Refusal } from '../../platform/refusal.ts'
import { notifyAll, settleNotices } from '../../work/index.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { lockDelivery } from '../delivery/delivery-queries.ts'
import type { Wish } from './audience.ts'
import { listRecipients, whyNobody } from './audience-queries.ts'
import { logDelivery } from '../delivery/keep-trail.ts'

/**
 * To everybody who has an account of these units, the sender's own and those below it, or to those of them who are
 * meant: exactly the approved text, once. Each person is told; each person's reading is noted with its time.
 */
export async function sendNotice(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { version, unitIds, only = null }: Pick<Wish, 'unitIds'> & Partial<Wish> & { version: number },
): Promise<void> {
  const delivery = await lockDelivery(db, deliveryId)
  refuseUnlessOfficer(actor, delivery.unitId)
  if (delivery.version !== version) throw moved(delivery.version)
  if (delivery.code !== 'internal_notice' || delivery.state !== 'planned') {
    throw new Refusal(409, 'Thông báo này đã gửi hoặc đã hủy.')
  }
  const { itemId, contentHash, code } = delivery
  const carried = await takeOut(db, { itemId, contentHash, channel: code })
  const found = await listRecipients(db, delivery, { unitIds, only })
  const { units, people } = found
  if (people.length === 0) throw whyNobody(found)
  const reached = new Set(people.map(({ unitId }) => unitId))
  const notices = units
    .filter(({ id }) => reached.has(id))
    .map(({ id, orgPath, name }) => ({ id: newId(), unitId: id, orgPath, name }))
  const { name: senderName } = await getUnit(db, delivery.unitId)
  const at = instant()
  await sql`
    insert into channels.notice (id, org_path, unit_id, unit_name, shard, delivery_id, sender_name, title, text,
      audience, sent_at)
    select one.id, one.org_path, one.unit_id, one.name, ${delivery.shard}::smallint, ${deliveryId}::uuid, ${senderName},
      ${carried.title || delivery.title}, ${carried.text},
      ${JSON.stringify(only ? { ...only, accountIds: undefined, named: only.accountIds.length } : {})}::jsonb, ${at}::timestamptz
    from unnest(${notices.map(({ id }) => id)}::uuid[], ${notices.map(({ orgPath }) => orgPath)}::text[],
      ${notices.map(({ unitId }) => unitId)}::uuid[], ${notices.map(({ name }) => name)}::text[])
      as one (id, org_path, unit_id, name)
  `.execute(db)
  await sql`
    insert into channels.receipt (notice_id, account_id, org_path, name, sent_at)
    select n.id, one.account_id, n.org_path, one.name, n.sent_at
    from unnest(${people.map(({ unitId }) => unitId)}::uuid[], ${people.map(({ accountId }) => accountId)}::uuid[],
      ${people.map(({ name }) => name)}::text[]) as one (unit_id, account_id, name)
    join channels.notice n on n.shard = ${delivery.shard} and n.delivery_id = ${deliveryId} and n.unit_id = one.unit_id
  `.execute(db)
  await sql`
    update channels.delivery set state = 'sent', left_at = ${at}, version = version + 1
    where shard = ${delivery.shard} and id = ${deliveryId}
  `.execute(db)
  await notifyAll(
    db,
    notices.flatMap(({ id, unitId, orgPath }) =>
      people
        .filter((one) => one.unitId === unitId)
        .map(({ accountId }) => ({
          unitId,
          orgPath,
          forRole: { accountId },
          kind: 'internal-notice',
          subjectKind: 'notice',
          subjectId: id,
          sentence: `${senderName} thông báo: ${delivery.title}`,
          address: '/lam-viec/thong-bao-noi-bo',
        })),
    ),
  )
  await logDelivery(db, actor, delivery, 'send-notice', {
    units: notices.length,
    people: people.length,
  })
}

/** Taken back: nobody finds it in their list or bell any more; who had read it stays known to the sender. */
export async function withdrawNotices(db: Db, { shard, id }: Delivery): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update channels.notice set withdrawn_at = ${instant()} where shard = ${shard} and delivery_id = ${id} returning id
  `.execute(db)
  await settleNotices(
    db,
    rows.map((notice) => notice.id),
  )
}
