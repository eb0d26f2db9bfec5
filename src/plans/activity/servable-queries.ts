import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { heldBy, housePaths } from '../acting-unit-queries.ts'
import { isNear } from './activity.ts'

interface Held {
  id: string
  fromOn: string
  toOn: string
}

/** Those of the occurrences that are work of the unit's own house and not cancelled, with the span of their plan. */
export async function listHeld(
  db: Db,
  unit: Pick<Unit, 'id'>,
  occurrenceIds: readonly string[],
): Promise<Held[]> {
  if (occurrenceIds.length === 0) return []
  const { rows } = await sql<Held>`
    select o.id, p.from_on as "fromOn", p.to_on as "toOn"
    from plans.occurrence o join plans.plan p on p.id = o.plan_id
    where o.id = any(${[...occurrenceIds]}::uuid[]) and o.state <> 'cancelled' and ${heldBy(await housePaths(db, unit))}
    order by o.id
  `.execute(db)
  return rows
}

/** Those of them that something done on that day may serve. */
export async function listServable(
  db: Db,
  unit: Pick<Unit, 'id'>,
  occurrenceIds: readonly string[],
  happenedOn: string,
): Promise<string[]> {
  const held = await listHeld(db, unit, occurrenceIds)
  return held.filter((one) => isNear(happenedOn, one)).map(({ id }) => id)
}
