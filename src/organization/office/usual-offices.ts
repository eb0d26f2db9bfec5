import { kindWord } from '../unit/name-at.ts'
import type { Unit, UnitKind } from '../unit/unit.ts'
import { takeApart, wordsOf } from '../words/unit-name-words.ts'
import { officeTemplates } from './office-templates.ts'
import type { PostTemplate } from './office-templates.ts'

/** An office as it would be opened. */
export interface UsualOffice {
  kind: UnitKind
  name: string
  shortName: string
  documentSymbol: string
  posts: PostTemplate[]
  source: string | null
  isUsual: boolean
  /** One of that kind and name is there already. */
  exists: boolean
}

/**
 * What a committee of the tier usually has on a day, at its own place: `xã Bình Minh`; what a department has, at
 * itself: `Sở Nội vụ`.
 */
export function usualOffices(
  { tier, kind: under }: Pick<Unit, 'tier' | 'kind'>,
  place: string,
  on: string,
  there: readonly Pick<Unit, 'kind' | 'name'>[],
): UsualOffice[] {
  const kind = kindWord(place)
  const known = new Set(there.map((unit) => `${unit.kind} ${coreOf(unit.name)}`))
  return officeTemplates
    .filter((one) => one.tier === tier && one.under === under)
    .filter((one) => one.places.length === 0 || one.places.includes(kind))
    .filter((one) => (one.from === null || one.from <= on) && (one.to === null || one.to >= on))
    .map((one) => {
      const name = fill(one.name, kind, place)
      return {
        kind: one.kind,
        name,
        shortName: one.name.includes('{nơi}') ? name : shortNameOf(one.name, kind, place),
        documentSymbol: one.symbol,
        posts: one.posts,
        source: one.source,
        isUsual: one.isUsual,
        exists: known.has(`${one.kind} ${coreOf(name)}`),
      }
    })
}

/** "Phòng Kinh tế xã Bình Minh": a superior sees the offices of many communes side by side. */
function shortNameOf(template: string, kind: string, place: string): string {
  if (template.startsWith('{Loại}')) return `${fill(template, kind, place)} ${bare(place, kind)}`
  return `${template.replace(/ \{loại\}$/, '')} ${place}`
}

function fill(template: string, kind: string, place: string): string {
  return template
    .replace('{loại}', kind)
    .replace('{Loại}', kind.charAt(0).toUpperCase() + kind.slice(1))
    .replace('{nơi}', bare(place, kind))
}

/** `tỉnh An Sơn` → `An Sơn`. */
function bare(place: string, kind: string): string {
  return place.slice(kind.length).trim()
}

function coreOf(name: string): string {
  return takeApart(wordsOf(name)).core.join(' ')
}
