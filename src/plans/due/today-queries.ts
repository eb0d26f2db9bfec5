import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { heldBy, housePaths } from '../acting-unit-queries.ts'
import type { TodayView } from './due-contract.ts'
import { lateBefore, SOON } from './occurrence.ts'
import { ITS_PLAN } from './due-filter-queries.ts'

/** The numbers of the first screen: of lead work in the unit's own house. */
export async function viewToday(db: Db, unit: Unit): Promise<TodayView> {
  const day = today()
  const paths = await housePaths(db, unit)
  const calendar = workingCalendar()
  const month = daysOfMonth(day)
  const late = lateBefore(day, calendar)
  return {
    today: day,
    ...(await countOpen(db, paths, day, late, calendar.addWorkingDays(day, SOON))),
    waiting: await countWaiting(db, unit),
    ...(await countDone(db, paths, month)),
    month: await countDays(db, paths, month, late),
    holidays: month.filter((date) => !calendar.isWorkingDay(date)),
  }
}

function daysOfMonth(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from(
    { length },
    (_, index) => `${day.slice(0, 8)}${String(index + 1).padStart(2, '0')}`,
  )
}

async function countOpen(
  db: Db,
  paths: string[],
  day: string,
  late: string,
  soon: string,
): Promise<Pick<TodayView, 'overdue' | 'dueToday' | 'dueSoon'>> {
  const { rows } = await sql<Pick<TodayView, 'overdue' | 'dueToday' | 'dueSoon'>>`
    select count(*) filter (where o.due_on < ${late})::integer as overdue,
      count(*) filter (where o.due_on >= ${late} and o.due_on <= ${day})::integer as "dueToday",
      count(*) filter (where o.due_on > ${day} and o.due_on <= ${soon})::integer as "dueSoon"
    from plans.occurrence o
    ${ITS_PLAN}
    where ${heldBy(paths)} and o.state = 'open' and o.part = 'lead' and not o.is_paused
      and o.due_on <= ${soon}
  `.execute(db)
  return rows[0] ?? { overdue: 0, dueToday: 0, dueSoon: 0 }
}

async function countWaiting(db: Db, unit: Unit): Promise<TodayView['waiting']> {
  const { rows } = await sql<TodayView['waiting']>`
    select
      (select count(*)::integer from plans.draft d where d.unit_id = ${unit.id} and d.state = 'reviewing') as drafts,
      (select count(distinct (a.plan_id, a.words))::integer from plans.assignment a
        join plans.plan p on p.id = a.plan_id
        where p.unit_id = ${unit.id} and a.unit_id is null and a.invited_at is null and a.state = 'open') as unmatched,
      (select count(*)::integer from work.notice n
        where n.unit_id = ${unit.id} and n.for_account_id is null and n.dealt_with_at is null) as notices
  `.execute(db)
  return rows[0] ?? { drafts: 0, unmatched: 0, notices: 0 }
}

async function countDone(
  db: Db,
  paths: string[],
  month: readonly string[],
): Promise<Pick<TodayView, 'doneThisMonth' | 'withoutEvidence'>> {
  const { rows } = await sql<Pick<TodayView, 'doneThisMonth' | 'withoutEvidence'>>`
    select count(*)::integer as "doneThisMonth", count(*) filter (where not exists (
      select from plans.evidence e
      where e.activity_id = a.id and e.shard = a.shard and e.withdrawn_at is null
    ))::integer as "withoutEvidence"
    from plans.activity a
    where a.org_path = any(${paths}::text[]) and a.state = 'recorded'
      and a.happened_on between ${month[0]} and ${month.at(-1)}
  `.execute(db)
  return rows[0] ?? { doneThisMonth: 0, withoutEvidence: 0 }
}

async function countDays(
  db: Db,
  paths: string[],
  month: readonly string[],
  late: string,
): Promise<TodayView['month']> {
  const { rows } = await sql<TodayView['month'][number]>`
    select day.date, count(o.id)::integer as due,
      count(o.id) filter (where o.state = 'done')::integer as done,
      count(o.id) filter (where o.state = 'open' and o.due_on < ${late} and not o.is_paused)::integer as overdue
    from unnest(${[...month]}::date[]) as day (date)
    left join plans.occurrence o on o.due_on = day.date and ${heldBy(paths)}
      and o.part = 'lead' and o.state <> 'cancelled'
    group by day.date order by day.date
  `.execute(db)
  return rows
}
