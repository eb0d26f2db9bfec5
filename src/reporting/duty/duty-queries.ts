import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { dutyRows, type PlanDuty } from './duty.ts'
import type { PeriodKind } from '../report/report.ts'

/** A duty with the plan it follows from; a duty without one is always in force. */
export interface Duty {
  id: string
  periodKind: PeriodKind | null
  words: string
  toName: string | null
  viaName: string | null
  mayBeEmbedded: boolean
  planId: string | null
  planNumber: number | null
  planSymbol: string | null
  planTitle: string | null
  /** From the day it was issued, or begins, whichever is later. */
  fromOn: string | null
  toOn: string | null
  /** A person said which period it is, or that it is none. */
  settled: boolean
}

/** What an issued plan asks of the unit that issued it; safe to repeat, and keeps what a person settled since. */
export async function fillDuties(db: Db, planId: string): Promise<void> {
  const { rows } = await sql<{ unitId: string; orgPath: string; duties: PlanDuty[] | null }>`
    select unit_id "unitId", org_path "orgPath", outline -> 'reportingDuties' duties
    from plans.plan where id = ${planId} and state in ('issued', 'closed')
  `.execute(db)
  const plan = rows[0]
  const duties = dutyRows(plan?.duties ?? [])
  if (!plan || duties.length === 0) return
  await db
    .insertInto('reporting.duty')
    .values(
      duties.map((duty) => ({
        id: newId(),
        org_path: plan.orgPath,
        unit_id: plan.unitId,
        plan_id: planId,
        ordinal: duty.ordinal,
        words: duty.words,
        period_kind: duty.periodKind,
        to_name: duty.toName,
        via_name: duty.viaName,
        may_be_embedded: duty.mayBeEmbedded,
      })),
    )
    .onConflict((conflict) => conflict.columns(['plan_id', 'ordinal']).doNothing())
    .execute()
}

/** In the order of the plans and of their words; at most 200. */
export async function listDuties(db: Db, unitId: string): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select d.id, d.period_kind "periodKind", d.words, d.to_name "toName", d.via_name "viaName",
      d.may_be_embedded "mayBeEmbedded", p.id "planId", p.number "planNumber", p.symbol "planSymbol",
      p.title "planTitle", greatest(p.from_on, p.issued_on) "fromOn", p.to_on "toOn",
      d.settled_at is not null settled
    from reporting.duty d
    left join plans.plan p on p.id = d.plan_id
    where d.unit_id = ${unitId}
    order by p.issued_on desc nulls last, d.plan_id, d.ordinal limit 200
  `.execute(db)
  return rows
}

export async function lockDuty(
  db: Db,
  dutyId: string,
): Promise<{ id: string; unitId: string; orgPath: string } | undefined> {
  const { rows } = await sql<{ id: string; unitId: string; orgPath: string }>`
    select id, unit_id "unitId", org_path "orgPath" from reporting.duty where id = ${dutyId} for update
  `.execute(db)
  return rows[0]
}
