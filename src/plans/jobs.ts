import { sql } from 'kysely'
import { z } from 'zod'
import { keepFile } from '../files/index.ts'
import { instant, today } from '../platform/clock.ts'
import { scopeOf } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { defineFact, defineJob, enqueue, type Job } from '../platform/jobs.ts'
import { seePage, type SeenPage } from './activity/fetch-evidence-page.ts'
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

/** Looks at a linked page and keeps our own copy of it. */
export const fetchEvidencePage = defineJob({
  name: 'plans.fetch-evidence-page',
  payload: z.object({ path: z.string(), shard: z.int(), evidenceId: z.uuid() }),
  maxAttempts: 5,
  run: async (house, { path, shard, evidenceId }, signal) => {
    const scope = scopeOf(path)
    const url = await house.database.read(scope, async (db) => {
      const { rows } = await sql<{ url: string }>`
        select url from plans.evidence
        where shard = ${shard} and id = ${evidenceId} and page_state = 'waiting' and withdrawn_at is null
      `.execute(db)
      return rows[0]?.url
    })
    if (url === undefined) return
    const page = await seePage(url, { signal })
    await keepSeenPage(house, { path, shard, evidenceId }, page)
  },
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

export const planJobs: readonly Job[] = [fetchEvidencePage, publishProgress, publishDay, fillDraft]

/** What was found behind a link, with our own copy of it. */
export async function keepSeenPage(
  house: House,
  { path, shard, evidenceId }: { path: string; shard: number; evidenceId: string },
  page: SeenPage,
): Promise<void> {
  await house.database.write(scopeOf(path), async (db) => {
    const copy =
      page.copy === null
        ? null
        : await keepFile(db, house.fileStore, {
            orgPath: path,
            name: `${page.title ?? 'trang'}.html`,
            kind: 'page_copy',
            bytes: page.copy.bytes,
            // As text: a stranger's page is never shown as a page of ours.
            mime: /^text\//i.test(page.copy.mime) ? 'text/plain; charset=utf-8' : page.copy.mime,
            createdBy: null,
            createdByName: 'Hệ thống',
          })
    await sql`
      update plans.evidence set page_state = ${page.state}, page_title = coalesce(${page.title}, page_title),
        page_seen_at = ${instant()}, page_copy_id = coalesce(${copy?.id ?? null}::uuid, page_copy_id)
      where shard = ${shard} and id = ${evidenceId}
    `.execute(db)
  })
}
