import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Subject } from '../report/report.ts'
import type { Dispatch } from './dispatch.ts'

const columns = sql`d.id, d.org_path "orgPath", d.unit_id "unitId", u.short_name "unitName",
  d.report_id "reportId", d.content ->> 'subject' subject, d.to_unit_id "toUnitId", d.to_path "toPath", t.short_name "toUnitName",
  d.via_unit_id "viaUnitId", d.via_path "viaPath", v.short_name "viaUnitName", d.state,
  d.sent_at "sentAt", d.sent_by_name "sentByName", d.passed_at "passedAt",
  d.passed_by_name "passedByName", d.passed_note "passedNote", d.decided_at "decidedAt",
  d.decided_by_name "decidedByName", d.reason, d.docx_hash "docxHash", d.pdf_hash "pdfHash"
  from reporting.dispatch d
  join organization.unit u on u.id = d.unit_id
  join organization.unit t on t.id = d.to_unit_id
  left join organization.unit v on v.id = d.via_unit_id`

export async function getDispatch(db: Db, dispatchId: string): Promise<Dispatch> {
  const { rows } = await sql<Dispatch>`select ${columns} where d.id = ${dispatchId}`.execute(db)
  return found(rows[0])
}

export async function lockDispatch(db: Db, dispatchId: string): Promise<Dispatch> {
  const { rows } = await sql<Dispatch>`
    select ${columns} where d.id = ${dispatchId} for update of d
  `.execute(db)
  return found(rows[0])
}

/** How often a report went up, the latest first. */
export async function listDispatches(db: Db, reportId: string): Promise<Dispatch[]> {
  const { rows } = await sql<Dispatch>`
    select ${columns} where d.report_id = ${reportId} order by d.sent_at desc, d.id desc
  `.execute(db)
  return rows
}

/**
 * What came to a unit, or goes through it, for a period: the latest of each sender; of communication also within
 * another report, when nothing came by itself.
 */
export async function listArrived(
  db: Db,
  unitId: string,
  { subject, periodKey }: { subject: Subject; periodKey: string },
): Promise<Dispatch[]> {
  const { rows } = await sql<Dispatch>`
    select distinct on (d.unit_id) ${columns}
    where (d.to_unit_id = ${unitId} or d.via_unit_id = ${unitId})
      and d.content ->> 'periodKey' = ${periodKey} and (d.content ->> 'subject' = ${subject}
        or (${subject} = 'communication' and d.content -> 'sections' @> '[{"kind":"embedded"}]'))
    order by d.unit_id, (d.content ->> 'subject' = ${subject}) desc, d.sent_at desc, d.id desc limit 5000
  `.execute(db)
  return rows
}

/** As it was sent: everything its screen shows. */
export async function getDispatchContent(db: Db, dispatchId: string): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    select content from reporting.dispatch where id = ${dispatchId}
  `.execute(db)
  return found(rows[0]).content
}

function found<T>(row: T | undefined): T {
  if (!row) throw notFound('Không tìm thấy báo cáo gửi đến này.')
  return row
}
