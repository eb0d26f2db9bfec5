import { z } from 'zod'

/** Where and what to send. Enqueued when a delivery is planned; run by `dispatchDelivery`. */
export const dispatchPayload = z.object({ id: z.uuid(), path: z.string() })
export type DispatchPayload = z.infer<typeof dispatchPayload>

/** One attempt: what may have left the house is never sent again without somebody looking. */
export const dispatchJob = { name: 'channels.dispatch', maxAttempts: 1 } as const

/** Asks the other side to take down what was retracted. */
export const takeBackJob = { name: 'channels.take-back', maxAttempts: 3 } as const
