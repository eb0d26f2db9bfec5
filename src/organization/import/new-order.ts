import { addDays } from '../../law/index.ts'
import { proposeHeir } from '../event/split.ts'
import type { Part } from '../event/split.ts'
import type { ProvinceGroup } from './old-to-new.ts'
import type { Entry, Register, Share } from './register.ts'
import { isSameName, placeName, turnOf } from './unit-lists.ts'
import type { ListedUnit, MapRow } from './unit-lists.ts'

/** What the order of 1 July 2025 rests on; the resolution of each province on its communes has a number of its own. */
const PROVINCES = 'Nghị quyết số 202/2025/QH15'
const DISTRICTS = 'Luật số 72/2025/QH15'
const COMMUNES =
  'Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025'

/**
 * Turns one province from the old order into the new on its first day: provinces merged, communes merged, divided,
 * renamed or kept, districts ended. What is on record already is left as it is.
 */
export function turnProvince(register: Register, group: ProvinceGroup, on: string): void {
  const province = turnProvinces(register, group, on)
  const divided = dividedCodes(group.rows)
  const taken = new Map<Entry, Share[]>()
  for (const commune of group.communes) {
    const rows = group.rows.filter((row) => row.new === commune.code)
    const turn = { register, province, divided, on }
    for (const share of turnCommune(turn, commune, rows)) {
      taken.set(share.predecessor, [...(taken.get(share.predecessor) ?? []), share])
    }
  }
  for (const [predecessor, shares] of taken) endCommune(register, predecessor, shares, on)
  for (const district of group.districts) {
    const entry = register.find('district', district.code, addDays(on, -1))
    if (!entry || entry.closedOn !== null || register.hasHappened(entry, on)) continue
    register.record({ kind: 'close', happenedOn: on, legalSource: DISTRICTS }, [entry], [])
    register.close(entry, on, province)
  }
}

/** Codes of the communes whose land went to several new ones. */
function dividedCodes(rows: readonly MapRow[]): Set<string> {
  const targets = new Map<string, Set<string>>()
  for (const row of rows) targets.set(row.old, (targets.get(row.old) ?? new Set()).add(row.new))
  return new Set([...targets].filter(([old, to]) => old !== '' && to.size > 1).map(([old]) => old))
}

interface Turn {
  register: Register
  province: Entry
  divided: ReadonlySet<string>
  on: string
}

/** A province that was not merged goes on; merged ones end and a new one begins, whatever its name. */
function turnProvinces(
  register: Register,
  { province, oldProvinces }: ProvinceGroup,
  on: string,
): Entry {
  const before = oldProvinces.flatMap(
    ({ code }) => register.find('province', code, addDays(on, -1)) ?? [],
  )
  const [only, ...others] = before
  if (only && others.length === 0 && only.code === province.code) return only
  const known = register.find('province', province.code, on)
  if (known && known.openedOn === on) return known
  const entry = register.open(
    { level: 'province', code: province.code, name: placeName(province), openedOn: on },
    null,
  )
  const kind = !only ? 'open' : others.length > 0 ? 'merge' : turnKind(only, entry)
  const event = register.record({ kind, happenedOn: on, legalSource: PROVINCES }, before, [entry])
  for (const predecessor of before) {
    register.succeed(event, { predecessor, successor: entry, share: 'whole', words: null })
    register.close(predecessor, on, entry)
  }
  return entry
}

