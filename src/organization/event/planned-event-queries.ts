import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface PlannedEvent {
  id: string
  orgPath: string
  happensOn: string
  sentence: string
  state: 'planned' | 'done' | 'failed' | 'cancelled'
  failure: string | null
  createdByName: string
  createdAt: string
}

/** What waits for its day, and what could not be done on it; the nearest first. */
export async function listPlannedEvents(
  db: Db,
  orgPaths: readonly string[],
): Promise<PlannedEvent[]> {
  const { rows } = await sql<PlannedEvent>`
    select id, org_path as "orgPath", happens_on as "happensOn", sentence, state, failure,
      created_by_name as "createdByName", created_at as "createdAt"
    from organization.planned_event
    where org_path ^@ any(${[...orgPaths]}::text[]) and state in ('planned', 'failed')
    order by happens_on, id limit 200
  `.execute(db)
  return rows
}
