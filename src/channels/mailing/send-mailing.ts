import { scopeOf, type Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { enqueue } from '../../platform/jobs.ts'
import { getChannel } from '../channel/channel-queries.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'
import type { DispatchPayload } from '../delivery/dispatch-job.ts'
import { openSending } from '../delivery/open-sending.ts'
import { breakSecret } from '../channel/keep-secret.ts'
import { getProgress, insertBatches, settleBatch, takeBatch } from './batch-queries.ts'
import { failRest } from './fail-rest.ts'
import { finishMailing } from './finish-mailing.ts'
import { mailingJob } from './mailing-job.ts'
import type { OpenSender } from './mass-sender.ts'
import { massSenderOf } from './mass-senders.ts'

/** Everybody who has joined by now is to get it. False when there is nobody. */
export async function beginMailing(db: Db, delivery: Delivery): Promise<boolean> {
  const sender = massSenderOf(delivery.code)
  if (!sender) throw new Error(`no mass sender for ${delivery.code}`)
  const channel = await getChannel(db, delivery.channelId)
  if ((await insertBatches(db, delivery, sender.batchSize({ channel }))) === 0) return false
  await goOn(db, delivery)
  return true
}

/** One job for a delivery at a time: what it does is what is left. */
export async function goOn(
  db: Db,
  { id, orgPath }: Pick<Delivery, 'id' | 'orgPath'>,
): Promise<void> {
  const key = `channels.mail ${id}`
  await enqueue(db, mailingJob, { id, path: orgPath }, { key, queue: key })
}

/**
 * Sends what is left of a mailing, batch by batch. That a batch is being sent is committed before its call; a process
 * that dies leaves at most the batches it had in hand unknown, and whoever comes next goes on with the rest.
 */
export async function sendMailing(
  house: House,
  payload: DispatchPayload,
  signal: AbortSignal,
): Promise<void> {
  const scope = scopeOf(payload.path)
  const delivery = await house.database.read(scope, (db) => getDelivery(db, payload.id))
  const sender = massSenderOf(delivery.code)
  if (!sender || delivery.state !== 'sending') return
  const { sending, refused } = await openSending(house, payload, signal)
  const open: OpenSender =
    refused === null
      ? sender.open(sending)
      : {
          send: async () => ({ kind: 'failed', sentence: refused, keyRefused: true }),
          close: () => {},
        }
  try {
    await Promise.all(
      Array.from({ length: sender.atOnce }, () => sendOneByOne(house, delivery, open, signal)),
    )
  } finally {
    open.close()
  }
  await house.database.write(scope, async (db) => {
    const progress = await getProgress(db, delivery)
    if (progress.open === 0) await finishMailing(db, delivery, progress)
    // What has to wait is taken up again by the sweep, within a minute of its time.
    else if (progress.nextAt === null) await goOn(db, delivery)
  })
}

async function sendOneByOne(
  house: House,
  delivery: Delivery,
  open: OpenSender,
  signal: AbortSignal,
): Promise<void> {
  const scope = scopeOf(delivery.orgPath)
  while (!signal.aborted) {
    const batch = await house.database.write(scope, (db) => takeBatch(db, delivery))
    if (!batch) return
    const outcome =
      batch.recipients.length === 0
        ? { kind: 'sent' as const, externalId: null, refused: [] }
        : await open.send(batch.recipients, batch.id)
    await house.database.write(scope, (db) => settleBatch(db, delivery, batch, outcome))
    if (outcome.kind === 'failed' && outcome.keyRefused) {
      // The account itself is refused: the rest would be too.
      await house.database.write(scope, async (db) => {
        await failRest(db, delivery, outcome.sentence)
        await breakSecret(db, delivery.channelId)
      })
    }
    // The others of this process see it for themselves: each asks the same provider at most once more.
    if (outcome.kind === 'later') return
  }
}
