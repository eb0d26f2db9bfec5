import { z } from 'zod'
import { defineFact } from '../platform/jobs.ts'

/** Units ended on the eve of a day; what stood with them (rights, addresses in other hands) follows or ends. */
export const unitsChanged = defineFact({
  name: 'organization.units-changed',
  payload: z.object({
    eventId: z.uuid(),
    on: z.iso.date(),
    ended: z.array(z.uuid()),
    /** What an administrator decided about single rights of accounts. */
    accounts: z.array(z.object({ grantId: z.uuid(), follows: z.boolean() })),
  }),
})
