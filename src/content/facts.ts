import { z } from 'zod'
import { defineFact } from '../platform/jobs.ts'

/** An initiative, a good example, an award or a model taken over is counted otherwise than before. */
export const meritChanged = defineFact({
  name: 'content.merit-changed',
  payload: z.object({ orgPath: z.string(), dates: z.array(z.iso.date()) }),
})

/** Exactly this version may go out from now on, until somebody edits the item. */
export const itemApproved = defineFact({
  name: 'content.item-approved',
  payload: z.object({
    itemId: z.uuid(),
    number: z.int(),
    contentHash: z.string(),
    unitId: z.uuid(),
    orgPath: z.string(),
  }),
})
