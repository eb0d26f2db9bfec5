import { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'

/** Where and what to send. Enqueued when a delivery is planned; run by `dispatchDelivery`. */
export const dispatchPayload = z.object({ id: z.uuid(), path: z.string() })
export type DispatchPayload = z.infer<typeof dispatchPayload>

/** One attempt: what may have left the house is never sent again without somebody looking. */
export const dispatchJob = { name: 'channels.dispatch', maxAttempts: 1 } as const

/** One waits for a delivery: at its time, or as soon as may be. */
export async function awaitDispatch(
  db: Db,
  { id, orgPath }: { id: string; orgPath: string },
  runAt?: string,
): Promise<void> {
  const payload: DispatchPayload = { id, path: orgPath }
  await enqueue(db, dispatchJob, payload, {
    key: `${dispatchJob.name} ${id}`,
    ...(runAt === undefined ? {} : { runAt }),
  })
}

/** Asks the other side to take down what was retracted. */
export const takeBackJob = { name: 'channels.take-back', maxAttempts: 3 } as const
