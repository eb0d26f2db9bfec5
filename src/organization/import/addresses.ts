import { RESERVED_SLUGS, slugCandidates } from '../unit/slug.ts'
import type { Changes, Entry } from './register.ts'

export interface AddressRow {
  slug: string
  unitId: string
  isCurrent: boolean
}

interface Setting {
  /** Address → the unit that has it. */
  taken: ReadonlyMap<string, string>
  provinceOf: (entry: Entry) => string | null
  today: string
}

/**
 * Public addresses of units that were opened or renamed: first those of today, then the names these had, then the names
 * of ended units where they mean one unit only. An ended unit's address leads to the one that carries on, so that one
 * may take it.
 */
export function giveAddresses(changes: Changes, setting: Setting): AddressRow[] {
  const { provinceOf, today } = setting
  const taken = new Map(setting.taken)
  const heirs = new Map(changes.heirs.map(({ entry, heir }) => [entry.unitId, heir.unitId]))
  const rows = new Map<string, AddressRow>()
  const claim = (slug: string, entry: Entry, isCurrent: boolean): boolean => {
    const holder = taken.get(slug)
    const isFree =
      holder === undefined || holder === entry.unitId || heirs.get(holder) === entry.unitId
    if (RESERVED_SLUGS.has(slug) || !isFree) return false
    taken.set(slug, entry.unitId)
    // Written another way, an earlier name may give the address of today.
    if (!rows.has(slug)) rows.set(slug, { slug, unitId: entry.unitId, isCurrent })
    return true
  }
  const changed = new Set([...changes.opened, ...changes.renamed.map(({ entry }) => entry)])
  const goOn = [...changed].filter(({ closedOn }) => closedOn === null || closedOn >= today)
  for (const entry of goOn) {
    for (const slug of slugCandidates(entry.name, provinceOf(entry))) {
      if (claim(slug, entry, true)) break
    }
  }
  for (const entry of goOn) {
    for (const { name } of entry.names.slice(0, -1)) {
      plain(name, provinceOf(entry)).some((slug) => claim(slug, entry, false))
    }
  }
  const ended = [...changed].filter(({ closedOn }) => closedOn !== null && closedOn < today)
  for (const [entry, slugs] of unambiguous(ended, provinceOf)) {
    slugs.some((slug) => claim(slug, entry, true))
  }
  return [...rows.values()]
}

/** The names of ended units as addresses, the shorter first, where no other ended one would have the same. */
function unambiguous(
  ended: readonly Entry[],
  provinceOf: (entry: Entry) => string | null,
): [Entry, string[]][] {
  const bearers = new Map<string, number>()
  const wanted = ended.map((entry): [Entry, string[]] => [
    entry,
    plain(entry.name, provinceOf(entry)),
  ])
  for (const slug of wanted.flatMap(([, slugs]) => slugs)) {
    bearers.set(slug, (bearers.get(slug) ?? 0) + 1)
  }
  return wanted.map(([entry, slugs]) => [entry, slugs.filter((slug) => bearers.get(slug) === 1)])
}

/** Without a number: one that stands for a unit of old says nothing. */
function plain(name: string, province: string | null): string[] {
  const [short, long] = slugCandidates(name, province)
  if (short === undefined) return []
  return long === undefined || long.endsWith('-2') ? [short] : [short, long]
}
