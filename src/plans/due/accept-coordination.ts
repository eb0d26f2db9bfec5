import { sql } from 'kysely'
import { logActs } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { isHeldBy, recordingPaths } from '../acting-unit-queries.ts'

/** "Đã nhận phối hợp": the coordinating unit knows what it is asked for. Saying it again changes nothing. */
export async function acceptCoordination(
  db: Db,
  actor: Actor,
  assignmentIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{
    id: string
    orgPath: string
    givenPath: string | null
    part: string
    isAccepted: boolean
  }>`
    select id, org_path as "orgPath", given_path as "givenPath", part, acknowledged_at is not null as "isAccepted"
    from plans.assignment where id = any(${[...assignmentIds]}::uuid[]) and state = 'open' order by id for update
  `.execute(db)
  if (rows.length !== new Set(assignmentIds).size) {
    throw notFound('Không tìm thấy việc được giao này.')
  }
  const houses = await recordingPaths(db, actor)
  if (!rows.every((row) => isHeldBy(houses, row))) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị phối hợp được xác nhận.')
  }
  if (rows.some(({ part }) => part !== 'coordinating')) {
    throw new Refusal(409, 'Chỉ việc phối hợp mới cần xác nhận.')
  }
  const fresh = rows.filter(({ isAccepted }) => !isAccepted)
  await acknowledge(
    db,
    fresh.map(({ id }) => id),
    actor.name,
  )
  await logActs(
    db,
    actor,
    fresh.map(({ id, orgPath }) => ({
      act: 'accept-coordination',
      subjectKind: 'assignment',
      subjectId: id,
      orgPath,
    })),
  )
  return fresh.length
}

/** Also for somebody outside, who answers by a signed link. */
export async function acknowledge(db: Db, ids: readonly string[], byName: string): Promise<void> {
  await sql`
    update plans.assignment set acknowledged_at = ${instant()}, acknowledged_by_name = ${byName}
    where id = any(${[...ids]}::uuid[]) and acknowledged_at is null
  `.execute(db)
}
