import { sql } from 'kysely'
import { listUnitsBelow, type Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import type { ReportingPeriod } from '../../law/index.ts'
import { bears } from '../duty/duty.ts'
import { listDutiesTowards, type Duty } from '../duty/duty-queries.ts'
import type { ReportState, Subject } from '../report/report.ts'

/**
 * Who has to send a unit a report of a period: whoever a duty towards it names; of quarters also the committees
 * directly below on which no duty lays anything.
 */
export async function listExpected(
  db: Db,
  unit: Unit,
  subject: Subject,
  period: ReportingPeriod,
): Promise<Unit[]> {
  const duties = (await listDutiesTowards(db, unit.id)).filter(
    (duty) =>
      duty.subject === subject &&
      duty.periodKind !== null &&
      (duty.fromOn === null || duty.fromOn <= period.to) &&
      (duty.toOn === null || duty.toOn >= period.from),
  )
  const roots = [...new Set([unit.orgPath, ...duties.map(({ orgPath }) => orgPath)])]
  const outer = roots.filter((path) => !roots.some((one) => one !== path && path.startsWith(one)))
  const units: Unit[] = []
  // One or two: the unit itself, and for a unit in between its superior.
  for (const path of outer) units.push(...(await listUnitsBelow(db, path, period.to)))
  return units.filter((one) => one.id !== unit.id && isExpected(one, unit, duties, subject, period))
}

function isExpected(
  one: Unit,
  unit: Unit,
  duties: readonly Duty[],
  subject: Subject,
  period: ReportingPeriod,
): boolean {
  const own = duties.filter((duty) => bears(duty, one))
  if (own.some((duty) => duty.periodKind === period.kind)) return true
  return (
    own.length === 0 &&
    subject === 'communication' &&
    period.kind === 'quarter' &&
    one.parentId === unit.id &&
    one.kind === 'peoples_committee'
  )
}

export interface ReportBelow {
  id: string
  unitId: string
  state: ReportState
  title: string
  dueOn: string
  number: number | null
  issuedOn: string | null
  corrections: number
}

/** The reports of a period of some units, as far as they are in reach; of one corrected the correction, once approved. */
export async function listReportsBelow(
  db: Db,
  unitIds: readonly string[],
  subject: Subject,
  periodKey: string,
): Promise<ReportBelow[]> {
  const { rows } = await sql<ReportBelow>`
    select distinct on (r.unit_id) r.id, r.unit_id "unitId", r.state, r.title, r.due_on "dueOn", r.number,
      r.issued_on "issuedOn",
      (select count(*)::integer from reporting.correction c where c.report_id = r.id) corrections
    from reporting.report r
    where r.unit_id = any(${[...unitIds]}::uuid[]) and r.subject = ${subject} and r.period_key = ${periodKey}
    order by r.unit_id, (r.state in ('approved', 'issued')) desc, r.ordinal desc
  `.execute(db)
  return rows
}

/** When each was urged last by a unit for a period. */
export async function listUrged(
  db: Db,
  byUnitId: string,
  subject: Subject,
  periodKey: string,
): Promise<{ unitId: string; urgedAt: string; times: number }[]> {
  const { rows } = await sql<{ unitId: string; urgedAt: string; times: number }>`
    select unit_id "unitId", max(urged_at) "urgedAt", count(*)::integer times from reporting.urge
    where by_unit_id = ${byUnitId} and subject = ${subject} and period_key = ${periodKey} group by 1
  `.execute(db)
  return rows
}
