import { z } from 'zod'
import { mentionChanged } from '../channels/index.ts'
import { meritChanged } from '../content/index.ts'
import { refreshLaw, ruleChanged } from '../law/index.ts'
import { activityChanged, planIssued } from '../plans/index.ts'
import { EVERYWHERE, scopeOf } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { defineJob, enqueueAll, type Job } from '../platform/jobs.ts'
import { notifyAll } from '../work/index.ts'
import { listTouchedReports, noticeLate } from './correction/notice-late-figures.ts'
import { notifyDispatch } from './dispatch/notify-dispatch.ts'
import { FOLLOW_DISPATCH } from './dispatch/send-report.ts'
import { TELL_UNITS } from './dispatch/urge-reports.ts'
import { CARRY_ANSWER } from './question/ask-question.ts'
import { carryAnswerDown } from './question/carry-answer-down.ts'
import { moveSpans } from './period/move-spans.ts'
import { fillDuties } from './duty/fill-duties.ts'

const touchedReport = z.object({ id: z.uuid(), paths: z.array(z.string()) })

/** Counts a report's figures anew; however many activities touched it meanwhile, once. */
const compareReport = defineJob({
  name: 'reporting.compare-report',
  payload: touchedReport,
  run: (house, { id, paths }) =>
    house.database.write(scopeOf(...paths), (db) => noticeLate(db, id)),
})

/** An approved report never changes; what was recorded, edited or voided for its days stands beside it. */
export const noticeLateFigures = defineJob({
  name: 'reporting.notice-late-figures',
  payload: activityChanged.payload,
  run: compareTouched,
})

/** The same of what the press and people said. */
export const noticeLateMentions = defineJob({
  name: 'reporting.notice-late-mentions',
  payload: mentionChanged.payload,
  run: compareTouched,
})

/** The same of what was commended, and of models taken over. */
export const noticeLateMerits = defineJob({
  name: 'reporting.notice-late-merits',
  payload: meritChanged.payload,
  run: compareTouched,
})

async function compareTouched(
  house: House,
  { orgPath, dates }: { orgPath: string; dates: readonly string[] },
): Promise<void> {
  const root = `${orgPath.split('.')[0] ?? ''}.`
  await house.database.write(scopeOf(root), async (db) => {
    const touched = await listTouchedReports(db, orgPath, dates)
    await enqueueAll(db, compareReport, touched, ({ id }) => `compare-report:${id}`)
  })
}

/** The day figures are cut off on was set anew. */
export const followCutoff = defineJob({
  name: 'reporting.follow-cutoff',
  payload: ruleChanged.payload,
  run: async (house, { rule }) => {
    if (rule !== 'report.cutoff') return
    await refreshLaw(house.database)
    await house.database.write(EVERYWHERE, (db) => moveSpans(db))
  },
})

/** What an issued plan says of reporting becomes duties of the unit that issued it. */
export const readDuties = defineJob({
  name: 'reporting.read-duties',
  payload: planIssued.payload,
  run: (house, { planId, orgPath }) =>
    house.database.write(scopeOf(orgPath), (db) => fillDuties(db, planId)),
})

/** A report went up, was passed on, accepted or sent back: the other units hold it, or hear of it. */
const followDispatch = defineJob({
  ...FOLLOW_DISPATCH,
  payload: z.object({ dispatchId: z.uuid(), paths: z.array(z.string()) }),
  run: (house, { dispatchId, paths }) =>
    house.database.write(scopeOf(...paths), (db) => notifyDispatch(db, dispatchId)),
})

/** Notices to units out of the reach of whoever sends them. */
const tellUnits = defineJob({
  ...TELL_UNITS,
  payload: z.object({
    notices: z.array(
      z.object({
        unitId: z.uuid(),
        orgPath: z.string(),
        kind: z.string(),
        /** What it is about; the unit itself where it is about no single thing. */
        subjectId: z.uuid().optional(),
        sentence: z.string(),
        address: z.string().default('/lam-viec/bao-cao'),
      }),
    ),
  }),
  run: (house, { notices }) =>
    house.database.write(scopeOf(...notices.map(({ orgPath }) => orgPath)), (db) =>
      notifyAll(
        db,
        notices.map(({ unitId, orgPath, kind, subjectId, sentence, address }) => ({
          unitId,
          orgPath,
          forRole: 'officer' as const,
          kind,
          subjectKind: subjectId === undefined ? 'unit' : 'question',
          subjectId: subjectId ?? unitId,
          sentence,
          address,
        })),
      ),
    ),
})

/** What was passed on is answered: who asked first hears it. */
const carryAnswer = defineJob({
  ...CARRY_ANSWER,
  payload: z.object({ questionId: z.uuid(), path: z.string() }),
  run: (house, { questionId, path }) =>
    house.database.write(scopeOf(path), (db) => carryAnswerDown(db, questionId)),
})

export const reportingJobs: readonly Job[] = [
  noticeLateFigures,
  noticeLateMentions,
  noticeLateMerits,
  compareReport,
  readDuties,
  followCutoff,
  followDispatch,
  tellUnits,
  carryAnswer,
]
