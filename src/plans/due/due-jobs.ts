import { sql } from 'kysely'
import { z } from 'zod'
import { workingDaysChanged } from '../../law/index.ts'
import { unitsChanged } from '../../organization/index.ts'
import { EVERYWHERE, scopeOf } from '../../platform/database.ts'
import { defineJob, enqueueAll, type Job } from '../../platform/jobs.ts'
import { closePlansOfEnded } from '../plan/close-plans-of-ended.ts'
import { moveDues } from './move-dues.ts'
import { remindUnits } from './remind-units.ts'
import { tellOfEnded } from './tell-of-ended.ts'

/** Everything below one of the topmost units. */
const remindBelow = defineJob({
  name: 'plans.remind-below',
  payload: z.object({ path: z.string() }),
  run: async (house, { path }) => {
    await house.database.write(scopeOf(path), (db) => remindUnits(db))
  },
})

/** Half past seven in the morning, when offices open. */
export const remindDay = defineJob({
  name: 'plans.remind-day',
  payload: z.unknown(),
  every: '30 0 * * *',
  run: (house) =>
    house.database.write(scopeOf(), async (db) => {
      const { rows } = await sql<{ path: string }>`
        select org_path as path from organization.unit where parent_id is null order by org_path
      `.execute(db)
      await enqueueAll(db, remindBelow, rows, ({ path }) => `${remindBelow.name} ${path}`)
    }),
})

/** The calendar of working days was edited: open dates follow it. */
export const moveOpenDues = defineJob({
  name: 'plans.move-open-dues',
  payload: workingDaysChanged.payload,
  run: async (house) => {
    await house.database.write(EVERYWHERE, (db) => moveDues(db))
  },
})

/** Units ended: their own plans end with them, and who gave them work hears what is left of it. */
export const tellOfEndedJob = defineJob({
  name: 'plans.tell-of-ended',
  payload: unitsChanged.payload,
  run: (house, change) =>
    house.database.write(EVERYWHERE, async (db) => {
      await closePlansOfEnded(db, change)
      await tellOfEnded(db, change)
    }),
})

/** In the night, what was added to the sums during the day becomes one row of each. */
export const foldDueSums = defineJob({
  name: 'plans.fold-due-sums',
  payload: z.unknown(),
  every: '40 18 * * *',
  run: async (house) => {
    await house.database.write(scopeOf(), (db) => sql`select plans.fold_due_sums()`.execute(db))
  },
})

export const dueJobs: readonly Job[] = [
  remindBelow,
  remindDay,
  moveOpenDues,
  tellOfEndedJob,
  foldDueSums,
]
