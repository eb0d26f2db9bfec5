import { type RawBuilder, sql } from 'kysely'
import { wholeShards } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import type { GroupedBy } from '../board/board-contract.ts'
import { MOST_COUNTED } from './due-contract.ts'
import type { DueFilter } from './due-filter-queries.ts'

const SUMMED = ['unit', 'plan', 'theme', 'sector', 'programme', 'audience', 'channel'] as const

interface Kept {
  kind: 'all' | (typeof SUMMED)[number]
  code: string | undefined
}

/** Those of the keys, or all; by day first where the next open day must be sure. */
type ReadSums = (how: { keys?: RawBuilder<unknown>; byDay: boolean }) => RawBuilder<unknown>

interface Sums {
  shards: readonly number[]
  read: ReadSums
}

/**
 * The sums that are kept for what is asked: of a whole province or of all of them, narrowed by date and part alone; months
 * also by one unit, theme or the like. Null for everything else, which is counted.
 */
async function findSums(db: Db, filter: DueFilter, by: GroupedBy): Promise<Sums | null> {
  const kept = keptFor(filter, by)
  const [path = ''] = filter.paths
  if (kept === null) return null
  const shards = filter.shard === null ? await wholeShards(db, path) : [filter.shard]
  if (shards === null) return null
  const codes = kept.code === undefined ? null : [kept.code]
  const putBy = by === 'month' ? by : 'code'
  const read: ReadSums = ({ keys, byDay }) =>
    sumsOf(filter, {
      ...kept,
      codes: keys ?? sql`${codes}::text[]`,
      shards: sql`${shards}`,
      putBy,
      byDay,
    })
  return { shards, read }
}

function sumsOf(
  { from, to, part, lateBefore }: DueFilter,
  asked: {
    kind: Kept['kind']
    codes?: RawBuilder<unknown>
    shards: RawBuilder<unknown>
    putBy: 'code' | 'month' | 'province'
    byDay: boolean
    butOf?: RawBuilder<unknown>
  },
) {
  const { kind, codes, shards, putBy, byDay, butOf } = asked
  return sql`plans.sum_due_work(${kind}, ${codes ?? sql`null`}, ${shards}::smallint[], ${from ?? null}::date,
    ${to ?? null}::date, ${part ?? null}, ${lateBefore}::date, ${putBy}, ${byDay}, ${butOf ?? sql`null`})`
}

/** How much there is, and how much of it is late, up to `MOST_COUNTED` and one, where sums are kept. */
export async function countKept(
  db: Db,
  filter: DueFilter,
): Promise<{ total: number; late: number } | null> {
  const sums = await findSums(db, filter, 'month')
  if (sums === null) return null
  const total = {
    all: sql`open + done + cancelled`,
    open: sql`open`,
    late: sql`late`,
    done: sql`done`,
    cancelled: sql`cancelled`,
  }[filter.state]
  const { rows } = await sql<{ total: number; late: number }>`
    select least(coalesce(sum(${total}), 0), ${MOST_COUNTED + 1})::integer as total,
      least(coalesce(sum(late), 0), ${MOST_COUNTED + 1})::integer as late
    from ${sums.read({ byDay: false })} sums
  `.execute(db)
  return rows[0] ?? null
}

/**
 * The groups from the sums that are kept, as the expression `summed`. Of units and plans, which are thousands, only the
 * first `most`, of which the most are late: their titles and what changed since the night are looked for of these alone.
 */