/** Opens or moves one commune of the new order; answers what it took from communes that end. */
function turnCommune(
  { register, province, divided, on }: Turn,
  commune: ListedUnit,
  rows: readonly MapRow[],
): Share[] {
  const eve = addDays(on, -1)
  const sources = rows.flatMap((row) => {
    const entry =
      row.old === ''
        ? row.mode === 'other' && register.find('district', row.oldDistrict, eve)
        : register.find('commune', row.old, eve)
    return entry ? [{ row, entry }] : []
  })
  const [first, ...others] = sources
  const isWhole = first !== undefined && others.length === 0 && !divided.has(first.row.old)
  // Under a superior elsewhere it becomes a new unit: paths are never rewritten.
  const isHere =
    first?.entry.orgPath.startsWith(province.orgPath) && first.entry.level === 'commune'
  if (isWhole && isHere) {
    keepCommune(register, first.entry, province, commune, on)
    return []
  }
  const known = register.find('commune', commune.code, on)
  if (known && known.openedOn === on) return []
  const { level, code } = commune
  const entry = register.open({ level, code, name: placeName(commune), openedOn: on }, province)
  const shares = sources.map(({ row, entry: predecessor }): Share => {
    const share = divided.has(row.old) ? 'part' : 'whole'
    return { predecessor, successor: entry, share, words: row.note }
  })
  recordBirth(register, entry, shares, rows, on)
  return shares
}

function keepCommune(
  register: Register,
  entry: Entry,
  province: Entry,
  commune: ListedUnit,
  on: string,
): void {
  if (register.hasHappened(entry, on)) return
  const kind = turnKind(entry, commune)
  register.record({ kind, happenedOn: on, legalSource: COMMUNES }, [entry], [entry])
  register.move(entry, province, on)
  register.rename(entry, placeName(commune), on)
}

function recordBirth(
  register: Register,
  entry: Entry,
  shares: readonly Share[],
  rows: readonly MapRow[],
  on: string,
): void {
  const [first, ...others] = shares
  // Half of one commune and nothing else: told by that commune's division alone.
  if (first?.share === 'part' && others.length === 0) return
  const kind = !first ? 'open' : others.length > 0 ? 'merge' : turnKind(first.predecessor, entry)
  const land = rows.filter((row) => row.old === '' && row.mode === 'whole')
  const note = land.map(({ oldName }) => `${oldName}.`).join(' ') || null
  const before = shares.map(({ predecessor }) => predecessor)
  const event = register.record({ kind, happenedOn: on, legalSource: COMMUNES, note }, before, [
    entry,
  ])
  for (const share of shares) register.succeed(event, share)
}

/** The same kind of unit elsewhere is moved; another kind rises or falls, as does an island district made a commune. */
function turnKind(
  before: Pick<Entry, 'level' | 'name'>,
  after: Pick<Entry, 'level' | 'name'>,
): 'reassign' | 'upgrade' | 'downgrade' {
  if (before.level !== after.level) return 'downgrade'
  const [from, to] = [kindOf(before.name), kindOf(after.name)]
  return isSameName(from, to) ? 'reassign' : turnOf(from, to)
}

/** `xã Bình Minh` → `xã`, `thị trấn Diêm Điền` → `thị trấn`. */
function kindOf(name: string): string {
  return /^(?:thị trấn|thị xã|thành phố|đặc khu|\p{L}+)/iu.exec(name)?.[0].toLowerCase() ?? ''
}

/** Nobody takes all of a divided commune: who takes what is asked. */
function endCommune(register: Register, entry: Entry, shares: readonly Share[], on: string): void {
  const [first, ...others] = shares
  if (!first) return
  if (others.length === 0) {
    register.close(entry, on, first.successor)
    return
  }
  const parts = shares.map(({ successor, words }): Part => {
    return { id: successor.unitId, name: successor.name, code: successor.code, words }
  })
  const event = register.record(
    { kind: 'split', happenedOn: on, legalSource: COMMUNES },
    [entry],
    shares.map(({ successor }) => successor),
  )
  for (const share of shares) register.succeed(event, share)
  register.close(entry, on, null)
  const [head, ...rest] = parts
  if (!head) return
  const { id, why } = proposeHeir(entry, [head, ...rest])
  const proposed = shares.find(({ successor }) => successor.unitId === id)?.successor
  if (proposed) register.ask({ entry, eventId: event, proposed, why })
}
