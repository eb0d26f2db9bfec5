import { sql } from 'kysely'
import { unitsBefore } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Report } from './report.ts'

const columns = sql`
  r.id, r.org_path "orgPath", r.shard, r.unit_id "unitId", u.name "unitName", r.period_kind "periodKind",
  r.period_key "periodKey", r.period_label "periodLabel", r.subject, r.corrects_id "correctsId", r.ordinal, r.from_on "fromOn", r.to_on "toOn",
  r.due_on "dueOn", r.state, r.title, r.number, r.issued_on "issuedOn", r.sections, r.addressees,
  r.recipients, r.paths, r.indicators, r.signature, r.version,
  r.content_hash "contentHash", r.docx_file_id "docxFileId", r.pdf_file_id "pdfFileId",
  r.submitted_at "submittedAt", r.approved_at "approvedAt", r.created_at "createdAt",
  r.created_by_name "createdByName", r.changed_at "changedAt", r.changed_by_name "changedByName"
`

export async function getReportRow(db: Db, reportId: string): Promise<Report> {
  const { rows } = await sql<Report>`
    select ${columns} from reporting.report r join organization.unit u on u.id = r.unit_id
    where r.id = ${reportId}
  `.execute(db)
  return found(rows[0])
}

export async function lockReport(db: Db, reportId: string): Promise<Report> {
  const { rows } = await sql<Report>`
    select ${columns} from reporting.report r join organization.unit u on u.id = r.unit_id
    where r.id = ${reportId} for update of r
  `.execute(db)
  return found(rows[0])
}

function found(report: Report | undefined): Report {
  if (!report) throw notFound('Không tìm thấy báo cáo này.')
  return report
}

export interface ReportListed extends Report {
  corrections: number
}

/** Of the unit and of those it came from, latest period first, by (to_on, id). */
export async function listReports(
  db: Db,
  unitId: string,
  after: { toOn: string; id: string } | null,
  limit: number,
): Promise<ReportListed[]> {
  const { rows } = await sql<ReportListed>`
    select ${columns},
      (select count(*)::integer from reporting.correction c where c.report_id = r.id) corrections
    from reporting.report r join organization.unit u on u.id = r.unit_id
    where r.unit_id = any(${await unitsBefore(db, unitId)}::uuid[])
      ${after ? sql`and (r.to_on, r.id) < (${after.toOn}::date, ${after.id}::uuid)` : sql``}
    order by r.to_on desc, r.id desc limit ${limit}
  `.execute(db)
  return rows
}

/** Which of the periods have a report already: `SUBJECT KEY`. */
export async function listOpenedPeriods(
  db: Db,
  unitId: string,
  keys: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct subject || ' ' || period_key key from reporting.report
    where unit_id = ${unitId} and period_key = any(${[...keys]}::text[])
  `.execute(db)
  return rows.map((row) => row.key)
}
