import { z } from 'zod'
import { unitsChanged } from '../organization/index.ts'
import { instant } from '../platform/clock.ts'
import { SYSTEM_SCOPE } from '../platform/database.ts'
import { defineJob } from '../platform/jobs.ts'
import type { Job } from '../platform/jobs.ts'
import { moveGrants } from './grant/move-grants.ts'
import { ago, IDLE_MS } from './session/session.ts'

/** Sessions that no longer count are refused anyway; this only keeps the table small. */
const forgetSessions = defineJob({
  name: 'identity.forget-sessions',
  payload: z.object({}),
  every: '35 19 * * *',
  run: async (house) => {
    await house.database.write(SYSTEM_SCOPE, (db) =>
      db
        .deleteFrom('identity.session')
        .where((where) =>
          where.or([where('expires_at', '<=', instant()), where('seen_at', '<=', ago(IDLE_MS))]),
        )
        .execute(),
    )
  },
})

/** Rights at units that ended: end, or go along. */
export const moveGrantsJob = defineJob({
  name: 'identity.move-grants',
  payload: unitsChanged.payload,
  run: (house, change) => house.database.write(SYSTEM_SCOPE, (db) => moveGrants(db, change)),
})

export const identityJobs: readonly Job[] = [forgetSessions, moveGrantsJob]
