import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Unit } from '../unit/unit.ts'
import { proposeHeir } from './split.ts'
import type { Part } from './split.ts'

/**
 * Asks, for each unit that was divided, which of its successors takes what. Until it is answered all of them read its
 * rows, and nobody carries on for it.
 */
export async function askSuccessors(
  db: Db,
  eventId: string,
  dividedIds: readonly string[],
  successorIds: readonly string[],
  units: ReadonlyMap<string, Unit>,
): Promise<void> {
  const codes = await codesOf(db, [...dividedIds, ...successorIds])
  const partOf = (unitId: string): Part => ({
    id: unitId,
    name: units.get(unitId)?.name ?? '',
    code: codes.get(unitId) ?? null,
    words: null,
  })
  const [first, ...others] = successorIds.map(partOf)
  if (!first || dividedIds.length === 0) return
  const questions = dividedIds.map((unitId) => {
    const { id, why } = proposeHeir(partOf(unitId), [first, ...others])
    return {
      predecessor_id: unitId,
      event_id: eventId,
      proposed_heir_id: id,
      proposed_why: why,
    }
  })
  await db.insertInto('organization.split_question').values(questions).execute()
}

async function codesOf(db: Db, unitIds: readonly string[]): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; code: string | null }>`
    select u.id, a.code from organization.unit u join organization.area a on a.id = u.area_id
    where u.id = any(${[...unitIds]}::uuid[])
  `.execute(db)
  return new Map(rows.map(({ id, code }) => [id, code]))
}
