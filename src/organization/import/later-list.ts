import type { Register } from './register.ts'
import { placeName, turnOf } from './unit-lists.ts'
import type { ListedUnit, UnitLists } from './unit-lists.ts'

/** What a later list has that nobody could make of the earlier one: an event must be recorded by hand. */
export interface Unexplained {
  on: string
  unit: ListedUnit
}

/** Units that bear another kind or name in a later list of the same codes rise, fall or are renamed on its day. */
export function followList(
  register: Register,
  earlier: readonly ListedUnit[],
  later: UnitLists['snapshots'][number],
): Unexplained[] {
  const before = new Map(earlier.map((unit) => [`${unit.level} ${unit.code}`, unit]))
  const unexplained: Unexplained[] = []
  for (const unit of later.units) {
    const old = before.get(`${unit.level} ${unit.code}`)
    before.delete(`${unit.level} ${unit.code}`)
    const entry = register.find(unit.level, unit.code, later.on)
    if (!old || !entry || old.parent !== unit.parent) {
      unexplained.push({ on: later.on, unit })
      continue
    }
    if (!register.rename(entry, placeName(unit), later.on) || old.type === unit.type) continue
    const kind = turnOf(old.type, unit.type)
    const note = 'Theo danh mục đơn vị hành chính.'
    register.record({ kind, happenedOn: later.on, legalSource: null, note }, [entry], [entry])
  }
  for (const unit of before.values()) unexplained.push({ on: later.on, unit })
  return unexplained
}
