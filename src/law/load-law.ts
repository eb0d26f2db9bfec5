import { sql } from 'kysely'
import type { Database, Db } from '../platform/database.ts'
import { scopeOf } from '../platform/database.ts'
import type { CalendarYear } from './calendar/calendar-year.ts'
import { setWorkingYears } from './calendar/working-calendar.ts'
import { readCatalogues } from './catalogue/catalogue-queries.ts'
import { setCatalogues } from './catalogue/catalogues.ts'
import { lawTables } from './law-data.ts'
import type { LawTable } from './law-data.ts'

/** Brings the rows this version of the program knows; a row that is there, perhaps edited by an administrator, stays as it is. */
export async function loadLaw(database: Database): Promise<void> {
  await database.write(scopeOf(), async (db) => {
    for (const table of lawTables) await insertMissing(db, table)
  })
  await refreshLaw(database)
}

/** What this process knows of the law becomes what stands in the database. */
export async function refreshLaw(database: Database): Promise<void> {
  const [years, catalogues] = await database.read(
    scopeOf(),
    async (db) => [await listCalendarYears(db), await readCatalogues(db)] as const,
  )
  setWorkingYears(years)
  setCatalogues(catalogues)
}

async function insertMissing(db: Db, { table, rows }: LawTable): Promise<void> {
  const target = sql.table(`law.${table}`)
  // Any conflict: an administrator may have given an entry of his own the label that a later version brings.
  await sql`
    insert into ${target} select * from jsonb_populate_recordset(null::${target}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing
  `.execute(db)
}

async function listCalendarYears(db: Db): Promise<CalendarYear[]> {
  const { rows } = await sql<CalendarYear>`
    select y.year, y.status, coalesce(
      (select jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'name', d.name,
          'source', d.source, 'verified', d.verified) order by d.date)
        from law.calendar_day d where d.year = y.year), '[]') as days
    from law.calendar_year y order by y.year
  `.execute(db)
  return rows
}
