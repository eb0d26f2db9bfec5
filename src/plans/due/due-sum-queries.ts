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

/**
 * The sums that are kept for what is asked: of a whole province or of all of them, narrowed by date and part alone; months
 * also by one unit, theme or the like. Null for everything else, which is counted.
 */
async function findSums(
  db: Db,
  filter: DueFilter,
  by: GroupedBy,
): Promise<RawBuilder<unknown> | null> {
  const kept = keptFor(filter, by)
  const [path = ''] = filter.paths
  if (kept === null) return null
  const shards = filter.shard === null ? await wholeShards(db, path) : [filter.shard]
  if (shards === null) return null
  const { from, to, part } = filter
  const where = sql.join(
    [
      sql`kind = ${kept.kind} and shard = any(${shards}::smallint[])`,
      ...(kept.code === undefined ? [] : [sql`code = ${kept.code}`]),
      ...(from === undefined ? [] : [sql`due_on >= ${from}`]),
      ...(to === undefined ? [] : [sql`due_on <= ${to}`]),
      ...(part === undefined ? [] : [sql`part = ${part}`]),
    ],
    sql` and `,
  )
  return sql`from plans.due_sum where ${where}`
}

/** How much there is, and how much of it is late, up to `MOST_COUNTED` and one, where sums are kept. */
export async function countKept(
  db: Db,
  filter: DueFilter,
): Promise<{ total: number; late: number } | null> {
  const sums = await findSums(db, filter, 'month')
  if (sums === null) return null
  const late = sql`coalesce(sum(open - paused) filter (where due_on < ${filter.lateBefore}), 0)`
  const total = {
    all: sql`sum(open + done + cancelled)`,
    open: sql`sum(open)`,
    late,
    done: sql`sum(done)`,
    cancelled: sql`sum(cancelled)`,
  }[filter.state]
  const { rows } = await sql<{ total: number; late: number }>`
    select least(coalesce(${total}, 0), ${MOST_COUNTED + 1})::integer as total,
      least(${late}, ${MOST_COUNTED + 1})::integer as late ${sums}
  `.execute(db)
  return rows[0] ?? null
}

/** The groups from the sums that are kept, as the expression `summed`. */
export async function sumKept(
  db: Db,
  filter: DueFilter,
  by: GroupedBy,
): Promise<RawBuilder<unknown> | null> {
  const sums = await findSums(db, filter, by)
  if (sums === null) return null
  const { lateBefore } = filter
  return sql`
    with dated as (
      select code, due_on, sum(open)::integer as open, sum(paused)::integer as paused, sum(done)::integer as done,
        sum(cancelled)::integer as cancelled
      ${sums} group by code, due_on
    ), told as (
      select ${by === 'month' ? sql`to_char(due_on, 'YYYY-MM')` : sql`code`} as key, sum(open) as open, sum(done) as done,
        coalesce(sum(open - paused) filter (where due_on < ${lateBefore}), 0) as late, sum(cancelled) as cancelled,
        min(due_on) filter (where open > 0) as "nextDueOn"
      from dated group by 1
    ), summed as (
      select key, ${TITLES[by]} as title, null::integer as tasks, ${ASKED[filter.state].of}::integer as occurrences,
        ${filter.state === 'cancelled' ? sql`0` : sql`done::integer`} as done,
        ${filter.state === 'cancelled' ? sql`0` : sql`late::integer`} as late,
        ${filter.state === 'cancelled' ? sql`null::date` : sql`"nextDueOn"`} as "nextDueOn"
      from told where ${ASKED[filter.state].some} > 0
    )`
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

const none = sql`null::text`
const TITLES = {
  month: none,
  theme: none,
  channel: none,
  unit: sql`(select short_name from organization.unit where id = nullif(key, 'none')::uuid)`,
  plan: sql`(select title from plans.plan where id = key::uuid)`,
} as const satisfies Record<GroupedBy, unknown>

function keptFor(filter: DueFilter, by: GroupedBy): Kept | null {
  const { below, planId, lineId, words, unclear, mine, ofUnit } = filter
  if (!below || planId !== undefined || lineId !== undefined || words || unclear || mine)
    return null
  const narrowed: Partial<Record<Kept['kind'], string | undefined>> = { ...filter, unit: ofUnit }
  const [first, second] = SUMMED.filter((kind) => narrowed[kind] !== undefined)
  if (first === undefined) return { kind: by === 'month' ? 'all' : by, code: undefined }
  return by === 'month' && second === undefined ? { kind: first, code: narrowed[first] } : null
}
