import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '../platform/clock.ts'
import { type Db, scopeOf } from '../platform/database.ts'
import { defineFact, defineJob, enqueueAll, type Job } from '../platform/jobs.ts'
import { evidenceJobs } from './activity/evidence-jobs.ts'
import { dueJobs } from './due/due-jobs.ts'
import { publishPlan } from './plan/publish-plan.ts'
import { askNamedAgain } from './receipt/ask-named-again.ts'
import { fillDraft } from './draft/fill-draft.ts'

/** Activities were recorded, changed or voided: figures that counted them, or should have, may differ now. */
export const activityChanged = defineFact({
  name: 'plans.activity-changed',
  payload: z.object({
    orgPath: z.string(),
    /** Local dates they had before and have now. */
    dates: z.array(z.string()).min(1),
  }),
})

/** A plan is in force: what it asks of anybody is asked from now on. */
export const planIssued = defineFact({
  name: 'plans.plan-issued',
  payload: z.object({ planId: z.uuid(), unitId: z.uuid(), orgPath: z.string() }),
})

/** An issued plan was amended: its lines ask something else from now on. */
export const planAmended = defineFact({
  name: 'plans.plan-amended',
  payload: z.object({
    planId: z.uuid(),
    amendmentId: z.uuid(),
    unitId: z.uuid(),
    orgPath: z.string(),
  }),
})

/** Brings the public progress of an issued plan up to date. */
const publishProgress = defineJob({
  name: 'plans.publish-progress',
  payload: z.object({ planId: z.uuid(), path: z.string() }),
  run: (house, { planId, path }) =>
    house.database.write(scopeOf(path), (db) => publishPlan(db, planId)),
})

/** Once for a plan, however many changes come. */
export async function enqueueProgress(
  db: Db,
  plans: readonly { planId: string; path: string }[],
): Promise<void> {
  await enqueueAll(db, publishProgress, plans, ({ planId }) => `${publishProgress.name} ${planId}`)
}

/** What is overdue changes with the day alone: after midnight every public plan is written again. */
export const publishDay = defineJob({
  name: 'plans.publish-day',
  payload: z.unknown(),
  every: '10 17 * * *',
  run: (house) =>
    house.database.write(scopeOf(), async (db) => {
      const { rows } = await sql<{ planId: string; path: string }>`
        select published.plan_id as "planId", u.org_path as path
        from plans.published_plan published join organization.unit u on u.id = published.unit_id
        where published.snapshot ->> 'asOf' < ${today()}
          and (published.snapshot #>> '{progress,open}')::integer > 0
      `.execute(db)
      await enqueueProgress(db, rows)
    }),
})

export const planJobs: readonly Job[] = [
  ...evidenceJobs,
  publishProgress,
  publishDay,
  fillDraft,
  askNamedAgain,
  ...dueJobs,
]
