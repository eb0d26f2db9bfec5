import { sql } from 'kysely'
import { nextPeriod, periodOfKey, type ReportingPeriod } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import type { Section } from './content-contract.ts'
import { listUpcoming } from './line-row-queries.ts'
import { listAskedIn } from '../question/question-queries.ts'
import { figuresBefore, figuresNow, listCauses, listExamples, scopeOf } from './compared-queries.ts'
import { listMeritsIn, listModelsApplied } from './merit-queries.ts'
import { proposedSections, type PlanCited } from './proposed-sections.ts'
import { getReportRow } from './report-queries.ts'
import { spelledOut, type Subject } from './report.ts'

/** The parts of a report of this unit and period, from what is planned and recorded now. */
export async function proposeSections(
  db: Db,
  unit: { id: string; name: string; orgPath: string },
  subject: Subject,
  period: ReportingPeriod,
): Promise<Section[]> {
  const next = nextPeriod(period)
  return proposedSections(subject, {
    plans: await listPlansCited(db, unit.id, period),
    unitName: spelledOut(unit.name),
    periodLabel: period.label,
    fromOn: period.from,
    toOn: period.to,
    nextPeriodLabel: next.label,
    hasUnitsBelow: await hasUnitsBelow(db, unit.orgPath, period.to),
    asked: await listAskedIn(db, unit.id, period),
    ...(subject === 'communication'
      ? {
          before: await figuresBefore(db, unit, period),
          now: await figuresNow(db, unit, period),
          causes: await listCauses(db, unit, period),
          merits: await listMeritsIn(db, await scopeOf(db, unit, period)),
          applied: await listModelsApplied(db, await scopeOf(db, unit, period)),
          examples: await listExamples(db, unit, period),
        }
      : { before: null, now: new Map(), causes: [], merits: [], applied: [], examples: [] }),
    upcoming: await listUpcoming(db, { orgPath: unit.orgPath, fromOn: next.from, toOn: next.to }),
  })
}

/** The words an opened report would be opened with now. */
export async function listProposals(db: Db, reportId: string): Promise<Section[]> {
  const { unitId, unitName, orgPath, subject, periodKey } = await getReportRow(db, reportId)
  return proposeSections(
    db,
    { id: unitId, name: unitName, orgPath },
    subject,
    periodOfKey(periodKey),
  )
}

async function hasUnitsBelow(db: Db, orgPath: string, on: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from organization.unit where org_path ^@ ${orgPath} and org_path <> ${orgPath}
        and opened_on <= ${on}::date and (closed_on is null or closed_on >= ${on}::date)
    ) found
  `.execute(db)
  return rows[0]?.found ?? false
}

async function listPlansCited(
  db: Db,
  unitId: string,
  { from, to }: ReportingPeriod,
): Promise<PlanCited[]> {
  const { rows } = await sql<PlanCited>`
    select kind_code "kindCode", number, symbol, title, issued_on "issuedOn" from plans.plan
    where unit_id = ${unitId} and state in ('issued', 'closed') and from_on <= ${to}::date and to_on >= ${from}::date
    order by issued_on nulls last, id limit 3
  `.execute(db)
  return rows
}
