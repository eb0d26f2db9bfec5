import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { housePaths, isHeldBy } from '../acting-unit-queries.ts'
import type { Quantity } from './activity.ts'
import { publishProgress } from '../jobs.ts'

interface Served {
  id: string
  orgPath: string
  givenPath: string | null
  state: string
  fromOn: string
  toOn: string
}

/**
 * Locks the occurrences an activity is to serve. Each must be open to the unit's own house, not cancelled, and of a
 * plan whose years are near the event. `already` are those it served before: they may stay whatever became of them.
 */
export async function lockServed(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  happenedOn: string,
  occurrenceIds: readonly string[],
  already: readonly string[] = [],
): Promise<void> {
  if (occurrenceIds.length === 0) return
  const { rows } = await sql<Served>`
    select o.id, o.org_path as "orgPath", o.given_path as "givenPath", o.state, p.from_on as "fromOn", p.to_on as "toOn"
    from plans.occurrence o
    join plans.plan p on p.id = o.plan_id
    where o.id = any(${[...occurrenceIds]}::uuid[]) order by o.id for update of o
  `.execute(db)
  const house = new Set(await housePaths(db, unit))
  const ours = rows.filter((row) => isHeldBy(house, row))
  if (ours.length !== new Set(occurrenceIds).size) {
    throw new InvalidForm({ occurrenceIds: 'Có nhiệm vụ không thuộc đơn vị này.' })
  }
  const year = Number(happenedOn.slice(0, 4))
  for (const { id, state, fromOn, toOn } of ours) {
    if (already.includes(id)) continue
    if (state === 'cancelled') {
      throw new InvalidForm({
        occurrenceIds: 'Có lần đến hạn đã bị hủy. Hãy tải lại để chọn lần khác.',
      })
    }
    if (year < Number(fromOn.slice(0, 4)) - 1 || year > Number(toOn.slice(0, 4)) + 1) {
      throw new InvalidForm({ happenedOn: 'Ngày này quá xa thời gian của kế hoạch đã chọn.' })
    }
  }
}

export async function insertQuantities(
  db: Db,
  activity: { shard: number; id: string; orgPath: string },
  quantities: readonly Quantity[],
): Promise<void> {
  if (quantities.length === 0) return
  await db
    .insertInto('plans.quantity')
    .values(
      quantities.map((quantity) => ({
        shard: activity.shard,
        activity_id: activity.id,
        org_path: activity.orgPath,
        kind: quantity.kind,
        value: quantity.value,
        count_method: quantity.countMethod,
      })),
    )
    .execute()
}

export async function insertServed(
  db: Db,
  activity: { shard: number; id: string; orgPath: string },
  occurrenceIds: readonly string[],
): Promise<void> {
  await sql`
    insert into plans.activity_occurrence (shard, activity_id, occurrence_id, org_path)
    select distinct ${activity.shard}::smallint, ${activity.id}::uuid, occurrence_id, ${activity.orgPath}
    from unnest(${[...occurrenceIds]}::uuid[]) as served (occurrence_id)
  `.execute(db)
}

/** The public progress of every plan these occurrences belong to, or that is met through them, is written again, once, however many changes come. */
export async function refreshPublished(db: Db, occurrenceIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ planId: string; path: string }>`
    with recursive served (line_id, plan_id, path) as (
      select line_id, plan_id, issuer_path from plans.occurrence where id = any(${[...occurrenceIds]}::uuid[])
      union
      select a.line_id, a.plan_id, a.issuer_path
      from served s join plans.cover c on c.line_id = s.line_id join plans.assignment a on a.id = c.assignment_id
    )
    select distinct plan_id as "planId", path from served
  `.execute(db)
  for (const payload of rows) {
    await enqueue(db, publishProgress, payload, {
      key: `plans.publish-progress ${payload.planId}`,
    })
  }
}
