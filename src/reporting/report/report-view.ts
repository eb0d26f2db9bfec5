import { periodOfKey } from '../../law/index.ts'
import { findUnit } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { canDecide, holderOf, holdersOf, latestApproval, type Holder } from '../../work/index.ts'
import { getContent } from './content-queries.ts'
import type { ReportSummary, ReportView } from '../contract.ts'
import { rowKindOf } from '../figure/measure.ts'
import { catalogueRowName } from '../figure/row-name.ts'
import { listOwed } from '../duty/list-owed.ts'
import { getPaperHead } from '../document/view-paper-head.ts'
import { canEdit, canIssue, canSubmit, isLive, isOverdue, type Report } from './report.ts'
import { getReportRow, listReports } from './report-queries.ts'
import { withEmbedded } from './embedded-queries.ts'
import { indicatorsOf } from './scope-queries.ts'
import { isCorrectable, relationsOf } from './sibling-queries.ts'

/** Everything the screen of one report needs. */
export async function getReport(db: Db, actor: Actor, reportId: string): Promise<ReportView> {
  const report = await withEmbedded(db, await getReportRow(db, reportId))
  const content = await getContent(db, report)
  const approval = await latestApproval(db, reportId)
  const holder = await holderOf(db, reportId)
  const relations = await relationsOf(db, report)
  const decides = approval !== undefined && canDecide(actor, approval)
  return {
    ...summary(report, holder, content.late.length),
    ...(await getPaperHead(db, report, decides ? actor.name : null)),
    createdByName: report.createdByName,
    createdAt: report.createdAt,
    changedByName: report.changedByName,
    changedAt: report.changedAt,
    submittedAt: report.submittedAt,
    approvedAt: report.approvedAt,
    contentHash: report.contentHash,
    live: isLive(report),
    sections: report.sections,
    cells: content.cells,
    lines: content.lines,
    ...relations,
    lateFigures: await namedLate(db, report, content.late),
    approval: approval ?? null,
    files: { docx: report.docxFileId !== null, pdf: report.pdfFileId !== null },
    may: {
      edit: canEdit(actor, report),
      editVoidsApproval: report.state === 'submitted',
      submit: canSubmit(actor, report),
      approve: decides && report.state === 'submitted',
      return: decides && report.state === 'submitted',
      issue: canIssue(actor, report),
      correct: isCorrectable(report, relations) && actsFor(actor, report.unitId, 'officer'),
    },
  }
}

/** The unit's reports with who has them in hand, and the periods it has not opened yet. */
export async function listReportsOfUnit(
  db: Db,
  actor: Actor,
  unitId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const unit = await findUnit(db, unitId)
  if (!unit || !hasRole(actor, unit.orgPath, 'viewer')) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const rows = await listReports(db, unitId, afterOf(cursor), limit + 1)
  const page = rows.slice(0, limit)
  const ids = page.map((report) => report.id)
  const holders = await holdersOf(db, ids)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((report) => summary(report, holders.get(report.id), report.corrections)),
    next: last ? `${last.toOn}~${last.id}` : null,
    ...(await listOwed(db, actor, unit)),
    may: { open: actsFor(actor, unitId, 'officer') },
  }
}

function summary(report: Report, holder: Holder | undefined, corrections: number): ReportSummary {
  return {
    id: report.id,
    unitId: report.unitId,
    unitName: report.unitName,
    periodKind: report.periodKind,
    periodKey: report.periodKey,
    periodLabel: periodOfKey(report.periodKey).label,
    fromOn: report.fromOn,
    toOn: report.toOn,
    dueOn: report.dueOn,
    subject: report.subject,
    correctsId: report.correctsId,
    state: report.state,
    title: report.title,
    number: report.number,
    issuedOn: report.issuedOn,
    version: report.version,
    holder: holder ?? null,
    overdue: isOverdue(report, today()),
    corrections,
  }
}

async function namedLate(
  db: Db,
  report: Report,
  late: Awaited<ReturnType<typeof getContent>>['late'],
): Promise<ReportView['lateFigures']> {
  if (late.length === 0) return []
  const indicators = await indicatorsOf(db, report)
  return late.flatMap((one) => {
    const indicator = indicators.find(({ code }) => code === one.code)
    if (!indicator) return []
    const rowKind = rowKindOf(indicator.measure)
    const rowLabel = rowKind && (one.rowLabel ?? catalogueRowName(rowKind, one.row))
    return [{ ...one, label: indicator.label, rowLabel, unitWord: indicator.unitWord }]
  })
}

function afterOf(cursor: string | undefined): { toOn: string; id: string } | null {
  const [toOn, id] = cursor?.split('~') ?? []
  return toOn === undefined || id === undefined ? null : { toOn, id }
}
