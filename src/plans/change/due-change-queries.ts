import { sql } from 'kysely'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { localDate } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { OccurrenceView } from '../due/occurrence-contract.ts'
import type { Changeable } from './due-change.ts'

export interface ChangeableRow extends Changeable {
  id: string
  orgPath: string
  givenPath: string | null
  issuerPath: string
  unitId: string | null
  content: string
  label: string
  holder: string
}

/** What was chosen, by due date; with `lock` nobody else changes or finishes it meanwhile. */
export async function listChangeable(
  db: Db,
  actor: Actor,
  ids: readonly string[],
  lock: boolean,
): Promise<ChangeableRow[]> {
  if (lock) {
    await sql`
      select id from plans.occurrence where id = any(${[...ids]}::uuid[]) order by id for update
    `.execute(db)
  }
  const { rows } = await sql<ChangeableRow & { issuerId: string }>`
    select o.id, o.org_path as "orgPath", o.given_path as "givenPath", o.issuer_path as "issuerPath",
      o.unit_id as "unitId", p.unit_id as "issuerId", p.state = 'issued' as "isInForce", o.state, o.label,
      o.window_from as "windowFrom", o.due_on as "dueOn", pause.from_on as "pausedSince", v.content,
      coalesce(a.given_name, u.short_name, a.outside_name, a.words) as holder
    from plans.occurrence o
    join plans.plan p on p.id = o.plan_id
    join plans.assignment a on a.id = o.assignment_id
    join plans.line l on l.id = o.line_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    left join organization.unit u on u.id = o.unit_id
    left join plans.pause on pause.occurrence_id = o.id and pause.to_on is null
    where o.id = any(${[...ids]}::uuid[]) order by o.due_on, o.id
  `.execute(db)
  if (rows.length !== new Set(ids).size)
    throw notFound('Không tìm thấy một trong các việc đã chọn.')
  return rows.map(({ issuerId, ...row }) =>
    Object.assign(row, { mayChange: actsFor(actor, issuerId, 'officer') }),
  )
}

/** What was changed by hand about one due date, latest first. */
export async function listDueChanges(
  db: Db,
  occurrenceId: string,
): Promise<OccurrenceView['changes']> {
  const { rows } = await sql<{
    kind: OccurrenceView['changes'][number]['kind']
    at: string
    by: string
    dueBefore: string
    dueAfter: string | null
    reason: string
    undoneBy: string | null
    batch: { id: string; dates: number } | null
  }>`
    select kind, done_at as at, done_by_name as by, due_before as "dueBefore", due_after as "dueAfter", reason,
      undone_by_name as "undoneBy", case when undone_at is null then jsonb_build_object('id', batch_id, 'dates', (
        select count(*) from plans.due_change together where together.batch_id = c.batch_id and together.undone_at is null
      )) end as batch
    from plans.due_change c where occurrence_id = ${occurrenceId} order by done_at desc, id limit 50
  `.execute(db)
  return rows.map(({ at, ...row }) => Object.assign(row, { on: localDate(at) }))
}
