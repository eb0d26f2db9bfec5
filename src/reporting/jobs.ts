import { activityChanged, planIssued } from '../plans/index.ts'
import { scopeOf } from '../platform/database.ts'
import { defineJob, type Job } from '../platform/jobs.ts'
import { fillDuties } from './duty/duty-queries.ts'
import { listTouchedReports, noticeLate } from './correction/notice-late-figures.ts'

/** An approved report never changes; what was recorded, edited or voided for its days stands beside it. */
export const noticeLateFigures = defineJob({
  name: 'reporting.notice-late-figures',
  payload: activityChanged.payload,
  run: async (house, { orgPath, dates }) => {
    const root = `${orgPath.split('.')[0] ?? ''}.`
    const reports = await house.database.read(scopeOf(root), (db) =>
      listTouchedReports(db, orgPath, dates),
    )
    for (const report of reports) {
      await house.database.write(scopeOf(...report.paths), (db) => noticeLate(db, report.id))
    }
  },
})

/** What an issued plan says of reporting becomes duties of the unit that issued it. */
export const readDuties = defineJob({
  name: 'reporting.read-duties',
  payload: planIssued.payload,
  run: (house, { planId, orgPath }) =>
    house.database.write(scopeOf(orgPath), (db) => fillDuties(db, planId)),
})

export const reportingJobs: readonly Job[] = [noticeLateFigures, readDuties]
