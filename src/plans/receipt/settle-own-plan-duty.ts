import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { refreshPublished } from '../activity/write-activity-links.ts'
import { refreshOccurrences } from '../due/refresh-occurrences.ts'

/**
 * Judges anew the unit's due dates of tasks that ask for a plan of its own. An issued one that carries the asking plan
 * out meets them on the day of its issue: late by as many working days as it came after.
 */
export async function settleOwnPlanDuty(db: Db, unitId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select o.id from plans.plan asking
    join plans.assignment a on a.line_id = asking.own_plan_line_id and a.unit_id = ${unitId} and a.part = 'lead'
    join plans.occurrence o on o.assignment_id = a.id and o.state <> 'cancelled'
  `.execute(db)
  const ids = rows.map(({ id }) => id)
  await refreshOccurrences(db, ids)
  await refreshPublished(db, ids)
}
