import { sql } from 'kysely'
import { HOUSE_ITSELF } from '../../platform/act-log.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notify, settleNotices } from '../../work/index.ts'
import { indicatorsOf, scopeOfReport } from '../report/scope-queries.ts'
import type { Figure } from '../figure/figure.ts'
import { countFigures, listStoredFigures } from '../figure/figure-queries.ts'
import { logReport } from '../report/keep-trail.ts'
import { addressOfReport, type Report } from '../report/report.ts'
import { lockReport } from '../report/report-queries.ts'

/**
 * Approved reports that something of these days in the unit of that path can touch: its own, its successor's and
 * every superior's. An activity may be done for an occurrence of a neighbouring period, hence a year to both sides.
 */
export async function listTouchedReports(
  db: Db,
  orgPath: string,
  dates: readonly string[],
): Promise<{ id: string; paths: string[] }[]> {
  const [first = '', last = first] = [dates.toSorted().at(0), dates.toSorted().at(-1)]
  const above = pathsAbove(orgPath)
  const { rows } = await sql<{ id: string; paths: string[] }>`
    select id, coalesce(paths, array[org_path]) paths from reporting.report
    where (org_path = any(${above}::text[]) or paths && ${above}::text[]) and state in ('approved', 'issued')
      and to_on >= ${first}::date - 366 and from_on <= ${last}::date + 366
    order by org_path, from_on
  `.execute(db)
  return rows
}

/** Compares the stored figures with the present ones and keeps the differences beside them; the report itself never changes. */
export async function noticeLate(db: Db, reportId: string): Promise<void> {
  const report = await lockReport(db, reportId)
  const indicators = await indicatorsOf(db, report)
  const frozen = await listStoredFigures(db, reportId)
  const present = await countFigures(db, indicators, await scopeOfReport(db, report))
  const late = differences(frozen, present)
  const { rows: gone } = await sql`
    delete from reporting.correction where report_id = ${reportId}
      and (indicator_code, row_key) not in (
        select * from unnest(${late.map((one) => one.code)}::text[], ${late.map((one) => one.row)}::text[]))
    returning id
  `.execute(db)
  if (late.length === 0) {
    await settleNotices(db, reportId, 'late-figures')
    if (gone.length > 0) await logLate(db, report, late)
    return
  }
  const { rows } = await sql`
    insert into reporting.correction (id, org_path, report_id, indicator_code, row_key, row_label, frozen_value,
      present_value, noticed_at)
    select gen_random_uuid(), ${report.orgPath}, ${reportId}, code, row_key, label, frozen, present,
      ${instant()}::timestamptz
    from unnest(${late.map((one) => one.code)}::text[], ${late.map((one) => one.row)}::text[],
      ${late.map((one) => one.label)}::text[], ${late.map((one) => one.frozen)}::numeric[],
      ${late.map((one) => one.present)}::numeric[]) late(code, row_key, label, frozen, present)
    on conflict (report_id, indicator_code, row_key) do update
      set present_value = excluded.present_value, noticed_at = excluded.noticed_at
      where correction.present_value <> excluded.present_value
    returning id
  `.execute(db)
  if (rows.length + gone.length > 0) await logLate(db, report, late)
  if (rows.length === 0) return
  await notify(db, {
    unitId: report.unitId,
    orgPath: report.orgPath,
    forRole: 'officer',
    kind: 'late-figures',
    subjectKind: 'report',
    subjectId: reportId,
    sentence: `${report.title}: có ${late.length} số liệu thay đổi sau khi duyệt. Báo cáo đã duyệt giữ nguyên, phần đính chính nêu bên cạnh.`,
    address: addressOfReport(reportId),
  })
}

/** Nobody asked for it, so the house itself is named; the details say what stands beside the report now. */
async function logLate(db: Db, report: Report, late: readonly LateDifference[]): Promise<void> {
  await logReport(db, HOUSE_ITSELF, report, 'notice-late-figures', { late })
}

interface LateDifference {
  code: string
  row: string
  label: string | null
  frozen: number
  present: number
}

/** A row that is missing on one side is 0 there. */
function differences(frozen: readonly Figure[], present: readonly Figure[]): LateDifference[] {
  const now = new Map(present.map((figure) => [key(figure), figure]))
  const then = new Map(frozen.map((figure) => [key(figure), figure]))
  return [...new Map([...then, ...now]).values()]
    .map((figure) => ({
      code: figure.code,
      row: figure.row,
      label: figure.rowLabel,
      frozen: then.get(key(figure))?.value ?? 0,
      present: now.get(key(figure))?.value ?? 0,
    }))
    .filter((one) => one.frozen !== one.present)
}

function key({ code, row }: Figure): string {
  return `${code}:${row}`
}

/** `vn.p1.c2.` → `vn.`, `vn.p1.`, `vn.p1.c2.` */
function pathsAbove(orgPath: string): string[] {
  const labels = orgPath.split('.').slice(0, -1)
  return labels.map((_, index) => `${labels.slice(0, index + 1).join('.')}.`)
}
