import { z } from 'zod'
import { defineFact } from '../platform/jobs.ts'

/** An edition of a rule was set for a day to come, or taken back. */
export const ruleChanged = defineFact({
  name: 'law.rule-changed',
  payload: z.object({ rule: z.string() }),
})

/** A day to come became a day off, or a worked one: dates counted over it are counted anew. */
export const workingDaysChanged = defineFact({
  name: 'law.working-days-changed',
  payload: z.object({ from: z.string() }),
})
