import { z } from 'zod'
import { scopeOf } from '../platform/database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { listTouchedReports, noticeLate } from './notice-late-figures.ts'

/** Reaction to `plans.activity-changed`: something dated then was recorded, edited or voided in the unit of that path. */
export const noticeLateFigures = defineJob({
  name: 'reporting.notice-late-figures',
  payload: z.object({
    activityId: z.uuid(),
    unitId: z.uuid(),
    orgPath: z.string(),
    dates: z.array(z.string()).min(1),
    change: z.enum(['recorded', 'edited', 'voided']),
  }),
  run: async (house, { orgPath, dates }) => {
    const root = `${orgPath.split('.')[0] ?? ''}.`
    const reports = await house.database.read(scopeOf(root), (db) =>
      listTouchedReports(db, orgPath, dates),
    )
    for (const report of reports) {
      await house.database.write(scopeOf(report.orgPath), (db) => noticeLate(db, report.id))
    }
  },
})

export const reportingJobs: readonly Job[] = [noticeLateFigures]
