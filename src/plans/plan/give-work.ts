import type { Db } from '../../platform/database.ts'
import { dueKeyOf } from '../cascade/cascade.ts'
import { coverAssignments, listDoneAbove, lockCoverable } from '../cascade/set-covers.ts'
import { duesOf, type Owed } from '../due/due-date.ts'
import { fanOut, sharesOf } from '../due/fan-out.ts'
import type { Plan } from './plan.ts'

/**
 * Lines of the plan come into force: who owes what by when, and what they meet of superiors' plans is from now on met
 * through them. What was done for the superior already is not asked again.
 */
export async function giveWork(
  db: Db,
  plan: Plan,
  lines: readonly Owed[],
): Promise<{ assignments: number; occurrences: number }> {
  const covers = await lockCoverable(
    db,
    plan,
    lines.map((line) => line.lineId),
  )
  const doneAbove = await listDoneAbove(db, covers)
  const fanned = await fanOut(
    db,
    plan,
    lines.flatMap((line) => sharesOf(plan, line)),
    lines
      .flatMap((line) => duesOf(plan, line))
      .filter((due) => !doneAbove.has(dueKeyOf(due.lineId, due))),
  )
  await coverAssignments(db, covers)
  return fanned
}
