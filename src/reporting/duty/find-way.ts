import { ancestorsOf, findUnit, getUnit, type Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import type { Report } from '../report/report.ts'
import { listDuties, type Duty } from './duty-queries.ts'

/** Which report it is. */
export type Reported = Pick<Report, 'unitId' | 'subject' | 'periodKind' | 'fromOn' | 'toOn'>

export interface Way {
  to: Unit | null
  via: Unit | null
}

/**
 * To whom and through whom a report goes: as a duty of its period says, to whoever laid it down where it names nobody,
 * otherwise to the unit directly above.
 */
export async function findWay(db: Db, report: Reported): Promise<Way> {
  const unit = await getUnit(db, report.unitId)
  const asking = (await listDuties(db, unit)).filter((one) => asksFor(one, report))
  const duty = asking.find(({ toUnitId }) => toUnitId !== null) ?? asking[0]
  const above = (await ancestorsOf(db, unit)).at(-1) ?? null
  const laidBy = duty && duty.unitId !== unit.id ? duty.unitId : null
  const toUnitId = duty?.toUnitId ?? laidBy
  const named = toUnitId === null ? undefined : await findUnit(db, toUnitId)
  const via = duty?.viaUnitId ? await findUnit(db, duty.viaUnitId) : undefined
  return { to: named ?? above, via: via ?? null }
}

function asksFor(duty: Duty, { subject, periodKind, fromOn, toOn }: Reported): boolean {
  return (
    duty.subject === subject &&
    duty.periodKind === periodKind &&
    (duty.fromOn === null || duty.fromOn <= toOn) &&
    (duty.toOn === null || duty.toOn >= fromOn)
  )
}
