import { sql } from 'kysely'
import type { Database, Db } from '../platform/database.ts'
import { scopeOf } from '../platform/database.ts'
import { readWorkingYears } from './calendar/calendar-queries.ts'
import { setWorkingYears } from './calendar/working-calendar.ts'
import { readCatalogues } from './catalogue/catalogue-queries.ts'
import { setCatalogues } from './catalogue/catalogues.ts'
import { setEndedBodies } from './ended-body/ended-body.ts'
import { readEndedBodies } from './ended-body/ended-body-queries.ts'
import { lawTables } from './law-data.ts'
import type { LawTable } from './law-data.ts'
import { readRules } from './rule/rule-queries.ts'
import { setRules } from './rule/rules.ts'
import { setLegalSources } from './source/legal-source.ts'
import { readLegalSources } from './source/legal-source-queries.ts'

/** Brings the rows this version of the program knows; a row that is there, perhaps edited by an administrator, stays as it is. */
export async function loadLaw(database: Database): Promise<void> {
  await database.write(scopeOf(), async (db) => {
    for (const table of lawTables) await insertMissing(db, table)
  })
  await refreshLaw(database)
}

/** What this process knows of the law becomes what stands in the database. */
export async function refreshLaw(database: Database): Promise<void> {
  const [years, catalogues, rules, sources, bodies] = await database.read(
    scopeOf(),
    async (db) =>
      [
        await readWorkingYears(db),
        await readCatalogues(db),
        await readRules(db),
        await readLegalSources(db),
        await readEndedBodies(db),
      ] as const,
  )
  setWorkingYears(years)
  setCatalogues(catalogues)
  setRules(rules)
  setLegalSources(sources)
  setEndedBodies(bodies.filter(({ isUsed }) => isUsed))
}

async function insertMissing(db: Db, { table, rows }: LawTable): Promise<void> {
  const target = sql.table(`law.${table}`)
  // Any conflict: an administrator may have given an entry of his own the label that a later version brings.
  await sql`
    insert into ${target} select * from jsonb_populate_recordset(null::${target}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing
  `.execute(db)
}
