import { z } from 'zod'
import { defineFact } from '../platform/jobs.ts'

/** A day to come became a day off, or a worked one: dates counted over it are counted anew. */
export const workingDaysChanged = defineFact({
  name: 'law.working-days-changed',
  payload: z.object({ from: z.string() }),
})