export async function sumKept(
  db: Db,
  filter: DueFilter,
  by: GroupedBy,
  most: number,
): Promise<RawBuilder<unknown> | null> {
  const sums = await findSums(db, filter, by)
  if (sums === null) return null
  const { shards, read } = sums
  const { of, some } = ASKED[filter.state]
  const isCancelled = filter.state === 'cancelled'
  const told = sql`key, null::integer as tasks, ${of} as occurrences, ${isCancelled ? sql`0` : sql`done`} as done,
    ${isCancelled ? sql`0` : sql`late`} as late`
  const next = (sure: RawBuilder<unknown>) =>
    sql`${isCancelled ? sql`null::date` : sure} as "nextDueOn"`
  if (by !== 'unit' && by !== 'plan') {
    return sql`
      with summed as (
        select ${told}, null::text as title, false as below, ${next(sql`next_due_on`)}
        from ${read({ byDay: true })} sums where ${some} > 0
      )`
  }
  if (shards.length > 1) {
    return sql`
      with summed as (
        select ${told}, title, below, ${next(sql`next_due_on`)}
        from (${byProvince(filter, shards, by)}) sums where ${some} > 0
      )`
  }
  const unsure = sql`array(select key from told where not next_is_sure)`
  return sql`
    with told as materialized (
      select ${told}, next_due_on, next_is_sure from ${read({ byDay: false })} sums where ${some} > 0
      order by key = 'none', late desc fetch first ${most} rows with ties
    ), summed as (
      select told.key, told.tasks, told.occurrences, told.done, told.late, ${TITLES[by]} as title, false as below,
        ${next(sql`case when told.next_is_sure then told.next_due_on else sums.next_due_on end`)}
      from told left join ${read({ keys: unsure, byDay: true })} sums on sums.key = told.key
    )`
}

/**
 * Of several provinces: what the units have that stand above them stands one by one, or by plan; so do the plans of these
 * units, wherever the work is. Everything else is one sum for each province.
 */
function byProvince(filter: DueFilter, shards: readonly number[], by: 'unit' | 'plan') {
  const top = topShard(filter)
  const others = sql`array_remove(${shards}::smallint[], ${top})`
  const own = sumsOf(filter, { kind: by, shards: sql`array[${top}]`, putBy: 'code', byDay: true })
  const given = sumsOf(filter, {
    kind: 'plan',
    codes: sql`array(select id::text from plans.plan where shard = ${top})`,
    shards: others,
    putBy: 'code',
    byDay: true,
  })
  const provinces = sumsOf(filter, {
    kind: 'all',
    shards: others,
    putBy: 'province',
    byDay: true,
    ...(by === 'plan'
      ? { butOf: sql`array(select org_path from organization.unit where shard = ${top})` }
      : {}),
  })
  return sql`
    select told.*, ${TITLES[by]} as title, false as below from (
      select key, sum(open)::integer as open, sum(done)::integer as done, sum(late)::integer as late,
        sum(cancelled)::integer as cancelled, min(next_due_on) as next_due_on
      from (select * from ${own} own ${by === 'plan' ? sql`union all select * from ${given} given` : sql``}) each
      group by key
    ) told
    union all
    select u.id::text, told.open, told.done, told.late, told.cancelled, told.next_due_on, u.short_name, true
    from ${provinces} told join organization.unit u on u.org_path = told.key`
}

/** Of the units that stand above several provinces. */
export function topShard({ paths: [path = ''] }: DueFilter) {
  return sql`(select shard from organization.unit where org_path = ${path})`
}

/** What is told of groups that have some of it. */
const ALL = sql`(open + done)`
const ASKED = {
  all: { of: ALL, some: ALL },
  open: { of: ALL, some: sql`open` },
  late: { of: ALL, some: sql`late` },
  done: { of: ALL, some: sql`done` },
  cancelled: { of: sql`cancelled`, some: sql`cancelled` },
} as const

const TITLES = {
  unit: sql`(select short_name from organization.unit where id = nullif(told.key, 'none')::uuid)`,
  plan: sql`(select title from plans.plan where id = told.key::uuid)`,
}

function keptFor(filter: DueFilter, by: GroupedBy): Kept | null {
  const { below, planId, lineId, words, unclear, mine, ofUnit } = filter
  if (!below || planId !== undefined || lineId !== undefined || words || unclear || mine)
    return null
  const narrowed: Partial<Record<Kept['kind'], string | undefined>> = { ...filter, unit: ofUnit }
  const [first, second] = SUMMED.filter((kind) => narrowed[kind] !== undefined)
  if (first === undefined) return { kind: by === 'month' ? 'all' : by, code: undefined }
  return by === 'month' && second === undefined ? { kind: first, code: narrowed[first] } : null
}
