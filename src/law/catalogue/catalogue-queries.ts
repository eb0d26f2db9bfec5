import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { catalogueNames, type Catalogues } from './catalogues.ts'

/** All catalogues as they stand in the database, each in its order. */
export async function readCatalogues(db: Db): Promise<Catalogues> {
  const lists = catalogueNames.map(
    (name) => sql`select ${name} as name, (
      select jsonb_agg(to_jsonb(entry) order by entry.sort_order, entry.code) from ${sql.table(`law.${name}`)} entry
    ) as entries`,
  )
  const { rows } = await sql<{ name: string; entries: Record<string, unknown>[] | null }>`
    ${sql.join(lists, sql` union all `)}
  `.execute(db)
  return Object.fromEntries(
    rows.map(({ name, entries }) => [name, (entries ?? []).map(entryOf)]),
  ) as unknown as Catalogues
}

/** Columns are called as the properties are, but for these. */
const NAMES: Record<string, string> = { sort_order: 'order', legal_source_code: 'legalSource' }

function entryOf(row: Record<string, unknown>): Record<string, unknown> {
  const named = Object.entries(row).map(([column, value]) => [
    NAMES[column] ?? column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ])
  return Object.fromEntries(named)
}
