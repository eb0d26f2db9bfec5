import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { adapterOf } from '../adapters/registry.ts'
import type { DispatchPayload } from './dispatch-job.ts'
import { openSending } from './open-sending.ts'
import { tellOffice } from './settle-outcome.ts'

/** Asks the other side to take down what was retracted here; where it does not, the office is told to do it by hand. */
export async function takeBack(
  house: House,
  payload: DispatchPayload,
  signal: AbortSignal,
): Promise<void> {
  const { sending, refused } = await openSending(house, payload, signal)
  const { delivery, channel } = sending
  if (delivery.state !== 'retracted') return
  const retract = channel.mode === 'api' ? adapterOf(channel.code)?.retract : undefined
  const outcome = retract && refused === null ? await retract(sending) : null
  if (outcome?.kind === 'sent') return
  const why = outcome === null ? '' : ` (${outcome.sentence})`
  await house.database.write(scopeOf(payload.path), (db) =>
    tellOffice(db, delivery, `Hãy gỡ bằng tay “${delivery.title}” khỏi ${channel.name}${why}.`),
  )
}
