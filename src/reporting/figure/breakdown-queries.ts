import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { unitBelow, type FigureScope } from './figure-scope-queries.ts'

type Sql = RawBuilder<unknown>

export interface BreakdownRow {
  /** Label of a unit directly below, or a line; `none`: records done for no task. */
  key: string
  name: string | null
  planId: string | null
  records: number
  /** Of a ratio: the numerator. */
  counted: number
}

/** A record with the path it is of; the units as they were then, or as they took over until today. */
export function placedOf(parts: Sql, scope: FigureScope, takenOver: readonly TakenOver[]): Sql {
  const before = takenOver.map((one) => one.before)
  const after = takenOver.map((one) => one.after)
  const path = sql`coalesce((
      select m.after from unnest(${before}::text[], ${after}::text[]) m(before, after)
      where placed.org_path ^@ m.before order by length(m.before) desc limit 1
    ), placed.org_path)`
  return sql`
    select placed.*, ${unitBelow(path, scope)} unit from (
      with part as materialized (${parts})
      select part.kind, part.shard, part.part_id, part.value, part.method, a.org_path
      from part join plans.activity a on a.shard = part.shard and a.id = part.part_id
      where part.kind = 'activity'
      union all
      select part.kind, part.shard, part.part_id, part.value, part.method, o.org_path
      from part join plans.occurrence o on o.id = part.part_id where part.kind = 'occurrence'
      union all
      select part.kind, part.shard, part.part_id, part.value, part.method, l.org_path
      from part join plans.line l on l.id = part.part_id where part.kind = 'line'
      union all
      select part.kind, part.shard, part.part_id, part.value, part.method, m.org_path
      from part join channels.mention m on m.id = part.part_id where part.kind = 'mention'
      union all
      select part.kind, part.shard, part.part_id, part.value, part.method, i.org_path
      from part join content.item i on i.id = part.part_id where part.kind = 'item'
      union all
      select part.kind, part.shard, part.part_id, part.value, part.method, u.org_path
      from part join content.applied_model m on m.id = part.part_id
      join organization.unit u on u.id = m.unit_id where part.kind = 'applied'
      union all
      select part.kind, part.shard, part.part_id, part.value, part.method, p.org_path
      from part join plans.plan p on p.id = part.part_id where part.kind = 'plan'
    ) placed`
}

export async function sumsByUnit(db: Db, placed: Sql): Promise<BreakdownRow[]> {
  const { rows } = await sql<BreakdownRow>`
    select unit key, null name, null "planId", count(*)::integer records, coalesce(sum(value), 0) counted
    from (${placed}) placed group by 1
  `.execute(db)
  return rows
}

/** By the task they were done for; what serves two stands with both. At most 300, those with most records first. */
export async function sumsByLine(db: Db, placed: Sql): Promise<BreakdownRow[]> {
  const { rows } = await sql<BreakdownRow>`
    with placed as materialized (${placed}),
    served as (${servedBy(sql`placed`)}),
    line as (
      select line_id, count(*)::integer records, coalesce(sum(value), 0) counted from served group by 1
    )
    select coalesce(line.line_id::text, 'none') key, v.content name, l.plan_id "planId", line.records, line.counted
    from line
    left join plans.line l on l.id = line.line_id
    left join plans.line_version v on v.line_id = l.id and v.version = l.version
    order by line.line_id is null, line.records desc, line.line_id limit 300
  `.execute(db)
  return rows
}

/** Each record with each line it was done for. */
export function servedBy(placed: Sql): Sql {
  return sql`
    select distinct p.kind, p.shard, p.part_id, p.value, p.method,
      case when p.kind = 'line' then p.part_id else o.line_id end line_id
    from ${placed} p
    left join plans.activity_occurrence ao
      on p.kind = 'activity' and ao.shard = p.shard and ao.activity_id = p.part_id
    left join plans.occurrence o
      on o.id = case when p.kind = 'occurrence' then p.part_id else ao.occurrence_id end`
}

export interface TakenOver {
  before: string
  after: string
}

/** Paths of units that ended, each with the path of the one unit that took over, as far as today. */
export async function listTakenOver(
  db: Db,
  { paths }: Pick<FigureScope, 'paths'>,
): Promise<TakenOver[]> {
  const { rows } = await sql<TakenOver>`
    with recursive step as (
      select predecessor_path before, min(successor_path) "after"
      from organization.succession group by 1 having count(distinct successor_path) = 1
    ),
    chain (before, "after", depth) as (
      select before, "after", 1 from step
      where exists (select from unnest(${[...paths]}::text[]) path where before ^@ path)
      union all
      select chain.before, step."after", chain.depth + 1
      from chain join step on step.before = chain."after" where chain.depth < 20
    )
    select distinct on (before) before, "after" from chain order by before, depth desc
  `.execute(db)
  return rows
}
