import { takeApart, wordsOf } from './unit-name-words.ts'
import type { NameWords } from './unit-name-words.ts'
import type { MatchingContext, UnitForMatching } from './unit-words.ts'

/** The words of a unit's names, taken apart once: a plan asks for some hundred words among some thousand units. */
export interface KnownNames {
  keys: string[]
  parts: NameWords[]
}

export const COMMITTEE = wordsOf('ủy ban nhân dân')

export function namesOf(unit: UnitForMatching): KnownNames {
  const known = namesByUnit.get(unit)
  if (known) return known
  const names = { keys: [] as string[], parts: [] as NameWords[] }
  for (const name of new Set([unit.name, unit.shortName])) {
    const words = wordsOf(name)
    const parts = takeApart(words)
    if (parts.core.length === 0) parts.core = COMMITTEE
    names.keys.push(words.join(' '))
    names.parts.push(parts)
  }
  namesByUnit.set(unit, names)
  return names
}

/** The committee the home belongs to, when it is an office; a committee itself. */
export function committeeOf({ home, candidates }: MatchingContext): UnitForMatching {
  if (home.kind === 'peoples_committee') return home
  const above = candidates.find((unit) => unit.id === home.parentId)
  return above?.kind === 'peoples_committee' ? above : home
}

/** An office of a committee, not of another office. */
export function isOfCommittee(unit: UnitForMatching, { candidates }: MatchingContext): boolean {
  return unit.parentId !== null && !officesIn(candidates).has(unit.parentId)
}

export function isUnder(
  unit: UnitForMatching,
  above: UnitForMatching,
  { candidates }: MatchingContext,
): boolean {
  const parents = parentsOf(candidates)
  const seen = new Set<string>()
  for (let at = unit.parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above.id) return true
    seen.add(at)
  }
  return false
}

/** Home itself, then what is directly under or beside it, then the rest below it, then all others. */
export function nearest(
  units: readonly UnitForMatching[],
  context: MatchingContext,
): UnitForMatching[] {
  const distances = units.map((unit) => distance(unit, context))
  const least = Math.min(...distances)
  return units.filter((_, index) => distances[index] === least)
}

function distance(unit: UnitForMatching, context: MatchingContext): number {
  const { home } = context
  const base = committeeOf(context)
  if (unit.id === home.id) return 0
  if (unit.parentId === home.id || unit.id === base.id || unit.parentId === base.id) return 1
  return isUnder(unit, base, context) ? 2 : 3
}

const namesByUnit = new WeakMap<UnitForMatching, KnownNames>()
const officesByList = new WeakMap<readonly UnitForMatching[], ReadonlySet<string>>()
const parentsByList = new WeakMap<readonly UnitForMatching[], ReadonlyMap<string, string | null>>()

function officesIn(candidates: readonly UnitForMatching[]): ReadonlySet<string> {
  const known = officesByList.get(candidates)
  if (known) return known
  const offices = candidates.filter(({ kind }) => kind !== 'peoples_committee')
  const ids = new Set(offices.map(({ id }) => id))
  officesByList.set(candidates, ids)
  return ids
}

function parentsOf(candidates: readonly UnitForMatching[]): ReadonlyMap<string, string | null> {
  const known = parentsByList.get(candidates)
  if (known) return known
  const parents = new Map(candidates.map((unit) => [unit.id, unit.parentId]))
  parentsByList.set(candidates, parents)
  return parents
}
