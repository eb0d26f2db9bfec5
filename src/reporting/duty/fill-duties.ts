import { sql } from 'kysely'
import {
  ancestorsOf,
  getUnit,
  listChildUnits,
  matchUnitWords,
  type Unit,
} from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { dutyRows, type PlanDuty } from './duty.ts'

/** Words that name one unit for certain. */
const SURE = 0.8

/** What an issued plan asks of the unit that issued it; safe to repeat, and keeps what a person settled since. */
export async function fillDuties(db: Db, planId: string): Promise<void> {
  const { rows } = await sql<{
    unitId: string
    orgPath: string
    fromOn: string
    toOn: string
    duties: PlanDuty[] | null
  }>`
    select unit_id "unitId", org_path "orgPath", greatest(from_on, issued_on) "fromOn", to_on "toOn",
      outline -> 'reportingDuties' duties
    from plans.plan where id = ${planId} and state in ('issued', 'closed')
  `.execute(db)
  const plan = rows[0]
  const duties = dutyRows(plan?.duties ?? [])
  if (!plan || duties.length === 0) return
  const unitOf = await unitsMeant(db, await getUnit(db, plan.unitId))
  await db
    .insertInto('reporting.duty')
    .values(
      duties.map((duty) => ({
        id: newId(),
        org_path: plan.orgPath,
        visible_below: !duty.bearers.includes('own'),
        unit_id: plan.unitId,
        plan_id: planId,
        ordinal: duty.ordinal,
        words: duty.words,
        period_kind: duty.periodKind,
        bearers: duty.bearers,
        to_name: duty.toName,
        to_unit_id: unitOf(duty.toName),
        via_name: duty.viaName,
        via_unit_id: unitOf(duty.viaName),
        may_be_embedded: duty.mayBeEmbedded,
        embed_in: duty.embedIn,
        from_on: plan.fromOn,
        to_on: plan.toOn,
      })),
    )
    .onConflict((conflict) => conflict.columns(['plan_id', 'ordinal']).doNothing())
    .execute()
}

/** The one unit words mean, among the unit, its superiors, and the offices of each of them. */
async function unitsMeant(db: Db, home: Unit): Promise<(words: string | null) => string | null> {
  const line = [...(await ancestorsOf(db, home)), home]
  const candidates = [...line]
  for (const unit of line) candidates.push(...(await listChildUnits(db, unit.id, { on: today() })))
  return (words) => {
    if (words === null) return null
    const { kind, unitIds, sure } = matchUnitWords(words, { home, candidates })
    const [id = null] = unitIds
    return kind === 'unit' && unitIds.length === 1 && sure >= SURE && id !== home.id ? id : null
  }
}
