import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { readableUnit, recordingPaths } from '../acting-unit-queries.ts'
import { giveAssignments, type Recipient } from '../due/give-assignments.ts'
import { listHands } from '../due/hand-queries.ts'

/** Gives the tasks of these due dates into one pair of hands; what another unit owes stays with it. */
export async function giveMany(
  db: Db,
  actor: Actor,
  occurrenceIds: readonly string[],
  to: Recipient,
): Promise<{ given: number; refused: number }> {
  const { rows } = await sql<{ id: string; orgPath: string; dates: number; isOpen: boolean }>`
    select a.id, a.org_path as "orgPath", count(*)::integer as dates, a.state = 'open' and a.unit_id is not null as "isOpen"
    from plans.occurrence o join plans.assignment a on a.id = o.assignment_id
    where o.id = any(${[...occurrenceIds]}::uuid[]) group by a.id order by a.id
  `.execute(db)
  const found = rows.reduce((sum, { dates }) => sum + dates, 0)
  if (found !== new Set(occurrenceIds).size) {
    throw notFound('Không tìm thấy một trong các việc đã chọn.')
  }
  const houses = await recordingPaths(db, actor)
  const ours = rows.filter(({ orgPath, isOpen }) => isOpen && houses.has(orgPath))
  const refused = rows.length - ours.length
  if (ours.length === 0) return { given: 0, refused }
  const hands = await listHands(db, await readableUnit(db, actor, actor.home.unitId))
  const given = await giveAssignments(
    db,
    actor,
    ours.map(({ id }) => id),
    to,
    hands,
  )
  return { given, refused }
}
