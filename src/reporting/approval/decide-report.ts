import { renderDocx, renderPdf } from '../../documents/index.ts'
import { keepFile } from '../../files/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { Refusal } from '../../platform/refusal.ts'
import { approve, canDecide, latestApproval, notify, returnForChange } from '../../work/index.ts'
import type { Approval } from '../../work/index.ts'
import { getStored, hashOfStored } from '../report/content-queries.ts'
import type { Changed } from '../report/edit-report.ts'
import { dropStoredFigures } from '../figure/figure-queries.ts'
import { signatureOf } from '../document/letterhead-queries.ts'
import { asApproved } from '../document/report-document.ts'
import { handReport, logReport } from '../report/keep-trail.ts'
import { addressOfReport, isFrozen, type Report, type Signature } from '../report/report.ts'
import { getReportRow, lockReport } from '../report/report-queries.ts'
import { closeSubmission } from './submission-queries.ts'

export interface Prints {
  /** What was rendered; an approval of anything else is refused. */
  contentHash: string
  docx: Uint8Array
  pdf: Uint8Array
  /** As it stands on them. */
  signature: Signature
}

/**
 * The paper with the hash on its last page, made before the transaction that keeps it: typesetting takes longer
 * than a row may stay locked. Null when there is nothing this actor could approve; the action then says why.
 */
export async function renderForApproval(
  house: House,
  actor: Actor,
  reportId: string,
  hash: string,
): Promise<Prints | null> {
  const signed = await house.database.read(actor.scope, async (db) => {
    const report = await getReportRow(db, reportId)
    const approval = await latestApproval(db, reportId)
    if (report.contentHash !== hash || report.state !== 'submitted') return null
    if (!approval || !canDecide(actor, approval)) return null
    const stored = await getStored(db, reportId)
    const signature = await signatureOf(db, report.unitId, actor.name)
    return { signature, document: asApproved(stored.document, hash, signature) }
  })
  if (signed === null) return null
  const { document, signature } = signed
  const [docx, pdf] = await Promise.all([renderDocx(document), renderPdf(document)])
  return { contentHash: hash, docx, pdf, signature }
}

/** Keeps the prints and the approval together. `hash` is what the approver saw; anything else is 409. */
export async function approveReport(
  db: Db,
  actor: Actor,
  house: House,
  reportId: string,
  hash: string,
  prints: Prints | null,
): Promise<Changed> {
  const { report, approval } = await lockSubmitted(db, actor, reportId)
  await approve(db, actor, approval.id, hash)
  if (report.contentHash !== hash || (await hashOfStored(db, report)) !== hash) throw changedSince()
  if (prints === null || prints.contentHash !== hash) throw changedSince()
  const keep = (ending: 'docx' | 'pdf') =>
    keepFile(db, house.fileStore, {
      orgPath: report.orgPath,
      name: `${fileName(report)}.${ending}`,
      kind: 'report',
      bytes: prints[ending],
      mime: MIME[ending],
      createdBy: actor.accountId,
      createdByName: actor.name,
    })
  const docx = await keep('docx')
  const pdf = await keep('pdf')
  await db
    .updateTable('reporting.report')
    .set({
      state: 'approved',
      approved_at: instant(),
      docx_file_id: docx.id,
      pdf_file_id: pdf.id,
      signature: JSON.stringify(prints.signature),
      version: report.version + 1,
    })
    .where('id', '=', reportId)
    .execute()
  await closeSubmission(db, reportId, { decision: 'approved', byName: actor.name })
  await handReport(db, report, { name: 'Văn thư', accountId: null, doing: 'Cấp số, ban hành' })
  await notify(db, {
    unitId: report.unitId,
    orgPath: report.orgPath,
    forRole: 'officer',
    kind: 'report-approved',
    subjectKind: 'report',
    subjectId: reportId,
    sentence: `${report.title}: đã được duyệt. Lấy bản DOCX, PDF để vào số, ban hành.`,
    address: addressOfReport(reportId),
  })
  await logReport(db, actor, report, 'approve-report', { contentHash: hash })
  return { id: reportId, version: report.version + 1, state: 'approved', notice: null }
}

/** Back to whoever submitted it, with the reason; the figures are live again. */
export async function returnReport(
  db: Db,
  actor: Actor,
  reportId: string,
  reason: string,
): Promise<Changed> {
  const { report, approval } = await lockSubmitted(db, actor, reportId)
  await returnForChange(db, actor, approval.id, reason)
  await db
    .updateTable('reporting.report')
    .set({
      state: 'returned',
      content_hash: null,
      document: null,
      submitted_at: null,
      version: report.version + 1,
    })
    .where('id', '=', reportId)
    .execute()
  await dropStoredFigures(db, reportId)
  await closeSubmission(db, reportId, { decision: 'returned', byName: actor.name, reason })
  await handReport(db, report, {
    name: approval.requestedByName,
    accountId: approval.requestedBy,
    doing: 'Sửa theo ý kiến lãnh đạo',
  })
  await logReport(db, actor, report, 'return-report', { reason })
  return { id: reportId, version: report.version + 1, state: 'returned', notice: null }
}

export const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** "Bao cao 2024-Q1 UBND xa …", without the marks a file system may not like. */
export function fileName(report: Pick<Report, 'periodKey' | 'unitName'>): string {
  return `Báo cáo ${report.periodKey} ${report.unitName}`.replace(/[\\/:*?"<>|]/g, ' ')
}

async function lockSubmitted(
  db: Db,
  actor: Actor,
  reportId: string,
): Promise<{ report: Report; approval: Approval }> {
  const report = await lockReport(db, reportId)
  if (!actsFor(actor, report.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị lập báo cáo được duyệt hoặc trả lại.')
  }
  if (isFrozen(report)) throw new Refusal(409, 'Báo cáo này đã được duyệt.')
  const approval = await latestApproval(db, reportId)
  if (report.state !== 'submitted' || !approval) {
    throw new Refusal(409, 'Báo cáo này không ở bước trình duyệt. Hãy tải lại để xem bản hiện nay.')
  }
  return { report, approval }
}

function changedSince(): Refusal {
  return new Refusal(
    409,
    'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại, xem bản mới rồi duyệt.',
  )
}
