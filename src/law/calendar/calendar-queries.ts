import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { canEditLaw } from '../law-editor.ts'
import type { WorkingYears } from './calendar-contract.ts'
import type { CalendarYear } from './calendar-year.ts'

/** The years as they stand in the database, days in order. */
export async function readWorkingYears(db: Db): Promise<CalendarYear[]> {
  const { rows } = await sql<CalendarYear>`
    select y.year, y.status, coalesce(
      (select jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'name', d.name,
          'source', d.source, 'verified', d.verified) order by d.date)
        from law.calendar_day d where d.year = y.year), '[]') as days
    from law.calendar_year y order by y.year
  `.execute(db)
  return rows
}

export async function listWorkingYears(db: Db, actor: Actor): Promise<WorkingYears> {
  return { years: await readWorkingYears(db), may: { edit: canEditLaw(actor) } }
}
