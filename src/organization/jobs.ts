import { z } from 'zod'
import { defineJob } from '../platform/jobs.ts'
import type { Job } from '../platform/jobs.ts'
import { carryOutPlanned } from './event/carry-out-planned.ts'

/** What was ordered for a day happens in its first minutes, Viet Nam's time. */
const carryOutDay = defineJob({
  name: 'organization.carry-out-day',
  payload: z.unknown(),
  every: '2 17 * * *',
  run: (house) => carryOutPlanned(house),
})

export const organizationJobs: readonly Job[] = [carryOutDay]
