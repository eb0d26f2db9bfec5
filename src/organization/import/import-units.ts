import { addDays } from '../../law/index.ts'
import { today } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { giveAddresses } from './addresses.ts'
import { lockKnown } from './known-queries.ts'
import { followList } from './later-list.ts'
import type { Unexplained } from './later-list.ts'
import { loadUnitLists } from './load-unit-lists.ts'
import { turnProvince } from './new-order.ts'
import { openOldOrder } from './old-order.ts'
import { findGroup, groupByProvince, mendMap } from './old-to-new.ts'
import type { Mended, ProvinceGroup } from './old-to-new.ts'
import { createRegister } from './register.ts'
import type { Changes, Entry, Register } from './register.ts'
import type { UnitLists } from './unit-lists.ts'
import { writeChanges } from './write-changes.ts'

export interface ImportedUnits {
  groups: ProvinceGroup[]
  changes: Changes
  mended: Mended[]
  unexplained: Unexplained[]
  /** Days of lists that have not come yet: the same command brings them in then. */
  ahead: string[]
}

/**
 * Brings the country's units, or one province's, on record from the state's lists: as they stood before July 2025, what
 * became of them, and what later lists changed. Whole or nothing; a second run changes nothing.
 */
export async function importUnits(
  house: Pick<House, 'database'>,
  folder: string,
  {
    province,
    say = () => {},
  }: { province?: string | undefined; say?: (line: string) => void } = {},
): Promise<ImportedUnits> {
  const lists = await loadUnitLists(folder)
  const { rows, mended } = mendMap(lists)
  const groups = groupByProvince(lists, rows)
  const chosen =
    province === undefined
      ? groups
      : [findGroup(groups, province)].filter((one) => one !== undefined)
  if (chosen.length === 0) {
    throw new InvalidForm({ province: `Không có tỉnh, thành phố nào tên hay mã là ${province}.` })
  }
  say(
    `đã đọc ${lists.before.length} đơn vị cũ, ${lists.map.length} dòng chuyển đổi, ${lists.snapshots.length} danh mục`,
  )
  return house.database.write(scopeOf(), async (db) => {
    const known = await lockKnown(db)
    const register = createRegister(known)
    const unexplained = drawUp(register, chosen, lists)
    say(
      `sẽ ghi ${register.changes.opened.length} đơn vị, ${register.changes.events.length} sự kiện`,
    )
    const addresses = giveAddresses(register.changes, {
      taken: known.slugs,
      provinceOf: provinceNames([...known.entries, ...register.changes.opened]),
      today: today(),
    })
    await writeChanges(db, register.changes, addresses)
    say(`đã ghi ${addresses.length} địa chỉ trang công khai`)
    const codes = new Set(chosen.flatMap((group) => group.rows.map((row) => row.new)))
    return {
      groups: chosen,
      changes: register.changes,
      mended: mended.filter(({ row, code }) => codes.has(row.new) || codes.has(code)),
      unexplained,
      ahead: lists.snapshots.map(({ on }) => on).filter((on) => on > today()),
    }
  })
}

function drawUp(
  register: Register,
  groups: readonly ProvinceGroup[],
  lists: UnitLists,
): Unexplained[] {
  const [first, ...later] = lists.snapshots.filter(({ on }) => on <= today())
  const turn = lists.snapshots[0]?.on ?? ''
  for (const group of groups) {
    openOldOrder(register, group, addDays(turn, -1))
    if (first) turnProvince(register, group, turn)
  }
  const codes = new Set(groups.map(({ province }) => province.code))
  let earlier = first
  return later.flatMap((list) => {
    const [before, after] = [earlier, list].map((one) => ofProvinces(one?.units ?? [], codes))
    earlier = list
    return followList(register, before ?? [], { on: list.on, units: after ?? [] })
  })
}

function ofProvinces(units: UnitLists['before'], codes: ReadonlySet<string>): UnitLists['before'] {
  return units.filter((unit) =>
    codes.has(unit.level === 'province' ? unit.code : (unit.parent ?? '')),
  )
}

/** The name of the province an entry lies in; null for a province itself. */
function provinceNames(entries: readonly Entry[]): (entry: Entry) => string | null {
  const byUnit = new Map(entries.map((entry) => [entry.unitId, entry]))
  return (entry) => {
    let above = byUnit.get(entry.parentId ?? '')
    while (above && above.level !== 'province') above = byUnit.get(above.parentId ?? '')
    return above?.name ?? null
  }
}
