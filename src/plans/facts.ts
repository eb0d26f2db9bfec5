import { z } from 'zod'
import { defineFact } from '../platform/jobs.ts'

/** An activity was recorded, changed or voided: figures that counted it, or should have, may differ now. */
export const activityChanged = defineFact({
  name: 'plans.activity-changed',
  payload: z.object({
    activityId: z.uuid(),
    unitId: z.uuid(),
    orgPath: z.string(),
    /** Local dates it had before and has now, oldest first. */
    dates: z.array(z.string()).min(1),
    change: z.enum(['recorded', 'edited', 'voided']),
  }),
})
