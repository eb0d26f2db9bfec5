import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Report } from '../report/report.ts'

export interface ReportedRow {
  /** Label of the unit directly below. */
  label: string
  unitName: string
  reportId: string | null
  state: 'draft' | 'submitted' | 'returned' | 'approved' | 'issued' | null
  /** What the unit's report says; null when it is not submitted, or has no such figure. */
  value: number | null
  overrideReason: string | null
  /** What the unit's own records say now, where its approved report is no longer that. */
  presentValue: number | null
}

/**
 * What the units directly below reported of one figure in the same period: committees, and whoever has a report of
 * the period. `labels`: units that have records, so that nobody who was counted is left out.
 */
export async function listReported(
  db: Db,
  { orgPath, subject, periodKey, toOn }: Pick<Report, 'orgPath' | 'subject' | 'periodKey' | 'toOn'>,
  { code, row }: { code: string; row: string },
  labels: readonly string[],
): Promise<ReportedRow[]> {
  const { rows } = await sql<ReportedRow>`
    select split_part(substr(u.org_path, ${orgPath.length + 1}), '.', 1) label,
      coalesce(n.short_name, u.short_name) "unitName", r.id "reportId", r.state,
      case when r.state in ('submitted', 'approved', 'issued') then coalesce(o.value, c.value, 0) end "value",
      o.reason "overrideReason", x.present_value "presentValue"
    from organization.unit u
    join organization.unit above on above.id = u.parent_id and above.org_path = ${orgPath}
    left join organization.name n on n.unit_id = u.id and n.valid_from <= ${toOn}::date
      and (n.valid_to is null or n.valid_to >= ${toOn}::date)
    left join lateral (
      select id, state from reporting.report
      where unit_id = u.id and period_key = ${periodKey} and subject = ${subject}
      order by ordinal desc limit 1
    ) r on true
    left join reporting.cell c on c.report_id = r.id and c.indicator_code = ${code} and c.row_key = ${row}
    left join reporting.override o on o.report_id = r.id and o.indicator_code = ${code} and o.row_key = ${row}
      and o.withdrawn_at is null
    left join reporting.correction x on x.report_id = r.id and x.indicator_code = ${code} and x.row_key = ${row}
    where u.opened_on <= ${toOn}::date and (u.closed_on is null or u.closed_on >= ${toOn}::date)
      and (u.kind = 'peoples_committee' or r.id is not null
        or split_part(substr(u.org_path, ${orgPath.length + 1}), '.', 1) = any(${[...labels]}::text[]))
    order by "unitName", label
  `.execute(db)
  return rows
}
