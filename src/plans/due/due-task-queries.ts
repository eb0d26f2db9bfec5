import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { PREPARED } from '../../platform/prepared-sql.ts'
import { MOST_TASKS_COUNTED } from './due-contract.ts'
import { type DueFilter, fits, isLate, isSought, named, sought } from './due-filter-queries.ts'

/** One task of a plan with one due date, over all the units that have it. */
export interface DueTaskRow {
  lineId: string
  planId: string
  planTitle: string
  content: string
  lineLabel: string | null
  label: string
  dueOn: string
  part: 'lead' | 'coordinating'
  /** Units that have it, or words nobody was found for. */
  units: number
  done: number
  late: number
  paused: number
  evidence: number
  /** Up to three who are not done, the late ones first. */
  waitingFor: string[]
  /** Its occurrence where there is only one. */
  onlyId: string | null
}

const PAGE = 50

/**
 * Tasks with at least one occurrence in the state asked for, earliest due first; what is cancelled does not count. The
 * page is found first, so that only its tasks are summed up; each statement joins little, and so is soon planned.
 */
export async function listDueTaskRows(
  db: Db,
  filter: DueFilter,
  cursor: string | undefined,
): Promise<{ rows: DueTaskRow[]; next: string | null; total: number }> {
  const after = cursor === undefined ? null : readCursor(cursor)
  const { page, total } = await findTasks(db, filter, after)
  const tasks = await sumTasks(db, filter, page.slice(0, PAGE))
  const texts = await readTexts(
    db,
    tasks.map(({ lineId }) => lineId),
  )
  const rows = tasks.flatMap((task) => {
    const text = texts.get(task.lineId)
    return text ? [{ ...task, ...text }] : []
  })
  const last = page[PAGE - 1]
  return { rows, next: page.length > PAGE && last ? writeCursor(last) : null, total }
}

/**
 * A page of the list, and how many there are, up to `MOST_TASKS_COUNTED` and one: both are read in its order, which ends as soon
 * as there are enough, and the first page with the counting.
 */
async function findTasks(
  db: Db,
  filter: DueFilter,
  after: TaskKey | null,
): Promise<{ page: TaskKey[]; total: number }> {
  const counted = tasksAfter(filter, null, MOST_TASKS_COUNTED + 1)
  const page =
    after === null
      ? sql`select * from counted order by 1, 2, 3 limit ${PAGE + 1}`
      : tasksAfter(filter, after, PAGE + 1)
  const { rows } = await sql<{ page: TaskKey[] | null; total: number }>`
    with counted as materialized (${counted}), page as (${page})
    select (select count(*)::integer from counted) as total,
      (select json_agg(page order by "dueOn", "lineId", coordinating) from page) as page
  `.execute(db)
  return { page: rows[0]?.page ?? [], total: rows[0]?.total ?? 0 }
}

function tasksAfter(filter: DueFilter, after: TaskKey | null, most: number) {
  return sql`
    select distinct o.due_on as "dueOn", o.line_id as "lineId", o.part = 'coordinating' as coordinating
    ${sought(filter)} where ${isSought(filter)} and ${counts(filter)}
      and ${after === null ? sql`true` : sql`(o.due_on, o.line_id, o.part = 'coordinating') > (${after.dueOn}::date, ${after.lineId}::uuid, ${after.coordinating}::boolean)`}
    order by 1, 2, 3 limit ${most}`
}

interface TaskKey {
  dueOn: string
  lineId: string
  coordinating: boolean
}

type TaskText = Pick<DueTaskRow, 'planId' | 'planTitle' | 'content' | 'lineLabel'>

async function sumTasks(
  db: Db,
  filter: DueFilter,
  page: readonly TaskKey[],
): Promise<Omit<DueTaskRow, keyof TaskText>[]> {
  const column = <K extends keyof TaskKey>(name: K) => page.map((task) => task[name])
  const { rows } = await sql<Omit<DueTaskRow, keyof TaskText>>`
    with task as (
      select o.line_id, o.due_on, o.part, ${sums(filter)}
      ${named(filter)}
      join unnest(${column('lineId')}::uuid[], ${column('dueOn')}::date[], ${column('coordinating')}::boolean[])
        as page (line_id, due_on, coordinating) on page.line_id = o.line_id and page.due_on = o.due_on
        and page.coordinating = (o.part = 'coordinating')
      where ${fits(filter)} and ${counts(filter)}
      group by o.line_id, o.due_on, o.part
    )
    select task.line_id as "lineId", task.label, task.due_on as "dueOn", task.part, task.units, task.done,
      task.late, task.paused, task.waiting as "waitingFor", task.only as "onlyId", (
        select count(e.id)::integer
        from plans.activity_occurrence ao
        join plans.activity ac on ac.shard = ao.shard and ac.id = ao.activity_id and ac.state = 'recorded'
        join plans.evidence e on e.activity_id = ac.id and e.shard = ac.shard and e.withdrawn_at is null
        where ao.occurrence_id = any(task.ids)
      ) as evidence
    from task order by task.due_on, task.line_id, task.part = 'coordinating'
  `.execute(db)
  return rows
}

async function readTexts(db: Db, lineIds: readonly string[]): Promise<Map<string, TaskText>> {
  const { rows } = await sql<TaskText & { lineId: string }>`${PREPARED}
    select l.id as "lineId", p.id as "planId", p.title as "planTitle", v.content, v.label as "lineLabel"
    from plans.line l
    join plans.plan p on p.id = l.plan_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.id = any(${[...new Set(lineIds)]}::uuid[])
  `.execute(db)
  return new Map(rows.map(({ lineId, ...text }) => [lineId, text]))
}

/** A task is taken with all its units, done or not; only those that need not do it any more are left out. */
export function counts({ state }: Pick<DueFilter, 'state'>) {
  return state === 'cancelled' ? sql`o.state = 'cancelled'` : sql`o.state <> 'cancelled'`
}

function sums(filter: DueFilter) {
  const late = isLate(filter)
  const name = sql`coalesce(u.short_name, a.outside_name, a.words)`
  return sql`
    string_agg(distinct o.label, ', ') as label,
    count(*)::integer as units,
    count(*) filter (where o.state = 'done')::integer as done,
    count(*) filter (where ${late})::integer as late,
    count(*) filter (where o.state = 'open' and o.is_paused)::integer as paused,
    coalesce((array_agg(${name} order by ${late} desc, ${name}) filter (where o.state = 'open'))[1:3], '{}') as waiting,
    case when count(*) = 1 then min(o.id::text)::uuid end as only,
    array_agg(o.id) as ids`
}

/** `_` before the id of a lead task, `~` before that of a coordinating one. */
function writeCursor({ dueOn, lineId, coordinating }: TaskKey): string {
  return `${dueOn}${coordinating ? '~' : '_'}${lineId}`
}

function readCursor(cursor: string): TaskKey {
  return { dueOn: cursor.slice(0, 10), coordinating: cursor[10] === '~', lineId: cursor.slice(11) }
}
