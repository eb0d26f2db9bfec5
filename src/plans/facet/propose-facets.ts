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

interface Done {
  title: string
  happenedOn: string
  occurrenceIds: readonly string[]
}

/** What activities were probably about, each: what its title names, and what the lines it serves ask for. */
export async function proposeActivityFacets(db: Db, done: readonly Done[]): Promise<Facets[]> {
  const served = await listServedFacets(
    db,
    done.flatMap(({ occurrenceIds }) => occurrenceIds),
  )
  return done.map((one) => {
    const lines = one.occurrenceIds.flatMap((id) => served.get(id) ?? [])
    return merged([facetsNamedIn(one.title, one.happenedOn), ...lines], one.happenedOn)
  })
}

function merged(sources: readonly Facets[], on: string): Facets {
  const lists = facetNames.map((name) => {
    const entries: readonly CatalogueEntry[] = catalogueOf(catalogueOfFacet[name])
    const codes = sources
      .flatMap((source) => source[name])
      .map((code) => {
        const entry = findEntry(entries, code)
        return entry && (successorOn(entries, entry, on)?.code ?? entry.code)
      })
    return [name, [...new Set(codes)].filter((code) => code !== undefined)] as const
  })
  return Object.fromEntries(lists) as unknown as Facets
}
