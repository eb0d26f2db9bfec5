import { z } from 'zod'
import { scopeOf } from '../platform/database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { listTouchedReports, noticeLate } from './notice-late-figures.ts'

/** Reaction to `activity-changed` of plans: something dated that day was recorded, edited or voided in the unit of that path. */
export const noticeLateFigures = defineJob({
  name: 'reporting.notice-late-figures',
  payload: z.object({ orgPath: z.string(), unitId: z.uuid(), happenedOn: z.iso.date() }),
  run: async (house, { orgPath, happenedOn }) => {
    const root = `${orgPath.split('.')[0] ?? ''}.`
    const reports = await house.database.read(scopeOf(root), (db) =>
      listTouchedReports(db, orgPath, happenedOn),
    )
    for (const report of reports) {
      await house.database.write(scopeOf(report.orgPath), (db) => noticeLate(db, report.id))
    }
  },
})

export const reportingJobs: readonly Job[] = [noticeLateFigures]
