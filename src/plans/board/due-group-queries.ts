import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { plainSql } from '../../platform/plain-letters-sql.ts'
import { type DueFilter, fits, isIn, isLate, summed } from '../due/due-filter-queries.ts'
import { sumKept, topShard } from '../due/due-sum-queries.ts'
import { counts } from '../due/due-task-queries.ts'
import type { DueGroup, GroupedBy } from './board-contract.ts'

const PAGE = 100

const none = sql`null::text`
const each = (kind: 'theme' | 'channel') => sql`cross join lateral (
  select substr(said, ${kind.length + 2}) as code from unnest(o.about) as said where said ^@ ${`${kind}:`}
) as one`

/** Where a group's key and title come from, what they are read from, and what it is shown before others for. */
const GROUPS = {
  month: {
    key: sql`to_char(o.due_on, 'YYYY-MM')`,
    title: none,
    also: {},
    from: sql``,
    first: sql`key`,
  },
  unit: {
    key: sql`coalesce(o.unit_id::text, 'none')`,
    title: sql`u.short_name`,
    also: { unit: true },
    from: sql``,
    first: sql`late desc, ${plainSql(sql`coalesce(title, '')`)}`,
  },
  plan: {
    key: sql`o.plan_id::text`,
    title: sql`p.title`,
    also: {},
    from: sql``,
    first: sql`late desc, "nextDueOn"`,
  },
  channel: {
    key: sql`one.code`,
    title: none,
    also: {},
    from: each('channel'),
    first: sql`occurrences desc`,
  },
  theme: {
    key: sql`one.code`,
    title: none,
    also: {},
    from: each('theme'),
    first: sql`occurrences desc`,
  },
} as const satisfies Record<GroupedBy, unknown>

/** Groups with something in the state asked for; told of each is all it has, done or not. */
export async function listDueGroups(
  db: Db,
  filter: DueFilter,
  by: GroupedBy,
  cursor: string | undefined,
): Promise<{ items: DueGroup[]; next: string | null }> {
  const { first } = GROUPS[by]
  const shown = Number(cursor ?? 0)
  const { rows } = await sql<DueGroup>`
    ${(await sumKept(db, filter, by, shown + PAGE + 1)) ?? sumFound(filter, by)}
    select * from summed order by key = 'none', ${first}, key
    limit ${PAGE + 1} offset ${shown}
  `.execute(db)
  return {
    items: rows.slice(0, PAGE),
    next: rows.length > PAGE ? String(shown + PAGE) : null,
  }
}

/** Everything added up. */
function sumFound(filter: DueFilter, by: GroupedBy) {
  const { key, title, also, from } = GROUPS[by]
  const isByProvince = isOfSeveral(filter, by)
  const province = isByProvince ? provinceOf(filter, by) : sql``
  const inProvince = (of: RawBuilder<unknown>, alone: RawBuilder<unknown>) =>
    isByProvince ? sql`coalesce(${of}, ${alone})` : alone
  return sql`
    with found as (
      select ${inProvince(sql`province.id::text`, key)} as key, min(${inProvince(sql`province.short_name`, title)}) as title,
        ${isByProvince ? sql`bool_or(province.id is not null)` : sql`false`} as below,
        o.due_on, count(*) as occurrences,
        count(*) filter (where o.state = 'done') as done, count(*) filter (where ${isLate(filter)}) as late,
        bool_or(o.state = 'open') as is_open, bool_or(${isIn(filter)}) as is_asked
      ${summed(filter, also)} ${from} ${province}
      where ${fits(filter)} and ${counts(filter)}
      group by 1, o.line_id, o.due_on, o.part
    ), summed as (
      select key, min(title) as title, bool_or(below) as below, count(*)::integer as tasks,
        sum(occurrences)::integer as occurrences, sum(done)::integer as done, sum(late)::integer as late,
        min(due_on) filter (where is_open) as "nextDueOn"
      from found group by key having bool_or(is_asked)
    )`
}

/** A commune that looks below itself is none, nor who asks for one unit or plan. */
function isOfSeveral(filter: DueFilter, by: GroupedBy): boolean {
  const { below, shard, ofUnit, planId, lineId } = filter
  const one = by === 'unit' ? ofUnit : (planId ?? lineId)
  return below && shard === null && one === undefined && (by === 'unit' || by === 'plan')
}

/** As of the kept sums: what is of the units above the provinces stands one by one, each province as one. */
function provinceOf(filter: DueFilter, by: GroupedBy) {
  const [path = ''] = filter.paths
  const top = topShard(filter)
  return sql`left join (
    select distinct on (shard) shard, id, short_name from organization.unit
    where org_path > ${path} and org_path < ${`${path}~`} and shard <> ${top}
    order by shard, length(org_path), org_path
  ) province on province.shard = o.shard ${by === 'plan' ? sql`and p.shard <> ${top}` : sql``}`
}
