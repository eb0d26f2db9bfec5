import { sql } from 'kysely'
import { localDate, today } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { workingCalendar } from '../law/index.ts'
import type { Holder } from './contract.ts'

interface HolderRow {
  subjectId: string
  name: string
  doing: string
  since: string
  until: string | null
}

/** Who has the subject in hand, and since how many working days; undefined when nobody has to do anything. */
export async function holderOf(db: Db, subjectId: string): Promise<Holder | undefined> {
  return (await holdersOf(db, [subjectId])).get(subjectId)
}

/** By subject id, in one query. */
export async function holdersOf(
  db: Db,
  subjectIds: readonly string[],
): Promise<Map<string, Holder>> {
  const { rows } = await sql<HolderRow>`
    select subject_id "subjectId", holder_name name, doing, since, until from work.holder
    where subject_id = any(${[...subjectIds]}::uuid[]) and until is null
  `.execute(db)
  return new Map(rows.map((row) => [row.subjectId, held(row)]))
}

/** The way of a subject through the house, latest first; at most 200. */
export async function listHolders(db: Db, subjectId: string): Promise<Holder[]> {
  const { rows } = await sql<HolderRow>`
    select subject_id "subjectId", holder_name name, doing, since, until from work.holder
    where subject_id = ${subjectId} order by since desc, id desc limit 200
  `.execute(db)
  return rows.map(held)
}

/** Working days from an instant until another one (or today). */
export function workingDaysSince(since: string, until: string | null = null): number {
  const to = until === null ? today() : localDate(until)
  return Math.max(0, workingCalendar().workingDaysBetween(localDate(since), to))
}

function held({ name, doing, since, until }: HolderRow): Holder {
  return { name, doing, since, until, workingDays: workingDaysSince(since, until) }
}
