import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs.ts'
import { dispatchDelivery } from './delivery/dispatch-delivery.ts'
import { dispatchJob, dispatchPayload, takeBackJob } from './delivery/dispatch-job.ts'
import { readReach } from './delivery/read-reach.ts'
import { sweepDeliveries } from './delivery/sweep-deliveries.ts'
import { takeBack } from './delivery/take-back.ts'

const dispatch = defineJob({ ...dispatchJob, payload: dispatchPayload, run: dispatchDelivery })

const taking = defineJob({ ...takeBackJob, payload: dispatchPayload, run: takeBack })

/** Every minute: what was lost while being sent, what is due and did not go. */
const sweep = defineJob({
  name: 'channels.sweep',
  payload: z.unknown(),
  every: '* * * * *',
  run: async (house) => {
    await sweepDeliveries(house)
  },
})

/** Twice a day, at noon and in the evening of Viet Nam. */
const reach = defineJob({
  name: 'channels.read-reach',
  payload: z.unknown(),
  every: '0 5,13 * * *',
  run: async (house, _, signal) => {
    await readReach(house, signal)
  },
})

export const channelJobs: readonly Job[] = [dispatch, taking, sweep, reach]
