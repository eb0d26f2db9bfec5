import { z } from 'zod'
import { scopeOf } from '../platform/database.ts'
import { defineJob } from '../platform/jobs.ts'
import { notify } from '../work/index.ts'

/** A notice to a unit outside the scope of whoever caused it: above, or beside. */
export const tellUnit = defineJob({
  name: 'content.tell-unit',
  payload: z.object({
    unitId: z.uuid(),
    orgPath: z.string(),
    forRole: z.enum(['officer', 'head']),
    kind: z.string(),
    subjectKind: z.string(),
    subjectId: z.uuid(),
    sentence: z.string(),
    address: z.string(),
  }),
  run: (house, notice) => house.database.write(scopeOf(notice.orgPath), (db) => notify(db, notice)),
})
