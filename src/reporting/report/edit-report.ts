import { isDeepStrictEqual } from 'node:util'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { voidApprovals } from '../../work/index.ts'
import { getCells } from './content-queries.ts'
import type { Section } from './content-contract.ts'
import { dropStoredFigures } from '../figure/figure-queries.ts'
import { withoutBorrowed } from './embedded-queries.ts'
import { listProposals } from './propose-sections.ts'
import { handReport, logReport } from './keep-trail.ts'
import { canEdit, isFrozen, type Report, type ReportState } from './report.ts'
import { lockReport } from './report-queries.ts'
import { indicatorsOf } from './scope-queries.ts'
import { findCell, sectionsFault } from './section.ts'
import { closeSubmission } from '../approval/submission-queries.ts'
import { proposedLetterhead } from '../document/letterhead-queries.ts'

export interface Changed {
  id: string
  version: number
  state: ReportState
  notice: string | null
}

export interface SectionsEdit {
  version: number
  title?: string | undefined
  sections: Section[]
  addressees?: string[] | undefined
  recipients?: string[] | undefined
}

/** Saves the prose; 409 when somebody else saved since. An edit of a submitted report takes the request back. */
export async function saveSections(
  db: Db,
  actor: Actor,
  reportId: string,
  edit: SectionsEdit,
): Promise<Changed> {
  const report = await lockForEdit(db, actor, reportId, edit.version)
  const codes = (await indicatorsOf(db, report)).map((indicator) => indicator.code)
  const before = new Set(report.sections.map(({ code }) => code))
  const added = edit.sections.some(({ code, kind }) => kind !== 'prose' && !before.has(code))
  const template = added ? await listProposals(db, reportId) : []
  const fault = sectionsFault(report.sections, edit.sections, codes, template)
  if (fault !== null) throw new InvalidForm({ sections: fault })
  await db
    .updateTable('reporting.report')
    .set({
      title: edit.title ?? report.title,
      sections: JSON.stringify(withoutBorrowed(edit.sections)),
      ...(await addressed(db, report, edit)),
    })
    .where('id', '=', reportId)
    .execute()
  return finishEdit(db, actor, report, 'edit-report')
}

/** Kept only where a person wrote something else than the register proposes, so that it follows the register. */
async function addressed(
  db: Db,
  report: Report,
  edit: SectionsEdit,
): Promise<{ addressees: string[] | null; recipients: string[] | null }> {
  const proposed = await proposedLetterhead(db, report)
  return {
    addressees: own(edit.addressees ?? report.addressees, proposed.addressees),
    recipients: own(edit.recipients ?? report.recipients, proposed.recipients),
  }
}

function own(written: string[] | null, proposed: string[]): string[] | null {
  return written === null || isDeepStrictEqual(written, proposed) ? null : written
}

/** A figure other than the counted one, with its reason; it is marked wherever it stands. */
export async function overrideFigure(
  db: Db,
  actor: Actor,
  reportId: string,
  figure: { code: string; row: string; version: number; value: number; reason: string },
): Promise<Changed> {
  const report = await lockForEdit(db, actor, reportId, figure.version)
  if (figure.reason.trim() === '')
    throw new InvalidForm({ reason: 'Phải ghi lý do khi sửa số liệu.' })
  const cells = await getCells(db, report, await indicatorsOf(db, report))
  if (!findCell(cells, figure.code, figure.row)) {
    throw new InvalidForm({ code: 'Báo cáo không có số liệu này.' })
  }
  await withdraw(db, reportId, figure)
  await db
    .insertInto('reporting.override')
    .values({
      id: newId(),
      org_path: report.orgPath,
      report_id: reportId,
      indicator_code: figure.code,
      row_key: figure.row,
      value: figure.value,
      reason: figure.reason.trim(),
      made_by: actor.accountId,
      made_by_name: actor.name,
      made_at: instant(),
    })
    .execute()
  return finishEdit(db, actor, report, 'override-figure', {
    code: figure.code,
    row: figure.row,
    value: figure.value,
    reason: figure.reason,
  })
}

export async function withdrawOverride(
  db: Db,
  actor: Actor,
  reportId: string,
  figure: { code: string; row: string; version: number },
): Promise<Changed> {
  const report = await lockForEdit(db, actor, reportId, figure.version)
  if (!(await withdraw(db, reportId, figure))) {
    throw new Refusal(409, 'Số liệu này đang là số đếm được, không có gì để bỏ.')
  }
  return finishEdit(db, actor, report, 'withdraw-override', { code: figure.code, row: figure.row })
}

async function withdraw(
  db: Db,
  reportId: string,
  { code, row }: { code: string; row: string },
): Promise<boolean> {
  const result = await db
    .updateTable('reporting.override')
    .set({ withdrawn_at: instant() })
    .where('report_id', '=', reportId)
    .where('indicator_code', '=', code)
    .where('row_key', '=', row)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

async function lockForEdit(
  db: Db,
  actor: Actor,
  reportId: string,
  version: number,
): Promise<Report> {
  const report = await lockReport(db, reportId)
  if (!actsFor(actor, report.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị lập báo cáo được sửa.')
  }
  if (isFrozen(report)) {
    throw new Refusal(
      409,
      'Báo cáo đã duyệt, không sửa được. Số liệu muộn được ghi thành đính chính.',
    )
  }
  if (!canEdit(actor, report)) throw new Refusal(403, 'Không được sửa báo cáo này.')
  if (report.version !== version) throw moved(report.version)
  return report
}

/** One more version; what was submitted is a draft again, its request for approval void, its figures live. */
async function finishEdit(
  db: Db,
  actor: Actor,
  report: Report,
  act: string,
  details: Record<string, unknown> = {},
): Promise<Changed> {
  const wasSubmitted = report.state === 'submitted'
  const state = wasSubmitted ? 'draft' : report.state
  await db
    .updateTable('reporting.report')
    .set({
      version: report.version + 1,
      changed_at: instant(),
      changed_by_name: actor.name,
      ...(wasSubmitted ? { state, content_hash: null, document: null, submitted_at: null } : {}),
    })
    .where('id', '=', report.id)
    .execute()
  if (wasSubmitted) {
    await voidApprovals(db, report.id)
    await dropStoredFigures(db, report.id)
    await closeSubmission(db, report.id, { decision: 'withdrawn', byName: actor.name })
    await handReport(db, report, { ...actor, doing: 'Soạn thảo' })
  }
  await logReport(db, actor, report, act, {
    ...details,
    version: report.version + 1,
    takenBack: wasSubmitted,
  })
  const notice = wasSubmitted
    ? 'Báo cáo đang trình duyệt đã trở về bản soạn thảo vì có sửa. Hãy trình lại khi xong.'
    : null
  return { id: report.id, version: report.version + 1, state, notice }
}
