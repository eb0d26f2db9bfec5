import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs.ts'
import { dispatchDelivery } from './delivery/dispatch-delivery.ts'
import { dispatchJob, dispatchPayload, takeBackJob } from './delivery/dispatch-job.ts'
import { readReach } from './delivery/read-reach.ts'
import { sweepDeliveries } from './delivery/sweep-deliveries.ts'
import { mailingJob } from './mailing/mailing-job.ts'
import { sendMailing } from './mailing/send-mailing.ts'
import { sweepMailings } from './mailing/sweep-mailings.ts'
import { joinLetterJob } from './subscriber/join-letter-job.ts'
import { sendJoinLetter } from './subscriber/send-join-letter.ts'
import { tellDeliveredAgain } from './delivery/tell-delivered-again.ts'
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
    await sweepMailings(house)
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

const mailing = defineJob({ ...mailingJob, payload: dispatchPayload, run: sendMailing })

const joinLetter = defineJob({ ...joinLetterJob, payload: dispatchPayload, run: sendJoinLetter })

export const channelJobs: readonly Job[] = [
  dispatch,
  taking,
  sweep,
  reach,
  mailing,
  joinLetter,
  tellDeliveredAgain,
]
