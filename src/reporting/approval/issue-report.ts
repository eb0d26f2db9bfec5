import { actsFor, type Actor } from '../../platform/actor.ts'
import { localDate, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { keepShortcomings } from '../../plans/index.ts'
import { letGo, settleNotices } from '../../work/index.ts'
import type { Changed } from '../report/edit-report.ts'
import { lowerFirst } from '../report/closing.ts'
import { logReport } from '../report/keep-trail.ts'
import { addressOfReport, canIssue, type Report } from '../report/report.ts'
import { lockReport } from '../report/report-queries.ts'
import { ASSESSMENT, shortcomingsIn } from '../report/assessment.ts'
import { getCells } from '../report/content-queries.ts'
import { indicatorsOf } from '../report/scope-queries.ts'
import { filledText, paragraphsOf } from '../report/section.ts'

/** The number and the day from the office's register stand beside the approved bytes, which stay as they are. */
export async function issueReport(
  db: Db,
  actor: Actor,
  reportId: string,
  { number, issuedOn }: { number: number; issuedOn: string },
): Promise<Changed> {
  const report = await lockReport(db, reportId)
  if (!actsFor(actor, report.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được ghi số ban hành.')
  }
  if (report.state === 'issued') throw new Refusal(409, 'Báo cáo này đã ban hành.')
  if (!canIssue(actor, report)) {
    throw new Refusal(409, 'Báo cáo phải được duyệt trước khi ghi số ban hành.')
  }
  if (issuedOn > today()) throw new InvalidForm({ issuedOn: 'Ngày ban hành chưa đến.' })
  if (report.approvedAt !== null && issuedOn < localDate(report.approvedAt)) {
    throw new InvalidForm({ issuedOn: 'Ngày ban hành không thể trước ngày duyệt.' })
  }
  await refuseTaken(db, report.unitId, number, issuedOn.slice(0, 4))
  await db
    .updateTable('reporting.report')
    .set({ state: 'issued', number, issued_on: issuedOn, version: report.version + 1 })
    .where('id', '=', reportId)
    .execute()
  await keepShortcomings(db, saidBy(report, number), await listSaid(db, report))
  await letGo(db, reportId)
  await settleNotices(db, reportId, 'report-approved')
  await logReport(db, actor, report, 'issue-report', { number, issuedOn })
  return { id: reportId, version: report.version + 1, state: 'issued', notice: null }
}

function saidBy(report: Report, number: number) {
  return {
    unitId: report.unitId,
    orgPath: report.orgPath,
    year: Number(report.toOn.slice(0, 4)),
    sourceId: report.id,
    citation: `Báo cáo số ${number}, ${lowerFirst(report.periodLabel)}`,
    address: addressOfReport(report.id),
  }
}

/** Next year's plan mends them, or says that it does not. What the assessment says of figures is said with them. */
async function listSaid(db: Db, report: Report): Promise<string[]> {
  const of = (code: string) => report.sections.find((one) => one.code === code)?.text ?? ''
  const difficulties = paragraphsOf(of('difficulties')).map(({ text }) => text)
  const assessed = shortcomingsIn(of(ASSESSMENT))
  if (assessed.length === 0) return difficulties
  const cells = await getCells(db, report, await indicatorsOf(db, report))
  return [...assessed.map((text) => filledText(text, cells)), ...difficulties]
}

/** Numbers of a kind of document begin anew each year (Decree 30/2020, article 15); two at once meet the unique index. */
async function refuseTaken(db: Db, unitId: string, number: number, year: string): Promise<void> {
  const taken = await db
    .selectFrom('reporting.report')
    .select('period_label')
    .where('unit_id', '=', unitId)
    .where('state', '=', 'issued')
    .where('number', '=', number)
    .where('issued_on', '>=', `${year}-01-01`)
    .where('issued_on', '<=', `${year}-12-31`)
    .executeTakeFirst()
  if (taken) {
    throw new InvalidForm({
      number: `Số ${number} của năm ${year} đã cấp cho báo cáo ${taken.period_label}.`,
    })
  }
}
