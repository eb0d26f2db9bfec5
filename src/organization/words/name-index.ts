import type { NameWords } from './unit-name-words.ts'
import { namesOf } from './unit-tree.ts'
import type { UnitForMatching } from './unit-words.ts'

/** The candidates by what they are called: a plan asks for some hundred words among some thousand units. */
export interface NameIndex {
  /** By their names letter by letter. */
  written: ReadonlyMap<string, readonly UnitForMatching[]>
  /** By their names as words that can be compared. */
  keys: ReadonlyMap<string, readonly UnitForMatching[]>
  /** By the words before the place: thousands of committees share theirs. */
  cores: readonly Core[]
}

export interface Core {
  words: readonly string[]
  all: Named[]
  byPlace: Map<string, Named[]>
}

interface Named {
  unit: UnitForMatching
  name: NameWords
}

export function indexOf(candidates: readonly UnitForMatching[]): NameIndex {
  const known = indexes.get(candidates)
  if (known) return known
  const written = new Map<string, UnitForMatching[]>()
  const keys = new Map<string, UnitForMatching[]>()
  const cores = new Map<string, Core>()
  for (const unit of candidates) {
    for (const name of new Set([unit.name, unit.shortName])) add(written, name, unit)
    const names = namesOf(unit)
    for (const key of new Set(names.keys)) add(keys, key, unit)
    for (const name of names.parts) {
      const key = name.core.join(' ')
      const core: Core = cores.get(key) ?? { words: name.core, all: [], byPlace: new Map() }
      cores.set(key, core)
      core.all.push({ unit, name })
      add(core.byPlace, name.place.join(' '), { unit, name })
    }
  }
  const index = { written, keys, cores: [...cores.values()] }
  indexes.set(candidates, index)
  return index
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

const indexes = new WeakMap<readonly UnitForMatching[], NameIndex>()
