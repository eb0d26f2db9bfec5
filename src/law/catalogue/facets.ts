import type { LocalDate } from '../calendar/local-date.ts'
import { type CatalogueEntry, entriesNamedIn, entriesOn, findEntry } from './catalogue-entry.ts'
import { type CatalogueName, catalogueOf } from './catalogues.ts'

/** What a line, an activity or an article is about and for whom, as codes of four catalogues. */
export interface Facets {
  themes: string[]
  sectors: string[]
  programmes: string[]
  audiences: string[]
}

export type FacetName = keyof Facets

export const catalogueOfFacet = {
  themes: 'theme',
  sectors: 'sector',
  programmes: 'programme',
  audiences: 'audience',
} as const satisfies Record<FacetName, CatalogueName>

export const facetNames = Object.keys(catalogueOfFacet) as FacetName[]

export const noFacets: Readonly<Facets> = { themes: [], sectors: [], programmes: [], audiences: [] }

/** What the words name, among the entries of the day; a proposal that people correct. */
export function facetsNamedIn(text: string, on: LocalDate): Facets {
  const plain = text.normalize('NFC').replaceAll(OFFICES, ' ; ')
  const named = (name: FacetName, words: string) =>
    entriesNamedIn<CatalogueEntry>(entriesOn(catalogueOf(catalogueOfFacet[name]), on), words)
      .map(({ code }) => code)
      .slice(0, MOST_NAMED)
  return {
    themes: named('themes', plain),
    sectors: named('sectors', sectorWords(plain)),
    programmes: named('programmes', plain),
    audiences: named('audiences', plain),
  }
}

/** A paragraph that lists everything names nothing. */
const MOST_NAMED = 12

/** Names of offices hold words of sectors and of audiences. */
const OFFICES =
  /(?:(?:[ỦủUu][yỷ]) ban|[Hh]ội đồng|[Qq]uân đội|[Cc]ông an|[Tt]òa án|[Tt]oà án|[Vv]iện [Kk]iểm sát) [Nn]hân dân|(?:[Ss]ở|[Bb]ộ|[Pp]hòng|[Bb]an|[Nn]gành|[Cc]hi cục|[Tt]rung tâm|[Cc]ông chức) (?=\p{Lu})[^;.()\n]*?(?= (?:và|để|đăng|thực hiện|tổ chức|tuyên truyền|tham mưu|phối hợp|triển khai|huyện|tỉnh|xã)|[;.()\n]|$)/gu

/** "Xây dựng" is more often a verb, "Công an" an office: such words are sectors only where sectors are listed. */
function sectorWords(text: string): string {
  const listed = [...text.matchAll(/lĩnh vực[^.;\n]*/giu)].map(([list]) => list)
  return `${listed.join(' ; ')} ; ${text.replaceAll(/xây dựng|công an|quân sự|thông tin/giu, ';')}`
}

/** A sentence for each facet with a code that may not be chosen on the day; a code kept from before may stay. */
export function checkFacets(
  facets: Readonly<Facets>,
  on: LocalDate,
  kept: Readonly<Facets> = noFacets,
): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const name of facetNames) {
    const entries: readonly CatalogueEntry[] = catalogueOf(catalogueOfFacet[name])
    const wrong = facets[name].find(
      (code) => !kept[name].includes(code) && !findEntry(entriesOn(entries, on), code),
    )
    if (wrong !== undefined) fields[name] = wrongSentence(entries, wrong, on)
  }
  return fields
}

function wrongSentence(entries: readonly CatalogueEntry[], code: string, on: LocalDate): string {
  const entry = findEntry(entries, code)
  if (!entry) return `Danh mục không có mục “${code}”.`
  const date = on.split('-').toReversed().join('/')
  if (on < entry.validFrom) return `Ngày ${date} chưa có mục “${entry.label}”.`
  const next = successorOn(entries, entry, on)
  return next
    ? `Mục “${entry.label}” không còn dùng vào ngày ${date}. Hãy chọn “${next.label}”.`
    : `Mục “${entry.label}” không còn dùng vào ngày ${date}.`
}

/** What stands in an entry's place on the day, after however many successions. */
export function successorOn<T extends CatalogueEntry>(
  entries: readonly T[],
  entry: T,
  on: LocalDate,
): T | undefined {
  const seen = new Set<T>()
  let next: T | undefined = entry
  while (next && !seen.has(next) && next.validTo !== null && next.validTo <= on) {
    seen.add(next)
    next = next.successor === null ? undefined : findEntry(entries, next.successor)
  }
  return next === entry || (next && seen.has(next)) ? undefined : next
}
