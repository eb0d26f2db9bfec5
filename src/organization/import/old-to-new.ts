import { isSameName, nameKey } from './unit-lists.ts'
import type { ListedUnit, MapRow, UnitLists } from './unit-lists.ts'

/** A province of the new order with all that went into it: it can be brought in by itself. */
export interface ProvinceGroup {
  province: ListedUnit
  oldProvinces: ListedUnit[]
  districts: ListedUnit[]
  oldCommunes: ListedUnit[]
  communes: ListedUnit[]
  rows: MapRow[]
}

/** A line of the map whose code is not that of the commune it names. */
export interface Mended {
  row: MapRow
  code: string
}

/**
 * The map with its codes checked against the lists. A code counts where its commune bears the name, or where no other
 * one does (spellings of minority names vary); where another commune of the district bears the name, that one is meant.
 */
export function mendMap(lists: UnitLists): { rows: MapRow[]; mended: Mended[] } {
  const before = communesByCode(lists.before)
  const after = communesByCode(lists.snapshots[0]?.units ?? [])
  const mended: Mended[] = []
  const rows = lists.map.map((row) => {
    const old = row.old === '' ? '' : meant(before, row.old, row.oldName, row.oldDistrict)
    const next = meant(after, row.new, row.newName, row.newProvince)
    if (old !== row.old) mended.push({ row, code: old })
    if (next !== row.new) mended.push({ row, code: next })
    return { ...row, old, new: next }
  })
  return { rows, mended }
}

function meant({ codes, names }: Communes, code: string, name: string, parent: string): string {
  const known = codes.get(code)
  if (known && isSameName(known.name, name)) return code
  const bearing = names.get(`${parent} ${nameKey(name)}`) ?? []
  return bearing.length === 1 ? (bearing[0]?.code ?? code) : code
}

interface Communes {
  codes: ReadonlyMap<string, ListedUnit>
  names: ReadonlyMap<string, ListedUnit[]>
}

function communesByCode(units: readonly ListedUnit[]): Communes {
  const communes = units.filter((unit) => unit.level === 'commune')
  const names = new Map<string, ListedUnit[]>()
  for (const unit of communes) {
    const key = `${unit.parent} ${nameKey(unit.name)}`
    names.set(key, [...(names.get(key) ?? []), unit])
  }
  return { codes: new Map(communes.map((unit) => [unit.code, unit])), names }
}

/** One group for each province of the first snapshot; what the map does not say is left where its own list puts it. */
export function groupByProvince(lists: UnitLists, rows: readonly MapRow[]): ProvinceGroup[] {
  const first = lists.snapshots[0]?.units ?? []
  const before = indexed(lists.before)
  const after = indexed(first)
  const newProvinceOf = new Map<string, string>()
  for (const row of rows) {
    const province = provinceCode(before, row)
    const target = after.get(`commune ${row.new}`)?.parent
    if (province !== undefined && target) newProvinceOf.set(province, target)
  }
  const groups = new Map(
    first.filter(isProvince).map((province) => [province.code, empty(province)]),
  )
  const groupOf = (code: string | undefined | null) =>
    groups.get(newProvinceOf.get(code ?? '') ?? '')
  for (const unit of lists.before) {
    if (unit.level === 'province') groupOf(unit.code)?.oldProvinces.push(unit)
    if (unit.level === 'district') groupOf(unit.parent)?.districts.push(unit)
    if (unit.level === 'commune') {
      groupOf(before.get(`district ${unit.parent}`)?.parent)?.oldCommunes.push(unit)
    }
  }
  for (const unit of first)
    if (unit.level === 'commune') groups.get(unit.parent ?? '')?.communes.push(unit)
  for (const row of rows) groups.get(after.get(`commune ${row.new}`)?.parent ?? '')?.rows.push(row)
  return [...groups.values()]
}

/** By the chain of the code's own superiors: the table's column has slips. */
function provinceCode(before: ReadonlyMap<string, ListedUnit>, row: MapRow): string | undefined {
  const commune = before.get(`commune ${row.old}`)
  const district = before.get(`district ${commune?.parent ?? row.oldDistrict}`)
  return district?.parent ?? undefined
}

function indexed(units: readonly ListedUnit[]): Map<string, ListedUnit> {
  return new Map(units.map((unit) => [`${unit.level} ${unit.code}`, unit]))
}

function isProvince(unit: ListedUnit): boolean {
  return unit.level === 'province'
}

function empty(province: ListedUnit): ProvinceGroup {
  return { province, oldProvinces: [], districts: [], oldCommunes: [], communes: [], rows: [] }
}

/** `31`, `Hải Phòng`, `thành phố Hải Phòng`; a province of old (`Hải Dương`) means the one it went into. */
export function findGroup(
  groups: readonly ProvinceGroup[],
  wanted: string,
): ProvinceGroup | undefined {
  const key = nameKey(wanted)
  const bears = ({ name, type }: ListedUnit) =>
    nameKey(name) === key || nameKey(name.slice(type.length)) === key
  return (
    groups.find(({ province }) => province.code === wanted.trim()) ??
    groups.find(({ province }) => bears(province)) ??
    groups.find(({ oldProvinces }) => oldProvinces.some(bears))
  )
}
