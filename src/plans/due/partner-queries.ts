import { sql } from 'kysely'
import { localDate } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { saidOn } from './board-queries.ts'
import type { OccurrenceView } from './occurrence-contract.ts'

interface PartnerRow {
  assignmentId: string
  occurrenceId: string | null
  part: 'lead' | 'coordinating'
  unitId: string | null
  name: string
  invitedAt: string | null
  acceptedAt: string | null
  acceptedBy: string | null
  state: 'open' | 'done'
  doneOn: string | null
  deeds: { on: string; text: string }[]
}

/** Who else works on the task of this due date; a door past the policies that tells this and no more. */
export async function listPartners(
  db: Db,
  occurrenceId: string,
): Promise<OccurrenceView['partners']> {
  const { rows } = await sql<PartnerRow>`
    select assignment_id as "assignmentId", occurrence_id as "occurrenceId", part, unit_id as "unitId", name,
      invited_at as "invitedAt", acknowledged_at as "acceptedAt",
      acknowledged_by_name as "acceptedBy", state, done_on as "doneOn", deeds
    from plans.partners_of(${occurrenceId})
  `.execute(db)
  return rows.map((row) => ({
    assignmentId: row.assignmentId,
    occurrenceId: row.occurrenceId,
    part: row.part,
    unitId: row.unitId,
    name: row.name,
    invitedOn: row.invitedAt === null ? null : localDate(row.invitedAt),
    accepted: saidOn(row.acceptedAt, row.acceptedBy),
    state: row.state,
    doneOn: row.doneOn,
    deeds: row.deeds,
  }))
}

export async function listContributions(
  db: Db,
  occurrenceId: string,
): Promise<OccurrenceView['contributions']> {
  const { rows } = await sql<OccurrenceView['contributions'][number]>`
    select id, happened_on as on, note, added_by_name as by from plans.contribution
    where occurrence_id = ${occurrenceId} and withdrawn_at is null order by happened_on, id limit 100
  `.execute(db)
  return rows
}
