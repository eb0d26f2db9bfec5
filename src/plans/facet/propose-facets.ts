import { sql } from 'kysely'
import {
  catalogueOf,
  catalogueOfFacet,
  type CatalogueEntry,
  facetNames,
  type Facets,
  facetsNamedIn,
  findEntry,
  successorOn,
} from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import {
  listServedFacets,
  listSortedLines,
  type SortedLine,
  storeLineFacets,
} from './facet-queries.ts'
import { lineFacetsNamedIn, sameFacets } from './line-facets.ts'
import { sortingDay } from './sorting-day.ts'

/** Sorts new lines by their words; those taken from a superior's plan as the superior has them. */
export async function proposeLineFacets(db: Db, lineIds: readonly string[]): Promise<void> {
  const lines = await listSortedLines(
    db,
    sql`l.id = any(${[...lineIds]}::uuid[]) and v.version = l.version`,
  )
  await storeLineFacets(
    db,
    lines.map((line) => Object.assign(line, { facets: line.sourceFacets ?? namedByWords(line) })),
  )
}

/** A line's new version keeps what people chose; what its earlier words proposed is proposed anew by the new ones. */
export async function carryLineFacets(
  db: Db,
  { lineId, version }: { lineId: string; version: number },
): Promise<void> {
  const [next, before] = await listSortedLines(
    db,
    sql`l.id = ${lineId} and v.version in (${version}, ${version - 1})`,
  )
  if (!next || !before) return
  const wasProposed = sameFacets(before.facets, namedByWords(before))
  const facets = wasProposed ? namedByWords(next) : before.facets
  await storeLineFacets(db, [{ lineId, version, facets }])
}

function namedByWords(line: SortedLine) {
  return lineFacetsNamedIn(line, sortingDay(line, today()))
}

/** What an activity was probably about: what its title names, and what the lines it serves ask for. */
export async function proposeActivityFacets(
  db: Db,
  activity: { title: string; happenedOn: string; occurrenceIds: readonly string[] },
): Promise<Facets> {
  const { title, happenedOn, occurrenceIds } = activity
  const sources = [facetsNamedIn(title, happenedOn), ...(await listServedFacets(db, occurrenceIds))]
  const merged = facetNames.map((name) => {
    const entries: readonly CatalogueEntry[] = catalogueOf(catalogueOfFacet[name])
    const codes = sources
      .flatMap((source) => source[name])
      .map((code) => {
        const entry = findEntry(entries, code)
        return entry && (successorOn(entries, entry, happenedOn)?.code ?? entry.code)
      })
    return [name, [...new Set(codes)].filter((code) => code !== undefined)] as const
  })
  return Object.fromEntries(merged) as unknown as Facets
}
