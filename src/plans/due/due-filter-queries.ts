import { type RawBuilder, sql } from 'kysely'
import { plainPattern, plainSql } from '../../platform/plain-letters-sql.ts'
import { heldBy } from '../acting-unit-queries.ts'
import type { FacetFilter } from '../facet/facet-queries.ts'

export interface DueFilter extends FacetFilter {
  /** Whose work: exactly these paths, or everything below the first. */
  paths: readonly string[]
  below: boolean
  /** What lies below the first path is exactly this shard. */
  shard: number | null
  from?: string | undefined
  to?: string | undefined
  state: 'open' | 'late' | 'done' | 'cancelled' | 'all'
  part?: 'lead' | 'coordinating' | undefined
  planId?: string | undefined
  lineId?: string | undefined
  /** Each of these words stands in the task, its plan or its unit; marks do not matter. */
  words?: string | undefined
  channel?: string | undefined
  ofUnit?: string | undefined
  /** Only work whose unit nobody was found for. */
  unclear?: boolean | undefined
  /** Only what is given to this person or to one of these units. */
  mine?: { accountId: string; unitIds: readonly string[]; postIds: readonly string[] } | undefined
  /** Open work due before this day is late. */
  lateBefore: string
}

/**
 * Everything of the filter but the state. Only what is asked for stands in the statement, so that each question is
 * planned for itself. A plan's work is also what is met through lines of plans below.
 */
export function fits(filter: DueFilter, where = within(filter)) {
  const { from, to, part, planId, lineId, words, unclear, mine, ofUnit } = filter
  return sql.join(
    [
      where,
      ...(from === undefined ? [] : [sql`o.due_on >= ${from}`]),
      ...(to === undefined ? [] : [sql`o.due_on <= ${to}`]),
      ...(part === undefined ? [] : [sql`o.part = ${part}`]),
      ...(planId === undefined
        ? []
        : [isMetFor(sql`(select id from plans.line where plan_id = ${planId})`)]),
      ...(lineId === undefined ? [] : [isMetFor(sql`(${lineId}::uuid)`)]),
      ...(unclear ? [sql`o.unit_id is null and a.invited_at is null`] : []),
      ...(mine
        ? [
            sql`(a.given_account_id = ${mine.accountId} or a.given_post_id = any(${[...mine.postIds]}::uuid[]) or a.given_unit_id = any(${[...mine.unitIds]}::uuid[])
              or a.id in (select assignment_id from plans.post_part where post_id = any(${[...mine.postIds]}::uuid[])))`,
          ]
        : []),
      ...(words ? [hasWords(words)] : []),
      ...(ofUnit === undefined ? [] : [isOfUnit(ofUnit)]),
      ...speaksOf(filter),
    ],
    sql` and `,
  )
}

function within({ paths, below }: DueFilter) {
  const [first = ''] = paths
  return below ? sql`o.org_path >= ${first} and o.org_path < ${`${first}~`}` : heldBy(paths)
}

function isOfUnit(unitId: string) {
  return unitId === 'none' ? sql`o.unit_id is null` : sql`o.unit_id = ${unitId}`
}

/** The lines' own, and what is met through lines that cover theirs. */
function isMetFor(lines: RawBuilder<unknown>) {
  return sql`(o.line_id in ${lines} or o.line_id in (
    select c.line_id from plans.assignment met join plans.cover c on c.assignment_id = met.id
    where met.line_id in ${lines}
  ))`
}

/**
 * The rows looked for, of which only as many are read as are shown or counted: what is open of a whole shard lies in an
 * index of its own. `fits` and `isIn` are for what is summed up.
 */
export function isSought(filter: DueFilter) {
  const { state, shard, lateBefore } = filter
  if (state !== 'open' && state !== 'late')
    return sql`${fits(filter)} and ${seesPlan} and ${isIn(filter)}`
  const where = shard === null ? within(filter) : sql`o.shard = ${shard}`
  const late = sql`o.due_on < ${lateBefore} and not o.is_paused`
  return sql`${fits(filter, where)} and ${seesPlan} and o.state = 'open' and ${state === 'late' ? late : sql`true`}`
}

export function isIn({ state, lateBefore }: DueFilter) {
  if (state === 'all') return sql`true`
  return state === 'late' ? isLate({ lateBefore }) : sql`o.state = ${state}`
}

export function isLate({ lateBefore }: Pick<DueFilter, 'lateBefore'>) {
  return sql`(o.state = 'open' and o.due_on < ${lateBefore} and not o.is_paused)`
}

/**
 * What its line speaks of stands with the due date itself, as `kind:code`. Equality is leakproof, as `@>` is not: it is asked
 * before the policy, which takes longer.
 */
function speaksOf({ theme, sector, programme, audience, channel }: DueFilter) {
  return Object.entries({ theme, sector, programme, audience, channel }).flatMap(([kind, code]) =>
    code === undefined ? [] : [sql`${`${kind}:${code}`} = any(o.about)`],
  )
}

function hasWords(words: string) {
  const said = plainSql(
    sql`concat_ws(' ', v.content, o.label, p.title, a.words, u.name, u.short_name, array_to_string(o.outputs, ' '))`,
  )
  const patterns = words.split(/\s+/).filter(Boolean).map(plainPattern)
  return sql`${said} like all(array[${sql.join(patterns)}])`
}

/**
 * Whoever may not see the plan sees none of its work. Looked up for each (`offset 0`): the planner takes the policy for
 * leaving hardly a plan, and would begin with reading all of them.
 */
export const ITS_PLAN = sql`join lateral (select * from plans.plan where plan.id = o.plan_id offset 0) p on true`

/**
 * The same of rows that are looked for or counted. Asked row by row, so that the planner does not take it for narrowing
 * what is read: nearly all plans may be seen.
 */
const seesPlan = sql`(select true from plans.plan where plan.id = o.plan_id)`

const PAUSED = sql`left join plans.pause on pause.occurrence_id = o.id and pause.to_on is null`

const ASSIGNED = sql`join plans.assignment a on a.id = o.assignment_id`

const WORDED = sql`join plans.line l on l.id = o.line_id
  join plans.line_version v on v.line_id = l.id and v.version = l.version`

const OF_UNIT = sql`left join organization.unit u on u.id = o.unit_id`

/** An occurrence with its plan, words and unit. */
export const FOUND = sql`from plans.occurrence o ${ITS_PLAN} ${PAUSED} ${ASSIGNED} ${WORDED} ${OF_UNIT}`

/** What is only looked for is joined to no more than the filter speaks of. */
export function sought({ words, unclear, mine }: DueFilter) {
  if (words) return FOUND
  return sql`from plans.occurrence o ${unclear || mine ? ASSIGNED : sql``}`
}

/** What is told with the names of who has it. */
export function named({ words }: DueFilter) {
  return words ? FOUND : sql`from plans.occurrence o ${ASSIGNED} ${OF_UNIT}`
}

/** What is summed up. */
export function summed(filter: DueFilter, by: { unit?: boolean }) {
  if (filter.words) return FOUND
  return sql`${sought(filter)} ${ITS_PLAN} ${by.unit ? OF_UNIT : sql``}`
}
