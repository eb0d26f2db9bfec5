import { sql } from 'kysely'
import { takeOut } from '../../content/index.ts'
import { instant, now } from '../../platform/clock.ts'
import { scopeOf, type Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import type { Outcome } from '../adapters/adapter.ts'
import { adapterOf } from '../adapters/registry.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { secretsOf } from '../channel/keep-secret.ts'
import { beginMailing } from '../mailing/send-mailing.ts'
import { massSenderOf } from '../mailing/mass-senders.ts'
import type { Delivery } from './delivery.ts'
import { lockDelivery } from './delivery-queries.ts'
import { awaitDispatch, type DispatchPayload } from './dispatch-job.ts'
import { openSending } from './open-sending.ts'
import { settleOutcome, tellOffice } from './settle-outcome.ts'

/**
 * Sends one delivery when its time has come. That it is being sent is written before the call: whatever happens after
 * that, it is never sent a second time without somebody looking.
 */
export async function dispatchDelivery(
  house: House,
  payload: DispatchPayload,
  signal: AbortSignal,
): Promise<void> {
  const scope = scopeOf(payload.path)
  const isOurs = await house.database.write(scope, (db) => takeUp(db, payload.id))
  if (!isOurs) return
  const outcome = await send(house, payload, signal)
  const settle = (what: Outcome) =>
    house.database.write(scope, (db) => settleOutcome(db, payload, what))
  await settle(outcome).catch(async (error: unknown) => {
    // It is out, and only its record was refused: where it stands is kept, and a person confirms it.
    if (outcome.kind === 'sent') await settle({ ...outcome, confirmed: false })
    throw error
  })
}

/** False when there is nothing to send: not due, done already, for a person to do, or no longer approved. */
async function takeUp(db: Db, deliveryId: string): Promise<boolean> {
  const delivery = await lockDelivery(db, deliveryId)
  if (delivery.state !== 'planned') return false
  if (delivery.dueAt > instant()) {
    await awaitDispatch(db, delivery, laterOf(delivery.dueAt))
    return false
  }
  const channel = await getChannel(db, delivery.channelId)
  const toMany = massSenderOf(channel.code) !== undefined
  if (channel.mode === 'manual' || (!toMany && !adapterOf(channel.code))) {
    await tellOffice(db, delivery, `Đến giờ đưa “${delivery.title}” lên ${channel.name}.`)
    return false
  }
  const refused = await refusalOf(db, delivery)
  if (refused !== null) {
    await settleOutcome(db, delivery, { kind: 'failed', sentence: refused })
    return false
  }
  const at = instant()
  await sql`
    insert into channels.attempt (shard, id, delivery_id, org_path, began_at)
    values (${delivery.shard}, ${newId()}, ${delivery.id}, ${delivery.orgPath}, ${at})
  `.execute(db)
  await sql`
    update channels.delivery set state = 'sending', left_at = ${at}, version = version + 1
    where shard = ${delivery.shard} and id = ${delivery.id}
  `.execute(db)
  if (!toMany) return true
  // Each batch leaves by itself, in a job that may be begun again.
  if (!(await beginMailing(db, delivery))) {
    await settleOutcome(db, delivery, { kind: 'failed', sentence: NOBODY })
  }
  return false
}

const NOBODY = 'Chưa có ai đăng ký nhận tin ở kênh này.'

/** The database's clock may be ahead of ours: it is not asked again at once. */
function laterOf(dueAt: string): string {
  return new Date(Math.max(Date.parse(dueAt), now().getTime() + 1_000)).toISOString()
}

/** The approval of exactly this version is asked for again at the moment of sending. */
async function refusalOf(db: Db, delivery: Delivery): Promise<string | null> {
  const { itemId, contentHash, code } = delivery
  await sql`savepoint asked`.execute(db)
  try {
    await takeOut(db, { itemId, contentHash, channel: code })
    return null
  } catch (error) {
    await sql`rollback to savepoint asked`.execute(db)
    if (error instanceof InvalidForm) return Object.values(error.fields).join(' ')
    if (error instanceof Refusal) return error.message
    throw error
  }
}

async function send(house: House, payload: DispatchPayload, signal: AbortSignal): Promise<Outcome> {
  const { sending, refused } = await openSending(house, payload, signal)
  if (refused !== null) return { kind: 'failed', sentence: refused }
  const adapter = adapterOf(sending.channel.code)
  if (!adapter) throw new Error(`no adapter for ${sending.channel.code}`)
  const outcome = await adapter.send(sending)
  if (outcome.kind !== 'failed' || !outcome.keyRefused || !adapter.renew) return outcome
  // The key ran out before its time: one new one, one more try. Nothing has left the house so far.
  const renewed = await secretsOf(house, sending.channel, signal, { refused: sending.secrets })
  if ('refused' in renewed) return { kind: 'failed', sentence: renewed.refused }
  return adapter.send({ ...sending, secrets: renewed.values })
}
