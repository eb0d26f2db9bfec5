import { sql } from 'kysely'
import { hasRole, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { notify, settleNotices } from '../../work/index.ts'
import { shortened } from '../question/ask-question.ts'
import { lowerFirst } from '../report/closing.ts'
import { logReport } from '../report/keep-trail.ts'
import { addressOfReport, type Report } from '../report/report.ts'
import { getReportRow } from '../report/report-queries.ts'
import { hasOpenComment } from './comment-queries.ts'

/** Those who work at the unit or above it say something about a part; the paper does not change. */
export async function addComment(
  db: Db,
  actor: Actor,
  reportId: string,
  { section, words }: { section: string; words: string },
): Promise<{ id: string }> {
  const report = await getReportRow(db, reportId)
  if (!hasRole(actor, report.orgPath, 'officer')) throw refusal()
  if (section !== '' && !report.sections.some(({ code }) => code === section)) {
    throw notFound('Báo cáo không còn phần này.')
  }
  const id = newId()
  await db
    .insertInto('reporting.comment')
    .values({
      id,
      org_path: report.orgPath,
      report_id: reportId,
      section_code: section,
      words,
      made_at: instant(),
      made_by: actor.accountId,
      made_by_name: actor.name,
    })
    .execute()
  await tellAuthors(db, actor, report, { section, words })
  await logReport(db, actor, report, 'add-comment', { section })
  return { id }
}

/** Those who write it; not somebody who is the only one writing. */
async function tellAuthors(
  db: Db,
  actor: Actor,
  report: Report,
  { section, words }: { section: string; words: string },
): Promise<void> {
  if (report.createdByName === actor.name && report.changedByName === actor.name) return
  const part = report.sections.find(({ code }) => code === section)?.title
  const where = part === undefined ? '' : `, phần “${part}”`
  await notify(db, {
    unitId: report.unitId,
    orgPath: report.orgPath,
    forRole: 'officer',
    kind: 'report-commented',
    subjectKind: 'report',
    subjectId: report.id,
    sentence: `${actor.name} góp ý báo cáo ${lowerFirst(report.periodLabel)}${where}: ${shortened(words)}`,
    address: addressOfReport(report.id),
  })
}

/** Done with; settled twice is settled once. */
export async function settleComment(
  db: Db,
  actor: Actor,
  commentId: string,
): Promise<{ id: string }> {
  const { rows } = await sql<{ reportId: string; orgPath: string }>`
    select report_id "reportId", org_path "orgPath" from reporting.comment
    where id = ${commentId} for update
  `.execute(db)
  const [comment] = rows
  if (!comment) throw notFound('Không tìm thấy góp ý này.')
  if (!hasRole(actor, comment.orgPath, 'officer')) throw refusal()
  await db
    .updateTable('reporting.comment')
    .set({ settled_at: instant(), settled_by_name: actor.name })
    .where('id', '=', commentId)
    .where('settled_at', 'is', null)
    .execute()
  if (!(await hasOpenComment(db, comment.reportId))) {
    await settleNotices(db, comment.reportId, 'report-commented')
  }
  const report = { id: comment.reportId, orgPath: comment.orgPath }
  await logReport(db, actor, report, 'settle-comment', { commentId })
  return { id: commentId }
}

function refusal(): Refusal {
  return new Refusal(403, 'Chỉ cán bộ, lãnh đạo của đơn vị hoặc cấp trên được góp ý.')
}
