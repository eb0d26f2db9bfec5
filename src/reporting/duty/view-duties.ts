import { ancestorsOf, findUnit, listChildUnits, type Unit } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { DutyView } from './duty-contract.ts'
import { listDuties, listLaid, type Duty } from './duty-queries.ts'

/** What a unit owes and what it asks of those below. */
export async function listDutiesOfUnit(db: Db, actor: Actor, unitId: string) {
  const unit = await findUnit(db, unitId)
  if (!unit || !hasRole(actor, unit.orgPath, 'viewer')) {
    throw notFound('Không tìm thấy đơn vị này.')
  }
  const borne = await listDuties(db, unit)
  const laid = await listLaid(db, unitId)
  return {
    borne: borne.map((duty) => dutyView(actor, duty)),
    laid: laid.map((duty) => dutyView(actor, duty)),
    ...(await partiesOf(db, unit)),
    may: { lay: actsFor(actor, unitId, 'officer') },
  }
}

/** Whom one reports to or through: superiors, each with its offices, and the unit itself; and those directly below. */
export async function partiesOf(db: Db, unit: Unit) {
  const line = [...(await ancestorsOf(db, unit)), unit]
  const above: Unit[] = []
  for (const one of line) {
    const offices = await listChildUnits(db, one.id, { on: today(), kinds: OFFICES })
    above.push(one, ...offices)
  }
  const below = await listChildUnits(db, unit.id, { on: today() })
  return { above: above.map(party), below: below.map(party) }
}

function party({ id, shortName }: Unit) {
  return { unitId: id, name: shortName }
}

const OFFICES = ['department', 'division', 'office', 'service_centre'] as const

export function dutyView(actor: Actor, duty: Duty): DutyView {
  const { planNumber, planSymbol, planTitle } = duty
  const number = planNumber === null ? null : String(planNumber).padStart(2, '0')
  return {
    id: duty.id,
    words: duty.words,
    by: { unitId: duty.unitId, name: duty.unitName },
    planName: number === null ? planTitle : `số ${number}/${planSymbol ?? 'KH'}`,
    planId: duty.planId,
    periodKind: duty.periodKind,
    bearers: duty.bearers,
    named: duty.bearerIds.map((unitId, index) => ({
      unitId,
      name: duty.bearerNames[index] ?? '',
    })),
    to: duty.toName === null ? null : { name: duty.toName, unitId: duty.toUnitId },
    via: duty.viaName === null ? null : { name: duty.viaName, unitId: duty.viaUnitId },
    subject: duty.subject,
    mayBeEmbedded: duty.mayBeEmbedded || duty.embedIn !== null,
    embedIn: duty.embedIn,
    fromOn: duty.fromOn,
    toOn: duty.toOn,
    may: { change: actsFor(actor, duty.unitId, 'officer') },
  }
}
