import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { within, type FigureScope } from '../figure/figure-scope-queries.ts'

export interface DoubtRow {
  activityId: string
  title: string
  happenedOn: string
  /** Pieces of evidence not withdrawn. */
  pieces: number
  dead: number
  waiting: number
  reused: number
  estimates: number
}

/** Activities of the period about which somebody will ask; at most 200, latest first. */
export async function listDoubts(db: Db, scope: FigureScope): Promise<DoubtRow[]> {
  const { rows } = await sql<DoubtRow>`
    with activity as (
      select a.shard, a.id, a.title, a.happened_on from plans.activity a
      where ${within(sql`a.org_path`, scope.paths)} and a.state = 'recorded'
        and a.happened_on between ${scope.fromOn}::date and ${scope.toOn}::date
    ),
    proof as (
      select e.activity_id, count(*)::integer pieces,
        count(*) filter (where e.page_state in ('dead', 'refused'))::integer dead,
        count(*) filter (where e.page_state = 'waiting')::integer waiting,
        count(*) filter (where e.reused_from is not null)::integer reused
      from activity a
      join plans.evidence e on e.shard = a.shard and e.activity_id = a.id and e.withdrawn_at is null
      group by 1
    ),
    estimate as (
      select q.activity_id, count(*)::integer estimates
      from activity a
      join plans.quantity q on q.shard = a.shard and q.activity_id = a.id and q.count_method = 'estimate'
      group by 1
    )
    select a.id "activityId", a.title, a.happened_on "happenedOn", coalesce(p.pieces, 0) pieces,
      coalesce(p.dead, 0) dead, coalesce(p.waiting, 0) waiting, coalesce(p.reused, 0) reused,
      coalesce(e.estimates, 0) estimates
    from activity a
    left join proof p on p.activity_id = a.id
    left join estimate e on e.activity_id = a.id
    where coalesce(p.pieces, 0) = 0 or p.dead > 0 or p.waiting > 0 or p.reused > 0 or e.estimates > 0
    order by a.happened_on desc, a.id desc limit 200
  `.execute(db)
  return rows
}
