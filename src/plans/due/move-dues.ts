import { sql } from 'kysely'
import { buildCalendar, dueAt, readWorkingYears, type WorkingCalendar } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { MOST_COUNTED } from './due-contract.ts'
import { freshnessRuleOn } from './due-rules.ts'

/**
 * Open dates that are counted in working days, by the calendar as it now stands. A date somebody moved by hand stays, and
 * so does all that is done or due already. Answers how many were moved.
 */
export async function moveDues(db: Db): Promise<number> {
  const moved = await findMoved(db, buildCalendar(await readWorkingYears(db)))
  const entries = moved.map(({ promptId, before, after }) => {
    return { promptId, before, after, dueAt: dueAt(after).toISOString() }
  })
  await sql`
    with moved as (
      select * from json_to_recordset(${JSON.stringify(entries)}::json)
        as one ("promptId" uuid, before date, after date, "dueAt" timestamptz)
    ), dues as (
      update plans.occurrence o set due_on = moved.after, due_at = moved."dueAt"
      from moved
      where o.prompt_id = moved."promptId" and o.state = 'open' and o.due_on = moved.before and o.read_due_on is null
    )
    update plans.prompt p set due_on = moved.after from moved where p.id = moved."promptId"
  `.execute(db)
  return moved.reduce((sum, { dues }) => sum + dues, 0)
}

/** What the caller sees that would move if a day were off, or worked; and what falls due that very day. */
export async function previewWorkingDay(
  db: Db,
  date: string,
  isWorked: boolean,
): Promise<{ moved: number; fallsDue: number }> {
  const day = {
    date,
    kind: isWorked ? ('swap_work' as const) : ('notice_off' as const),
    name: '',
    source: null,
    verified: true,
  }
  const moved = await findMoved(db, buildCalendar(await readWorkingYears(db), [day]))
  const { rows } = await sql<{ fallsDue: number }>`
    select count(*)::integer as "fallsDue" from (
      select from plans.occurrence where state = 'open' and due_on = ${date} limit ${MOST_COUNTED + 1}
    ) due
  `.execute(db)
  return {
    moved: moved.reduce((sum, { dues }) => sum + dues, 0),
    fallsDue: rows[0]?.fallsDue ?? 0,
  }
}

interface Moved {
  promptId: string
  before: string
  after: string
  dues: number
}

async function findMoved(db: Db, calendar: WorkingCalendar): Promise<Moved[]> {
  const { rows } = await sql<{
    promptId: string
    happenedOn: string
    before: string
    dues: number
  }>`
    select p.id as "promptId", p.happened_on as "happenedOn", p.due_on as before, count(*)::integer as dues
    from plans.occurrence o join plans.prompt p on p.id = o.prompt_id
    where o.state = 'open' and o.due_on = p.due_on and o.read_due_on is null and p.due_on >= ${today()}
    group by p.id
  `.execute(db)
  return rows.flatMap(({ promptId, happenedOn, before, dues }) => {
    const after = calendar.addWorkingDays(happenedOn, freshnessRuleOn(happenedOn))
    return before === after ? [] : [{ promptId, before, after, dues }]
  })
}
