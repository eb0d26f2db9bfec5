import { z } from 'zod'
import { scopeOf } from '../platform/database.ts'
import { defineJob } from '../platform/jobs.ts'
import { notifyAll } from '../work/index.ts'

const notice = z.object({
  unitId: z.uuid(),
  orgPath: z.string(),
  forRole: z.enum(['officer', 'head']),
  kind: z.string(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  sentence: z.string(),
  address: z.string(),
})

/** Notices to units outside the scope of whoever caused them: above, or beside. */
export const tellUnits = defineJob({
  name: 'content.tell-units',
  payload: z.object({ notices: z.array(notice).min(1) }),
  run: (house, { notices }) =>
    house.database.write(scopeOf(...new Set(notices.map(({ orgPath }) => orgPath))), (db) =>
      notifyAll(db, notices),
    ),
})
