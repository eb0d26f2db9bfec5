import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '../platform/clock.ts'
import { scopeOf } from '../platform/database.ts'
import { defineFact, defineJob, enqueue, type Job } from '../platform/jobs.ts'
import { evidenceJobs } from './activity/evidence-jobs.ts'
import { dueJobs } from './due/due-jobs.ts'
import { publishPlan } from './plan/publish-plan.ts'
import { fillDraft } from './draft/fill-draft.ts'

/** An activity was recorded, changed or voided: figures that counted it, or should have, may differ now. */
export const activityChanged = defineFact({
  name: 'plans.activity-changed',
  payload: z.object({
    activityId: z.uuid(),
    unitId: z.uuid(),
    orgPath: z.string(),
    /** Local dates it had before and has now, oldest first. */
    dates: z.array(z.string()).min(1),
    change: z.enum(['recorded', 'edited', 'voided']),
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
export const publishProgress = defineJob({
  name: 'plans.publish-progress',
  payload: z.object({ planId: z.uuid(), path: z.string() }),
  run: (house, { planId, path }) =>
    house.database.write(scopeOf(path), (db) => publishPlan(db, planId)),
})

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
      for (const plan of rows) {
        await enqueue(db, publishProgress, plan, { key: `plans.publish-progress ${plan.planId}` })
      }
    }),
})

export const planJobs: readonly Job[] = [
  ...evidenceJobs,
  publishProgress,
  publishDay,
  fillDraft,
  ...dueJobs,
]
