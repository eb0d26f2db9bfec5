import { sql } from 'kysely'
import { findPublicFace } from '../../organization/index.ts'
import type { PublicContacts } from '../../content/index.ts'
import { keepFile } from '../../files/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { plainWords } from '../../platform/plain-letters.ts'
import { Refusal } from '../../platform/refusal.ts'
import { getStored } from '../report/content-queries.ts'
import { logReport } from '../report/keep-trail.ts'
import type { Report } from '../report/report.ts'
import { lockReport } from '../report/report-queries.ts'
import { type PublicPaper, publicVersion } from './public-version.ts'
import { findPublicationOf } from './published-report-queries.ts'

/** Whoever approves a unit's reports decides what of them the public reads, once they are issued. */
export function canPublishReport(actor: Actor, report: Pick<Report, 'unitId' | 'state'>): boolean {
  return report.state === 'issued' && actsFor(actor, report.unitId, 'head')
}

/**
 * The public reads this report from now on, but the parts left out, and without personal data. Doing it again puts the
 * new choice in place of the old one.
 */
export async function publishReport(
  db: Db,
  actor: Actor,
  store: FileStore,
  reportId: string,
  leftOut: readonly number[],
  paper: PublicPaper | null,
): Promise<void> {
  const report = await lockReport(db, reportId)
  if (!actsFor(actor, report.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị được quyết định công khai báo cáo.')
  }
  if (!canPublishReport(actor, report) || report.number === null || report.issuedOn === null) {
    throw new Refusal(409, 'Chỉ công khai được báo cáo đã ban hành.')
  }
  const { document } = await getStored(db, reportId)
  const { parts, hidden } = publicVersion(document, await knownContacts(db, report.unitId), leftOut)
  if (parts.length === 0) throw new Refusal(409, 'Phải để lại ít nhất một phần của báo cáo.')
  if (paper === null || paper.shows !== JSON.stringify(parts)) {
    throw new Refusal(409, 'Nội dung công khai vừa thay đổi. Hãy xem lại rồi công khai.')
  }
  const pdf = await keepFile(db, store, {
    orgPath: report.orgPath,
    name: `${slugOf(report)}-ban-cong-khai.pdf`,
    kind: 'report',
    bytes: paper.pdf,
    mime: 'application/pdf',
    createdBy: actor.accountId,
    createdByName: actor.name,
  })
  const snapshot = { issuer: document.issuer, parts, leftOut, hidden }
  const reference = `Số ${String(report.number).padStart(2, '0')}/${document.symbol}`
  await sql`
    insert into reporting.published_report (report_id, unit_id, slug, title, period_label, from_on, to_on, reference,
      issued_on, snapshot, published_at, published_by_name, pdf_hash, pdf_size)
    values (${reportId}, ${report.unitId}, ${slugOf(report)}, ${report.title}, ${report.periodLabel}, ${report.fromOn},
      ${report.toOn}, ${reference}, ${report.issuedOn}, ${JSON.stringify(snapshot)}::jsonb, ${instant()}, ${actor.name},
      ${pdf.hash}, ${pdf.size})
    on conflict (report_id) do update set title = excluded.title, snapshot = excluded.snapshot,
      published_at = excluded.published_at, published_by_name = excluded.published_by_name,
      pdf_hash = excluded.pdf_hash, pdf_size = excluded.pdf_size
  `.execute(db)
  await dropReportPages(db, report)
  await logReport(db, actor, report, 'publish-report', { leftOut, hidden: hidden.length })
}

/** The public reads it no longer; its page says that it is not there. */
export async function withdrawReport(
  db: Db,
  actor: Actor,
  reportId: string,
  reason: string,
): Promise<void> {
  const report = await lockReport(db, reportId)
  if (!actsFor(actor, report.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị được gỡ báo cáo đã công khai.')
  }
  if ((await findPublicationOf(db, reportId)) === undefined) return
  await sql`delete from reporting.published_report where report_id = ${reportId}`.execute(db)
  await dropReportPages(db, report)
  await logReport(db, actor, report, 'withdraw-report', { reason })
}

/** Numbers and addresses of the office itself are nobody's own. */
export async function knownContacts(db: Db, unitId: string): Promise<PublicContacts> {
  const { contacts } = await findPublicFace(db, unitId)
  const values = contacts.map(({ value }) => value)
  return { phones: values, mails: values }
}

/** "quy-iii-nam-2026-bao-cao…": the period, and the kind of report where one period has several. */
export function slugOf({ periodLabel, id }: Pick<Report, 'periodLabel' | 'id'>): string {
  return `${plainWords(periodLabel, '-')}-${id.slice(-6)}`
}

async function dropReportPages(db: Db, report: Report): Promise<void> {
  await dropPages(db, `report:${report.id}`)
  await dropPages(db, `reports:${report.unitId}`)
}
