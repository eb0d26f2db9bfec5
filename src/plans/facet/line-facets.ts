import {
  catalogueOf,
  checkFacets,
  entriesNamedIn,
  entriesOn,
  type Facets,
  facetsNamedIn,
  findEntry,
  noFacets,
} from '../../law/index.ts'

/** What a line speaks of and for whom, and the channels it asks for. */
export interface LineFacets extends Facets {
  channels: string[]
}

export const noLineFacets: Readonly<LineFacets> = { ...noFacets, channels: [] }

/** What a line's words name, among the entries of the day. */
export function lineFacetsNamedIn(
  line: { groupTitle: string | null; content: string },
  on: string,
): LineFacets {
  const words = `${line.groupTitle ?? ''}\n${line.content}`
  const channels = entriesNamedIn(entriesOn(catalogueOf('channel_kind'), on), words)
  return { ...facetsNamedIn(words, on), channels: channels.map(({ code }) => code) }
}

/** A sentence for each list with a code that may not be chosen on the day; what was chosen before may stay. */
export function checkLineFacets(
  facets: Readonly<LineFacets>,
  on: string,
  kept: Readonly<LineFacets>,
): Record<string, string> {
  const channels = entriesOn(catalogueOf('channel_kind'), on)
  const known = facets.channels.every(
    (code) => kept.channels.includes(code) || findEntry(channels, code),
  )
  return {
    ...checkFacets(facets, on, kept),
    ...(known ? {} : { channels: 'Có hình thức không có trong danh mục của ngày đó.' }),
  }
}

export function sameFacets(a: Readonly<LineFacets>, b: Readonly<LineFacets>): boolean {
  const lists = Object.keys(noLineFacets) as (keyof LineFacets)[]
  return lists.every((list) => a[list].toSorted().join() === b[list].toSorted().join())
}
