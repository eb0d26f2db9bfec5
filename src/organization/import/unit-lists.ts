import { z } from 'zod'
import { wordsOf } from '../words/unit-name-words.ts'

/** One administrative unit as the state's list of a day has it. */
export const listedUnit = z.object({
  code: z.string().regex(/^\d{2,5}$/),
  /** `Xã Bình Minh`. */
  name: z.string().min(1),
  type: z.string().min(1),
  /** Code of the unit above in the same list. */
  parent: z.string().nullable(),
  level: z.enum(['province', 'district', 'commune']),
})
export type ListedUnit = z.output<typeof listedUnit>

/** One line of the table that leads from the communes of old to the new ones. */
export const mapRow = z.object({
  new: z.string(),
  newName: z.string(),
  newProvince: z.string(),
  /** Empty where there was no commune: an island district without any, new land. */
  old: z.string(),
  oldName: z.string(),
  oldDistrict: z.string(),
  oldProvince: z.string(),
  mode: z.enum(['whole', 'part', 'same', 'renamed', 'retyped', 'other']),
  /** How the resolution says it. */
  note: z.string(),
})
export type MapRow = z.output<typeof mapRow>

/** What a folder of lists holds. */
export interface UnitLists {
  /** Until the day before the first snapshot; with districts. */
  before: readonly ListedUnit[]
  map: readonly MapRow[]
  /** In the order of their days; the map leads to the first. */
  snapshots: readonly { on: string; units: readonly ListedUnit[] }[]
}

/** `Xã Bình Minh` → `xã Bình Minh`, as a name stands within a sentence. */
export function placeName({ name, type }: Pick<ListedUnit, 'name' | 'type'>): string {
  const trimmed = name.normalize('NFC').trim()
  const typed = type.normalize('NFC').trim()
  const own = trimmed.toLowerCase().startsWith(`${typed.toLowerCase()} `)
  return own ? typed.toLowerCase() + trimmed.slice(typed.length) : trimmed
}

/** Wherever the tone stands: Hoà is Hòa, Uỷ is Ủy. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other)
}

export function nameKey(name: string): string {
  return wordsOf(name).join(' ')
}

/** Town-likeness of the kinds of communes and above: who comes from a lower one to a higher one rises. */
const URBANITY = [
  'xã',
  'huyện',
  'tỉnh',
  'thị trấn',
  'phường',
  'quận',
  'thị xã',
  'thành phố',
  'đặc khu',
]

export function turnOf(before: string, after: string): 'upgrade' | 'downgrade' {
  return URBANITY.indexOf(after) > URBANITY.indexOf(before) ? 'upgrade' : 'downgrade'
}
