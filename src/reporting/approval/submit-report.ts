import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { moved, Refusal } from '../../platform/refusal.ts'
import { requestApproval } from '../../work/index.ts'
import { cellsOf } from '../figure/cell.ts'
import { hashOfStored, listOverrides, liveLines } from '../report/content-queries.ts'
import { indicatorsOf, scopeOfReport } from '../report/scope-queries.ts'
import type { Changed } from '../report/edit-report.ts'
import { storeFigures } from '../figure/figure-queries.ts'
import { getLetterhead, headNameOf } from '../document/letterhead-queries.ts'
import { reportDocument } from '../document/report-document.ts'
import { handReport, logReport } from '../report/keep-trail.ts'
import { addressOfReport, canSubmit, type Report } from '../report/report.ts'
import { withEmbedded } from '../report/embedded-queries.ts'
import { lockReport } from '../report/report-queries.ts'
import { keepSubmission } from './submission-queries.ts'

/** Stores the figures with the records below them and the document made of them, and asks for approval of exactly that. */
export async function submitReport(
  db: Db,
  actor: Actor,
  reportId: string,
  version: number,
): Promise<Changed & { contentHash: string }> {
  const report = await withEmbedded(db, await lockReport(db, reportId))
  if (!actsFor(actor, report.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị lập báo cáo được trình duyệt.')
  }
  if (!canSubmit(actor, report)) throw new Refusal(409, 'Báo cáo này đã trình hoặc đã duyệt.')
  if (report.version !== version) throw moved(report.version)
  const hash = await store(db, report, actor.name)
  await requestApproval(db, actor, {
    unitId: report.unitId,
    orgPath: report.orgPath,
    subjectKind: 'report',
    subjectId: reportId,
    subjectTitle: report.title,
    address: addressOfReport(reportId),
    contentHash: hash,
  })
  await handReport(db, report, {
    name: await headNameOf(db, report.unitId),
    accountId: null,
    doing: 'Xem xét, phê duyệt',
  })
  await logReport(db, actor, report, 'submit-report', { contentHash: hash })
  return { id: reportId, version: version + 1, state: 'submitted', notice: null, contentHash: hash }
}

async function store(db: Db, report: Report, byName: string): Promise<string> {
  const scope = await scopeOfReport(db, report)
  const indicators = await indicatorsOf(db, report)
  const figures = await storeFigures(db, report.id, indicators, scope)
  const cells = cellsOf(indicators, figures, await listOverrides(db, report.id))
  const lines = await liveLines(db, report, scope)
  const { title, sections } = report
  const head = await getLetterhead(db, report)
  const document = reportDocument({ title, sections, cells, lines }, head)
  await db
    .updateTable('reporting.report')
    .set({
      state: 'submitted',
      submitted_at: instant(),
      document: JSON.stringify({ document, lines }),
      sections: JSON.stringify(report.sections),
      indicators: JSON.stringify(indicators),
      paths: [...scope.paths],
      version: report.version + 1,
    })
    .where('id', '=', report.id)
    .execute()
  const hash = await hashOfStored(db, report)
  await db
    .updateTable('reporting.report')
    .set({ content_hash: hash })
    .where('id', '=', report.id)
    .execute()
  const { addressees, recipients } = head
  await keepSubmission(db, report, {
    contentHash: hash,
    byName,
    content: { title, addressees, recipients, sections, cells, lines, document },
  })
  return hash
}
