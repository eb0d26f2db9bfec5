import { z } from 'zod'
import { defineFact } from '../platform/jobs.ts'

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
