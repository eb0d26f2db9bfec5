import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { duesOf, type Owed } from '../due/due-date.ts'
import { addMissingOccurrences } from '../due/fan-out.ts'
import { toCome } from '../due/reassign-line.ts'
import type { Plan } from '../plan/plan.ts'
import { endCoversOf } from './set-covers.ts'

/**
 * The lines of a unit's plan no longer meet what superiors' plans ask, or what these lines of them ask: it is owed to them directly again, as far as
 * it is still to come. What was met through the lines is not asked again.
 */
export async function returnWork(
  db: Db,
  lineIds: readonly string[],
  sourceLineIds: readonly string[] | null = null,
): Promise<void> {
  const uncovered = await endCoversOf(db, lineIds, sourceLineIds)
  for (const { plan, line, assignmentIds } of await listAsked(db, uncovered)) {
    await addMissingOccurrences(db, plan, assignmentIds, toCome(duesOf(plan, line)))
  }
}

interface Asked {
  plan: Pick<Plan, 'id' | 'orgPath' | 'fromOn' | 'toOn' | 'standingCheck'>
  line: Pick<Owed, 'lineId' | 'timing' | 'standingCheck'>
  assignmentIds: string[]
}

/** Lines of superiors in force, each with those of the assignments that are its own. */
async function listAsked(db: Db, assignmentIds: readonly string[]): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select jsonb_build_object('id', p.id, 'orgPath', p.org_path, 'fromOn', p.from_on, 'toOn', p.to_on,
        'standingCheck', p.standing_check) as plan,
      jsonb_build_object('lineId', l.id, 'timing', v.timing, 'standingCheck', l.standing_check) as line, array_agg(a.id) as "assignmentIds"
    from plans.assignment a
    join plans.line l on l.id = a.line_id and l.withdrawn_at is null
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    join plans.plan p on p.id = l.plan_id and p.state = 'issued'
    where a.id = any(${[...assignmentIds]}::uuid[]) and a.state = 'open'
    group by p.id, l.id, v.line_id, v.version
  `.execute(db)
  return rows
}
