import { catalogueOf, entriesOn } from '../../law/index.ts'
import type { CatalogueEntry } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { coverageOf } from './coverage.ts'
import type { CoverageView } from './coverage-contract.ts'
import { countCombinations, type Covered } from './coverage-queries.ts'

/** What plans ask for and what was done, with a row for every entry of the catalogue that held in the period. */
export async function viewCoverage(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath'>,
  asked: Covered & { below: boolean },
): Promise<CoverageView> {
  const { by, from, to, below } = asked
  const entries: readonly CatalogueEntry[] = catalogueOf(by)
  const held = new Set([...entriesOn(entries, from), ...entriesOn(entries, to)])
  const combinations = await countCombinations(db, unit, { by, from, to }, below)
  // What nobody asked for, and what is filed under "other", says nothing by being empty.
  const codes = entries.filter((entry) => held.has(entry) && entry.code !== 'other')
  const channels = catalogueOf('channel_kind')
  return {
    by,
    from,
    to,
    ...coverageOf(
      combinations,
      codes.map(({ code }) => code),
      channels.map(({ code }) => code),
    ),
  }
}
