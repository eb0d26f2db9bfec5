import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { OWN_PLANS_ASKED } from '../receipt/own-plan-queries.ts'
import { settleNotices } from '../../work/index.ts'

/**
 * Judges occurrences anew by the activities that serve them, the contributions of a coordinating unit,
 * and the unit's own plan where one is asked for: done when as
 * many distinct ones as asked for are recorded, on the event date of the one that met it; open again when no longer. Cancelled ones stay.
 */
export async function refreshOccurrences(db: Db, occurrenceIds: readonly string[]): Promise<void> {
  // A statement of its own: the next one then sees what others recorded or voided while this one waited.
  await sql`
    select id from plans.occurrence where id = any(${[...occurrenceIds]}::uuid[]) order by id for update
  `.execute(db)
  const { rows } = await sql<{ id: string; state: string }>`
    with served as (
      select o.id, (array_agg(deed.happened_on order by deed.happened_on, deed.id)
        filter (where deed.id is not null))[o.target] as done_on
      from plans.occurrence o
      left join lateral (
        select a.id, a.happened_on from plans.activity_occurrence ao
        join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id and a.state = 'recorded'
        where ao.occurrence_id = o.id
        union all
        select c.id, c.happened_on from plans.contribution c
        where c.occurrence_id = o.id and c.withdrawn_at is null
        union all
        ${OWN_PLANS_ASKED}
      ) deed on true
      where o.id = any(${[...occurrenceIds]}::uuid[])
      group by o.id
    )
    update plans.occurrence o
    set state = case when served.done_on is null then 'open' else 'done' end, done_on = served.done_on
    from served
    where o.id = served.id and o.state <> 'cancelled' and o.done_on is distinct from served.done_on
    returning o.id, o.state
  `.execute(db)
  await settleNotices(
    db,
    rows.filter(({ state }) => state === 'done').map(({ id }) => id),
  )
}
