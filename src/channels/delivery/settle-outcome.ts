import { sql } from 'kysely'
import { HOUSE_ITSELF } from '../../platform/act-log.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notify } from '../../work/index.ts'
import type { Outcome } from '../adapters/adapter.ts'
import { breakSecret } from '../channel/keep-secret.ts'
import type { Delivery } from './delivery.ts'
import { getDelivery, lockDelivery } from './delivery-queries.ts'
import { recordDelivered } from './record-delivered.ts'
import { logDelivery } from './keep-trail.ts'

/** Writes down what became of a call. One that a person has settled meanwhile stays as they said. */
export async function settleOutcome(
  db: Db,
  { id }: Pick<Delivery, 'id'>,
  outcome: Outcome,
): Promise<void> {
  const delivery = await lockDelivery(db, id)
  if (!['planned', 'sending', 'unknown'].includes(delivery.state) || delivery.settledAt !== null)
    return
  const sentence = outcome.kind === 'sent' ? null : outcome.sentence
  const state = outcome.kind !== 'sent' ? outcome.kind : outcome.confirmed ? 'confirmed' : 'sent'
  const at = instant()
  await sql`
    update channels.attempt set ended_at = ${at}, outcome = ${outcome.kind}, detail = ${sentence}
    where shard = ${delivery.shard} and id = (
      select id from channels.attempt where shard = ${delivery.shard} and delivery_id = ${id}
      order by began_at desc limit 1)
  `.execute(db)
  await sql`
    update channels.delivery set state = ${state}, note = ${sentence}, version = version + 1,
      external_id = coalesce(${outcome.kind === 'sent' ? outcome.externalId : null}, external_id),
      external_url = coalesce(${outcome.kind === 'sent' ? outcome.url : null}, external_url),
      left_at = case when ${state === 'failed'} then null else left_at end,
      settled_at = case when ${state === 'confirmed'} then ${at}::timestamptz end,
      settled_by_name = case when ${state === 'confirmed'} then ${HOUSE_ITSELF.name} end
    where shard = ${delivery.shard} and id = ${id}
  `.execute(db)
  if (outcome.kind === 'failed' && outcome.keyRefused) await breakSecret(db, delivery.channelId)
  if (sentence !== null)
    await tellOffice(db, delivery, `${said(outcome)} “${delivery.title}”: ${sentence}`)
  if (state === 'confirmed') await recordDelivered(db, await getDelivery(db, id))
  await logDelivery(db, HOUSE_ITSELF, delivery, `delivery-${state}`, {
    code: delivery.code,
    sentence,
  })
}

function said({ kind }: Outcome): string {
  return kind === 'unknown' ? 'Chưa rõ đã đăng hay chưa' : 'Chưa đăng được'
}

/** It should have gone, all of it, and has not: told once until it is planned anew. */
export async function raiseAlarm(db: Db, delivery: Delivery, sentence: string): Promise<void> {
  await sql`
    update channels.delivery set alarmed_at = ${instant()} where shard = ${delivery.shard} and id = ${delivery.id}
  `.execute(db)
  await tellOffice(db, delivery, sentence)
}

/** One notice a delivery: a newer one takes the place of the older. */
export async function tellOffice(db: Db, delivery: Delivery, sentence: string): Promise<void> {
  await notify(db, {
    unitId: delivery.unitId,
    orgPath: delivery.orgPath,
    forRole: 'officer',
    kind: 'delivery',
    subjectKind: 'delivery',
    subjectId: delivery.id,
    sentence,
    address: `/lam-viec/lich-dang?lan=${delivery.id}`,
  })
}
