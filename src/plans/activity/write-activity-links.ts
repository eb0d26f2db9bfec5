import { sql } from 'kysely'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { housePaths, isHeldBy } from '../acting-unit-queries.ts'
import { isNear, type Quantity } from './activity.ts'
import { refreshOccurrences } from '../due/refresh-occurrences.ts'
import { activityChanged, enqueueProgress } from '../jobs.ts'

interface Served {
  id: string
  orgPath: string
  givenPath: string | null
  state: string
  fromOn: string
  toOn: string
}

/** What is to serve which occurrences, on which day. */
export interface ToServe {
  happenedOn: string
  occurrenceIds: readonly string[]
}

/**
 * Locks the occurrences that activities are to serve. Each must be open to the unit's own house, not cancelled, and of
 * a plan whose years are near the event. `already` are those served before: they may stay whatever became of them.
 */
export async function lockServed(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  serving: readonly ToServe[],
  already: readonly string[] = [],
): Promise<void> {
  const ids = new Set(serving.flatMap(({ occurrenceIds }) => occurrenceIds))
  if (ids.size === 0) return
  const { rows } = await sql<Served>`
    select o.id, o.org_path as "orgPath", o.given_path as "givenPath", o.state, p.from_on as "fromOn",
      p.to_on as "toOn"
    from plans.occurrence o
    join plans.plan p on p.id = o.plan_id
    where o.id = any(${[...ids]}::uuid[]) order by o.id for update of o
  `.execute(db)
  const house = new Set(await housePaths(db, unit))
  const ours = new Map(
    rows
      .filter((row) => isHeldBy(house, row) || already.includes(row.id))
      .map((row) => [row.id, row]),
  )
  if (ours.size !== ids.size) {
    throw new InvalidForm({ occurrenceIds: 'Có nhiệm vụ không thuộc đơn vị này.' })
  }
  for (const { happenedOn, occurrenceIds } of serving) {
    for (const id of occurrenceIds) {
      const served = ours.get(id)
      if (served && !already.includes(id)) checkServed(served, happenedOn)
    }
  }
}

function checkServed(served: Served, happenedOn: string): void {
  if (served.state === 'cancelled') {
    throw new InvalidForm({
      occurrenceIds: 'Có lần đến hạn đã bị hủy. Hãy tải lại để chọn lần khác.',
    })
  }
  if (!isNear(happenedOn, served)) {
    throw new InvalidForm({ happenedOn: 'Ngày này quá xa thời gian của kế hoạch đã chọn.' })
  }
}

interface Key {
  shard: number
  id: string
  orgPath: string
}

export async function insertQuantities(
  db: Db,
  activities: readonly (Key & { quantities: readonly Quantity[] })[],
): Promise<void> {
  const rows = activities.flatMap(({ shard, id, orgPath, quantities }) =>
    quantities.map(({ kind, value, countMethod }) => ({
      shard,
      activity_id: id,
      org_path: orgPath,
      kind,
      value,
      count_method: countMethod,
    })),
  )
  if (rows.length > 0) await db.insertInto('plans.quantity').values(rows).execute()
}

export async function insertServed(
  db: Db,
  activities: readonly (Key & { occurrenceIds: readonly string[] })[],
): Promise<void> {
  const rows = activities.flatMap(({ shard, id, orgPath, occurrenceIds }) =>
    [...new Set(occurrenceIds)].map((occurrenceId) => ({
      shard,
      activity_id: id,
      occurrence_id: occurrenceId,
      org_path: orgPath,
    })),
  )
  if (rows.length > 0) await db.insertInto('plans.activity_occurrence').values(rows).execute()
}

/** The public progress of every plan these occurrences belong to, or that is met through them, is written again. */
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
  await enqueueProgress(db, rows)
}

/** After activities were written or changed: what they served is judged anew, and whoever counted them is told. */
export async function refreshServed(
  db: Db,
  orgPath: string,
  occurrenceIds: readonly string[],
  dates: readonly string[],
): Promise<void> {
  await refreshOccurrences(db, occurrenceIds)
  await refreshPublished(db, occurrenceIds)
  await announce(db, activityChanged, { orgPath, dates: [...new Set(dates)] })
}
