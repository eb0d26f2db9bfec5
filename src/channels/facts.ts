import { z } from 'zod'
import { defineFact } from '../platform/jobs.ts'

/** Something in the register of mentions is counted otherwise than before. */
export const mentionChanged = defineFact({
  name: 'channels.mention-changed',
  payload: z.object({ orgPath: z.string(), dates: z.array(z.iso.date()) }),
})
