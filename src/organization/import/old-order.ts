import type { ProvinceGroup } from './old-to-new.ts'
import type { Entry, Register } from './register.ts'
import { placeName } from './unit-lists.ts'
import type { ListedUnit } from './unit-lists.ts'

/** The lists do not tell when their units were founded; documents that are kept here are younger. */
export const KNOWN_SINCE = '2000-01-01'

/** Puts the provinces, districts and communes of old on record, as they stood on their last day. */
export function openOldOrder(register: Register, group: ProvinceGroup, lastDay: string): void {
  for (const province of group.oldProvinces) openListed(register, province, null, lastDay)
  for (const district of group.districts) {
    const above = register.find('province', district.parent ?? '', lastDay)
    if (above) openListed(register, district, above, lastDay)
  }
  for (const commune of group.oldCommunes) {
    const above = register.find('district', commune.parent ?? '', lastDay)
    if (above) openListed(register, commune, above, lastDay)
  }
}

function openListed(
  register: Register,
  unit: ListedUnit,
  above: Entry | null,
  lastDay: string,
): void {
  if (register.find(unit.level, unit.code, lastDay)) return
  const { level, code } = unit
  register.open({ level, code, name: placeName(unit), openedOn: KNOWN_SINCE }, above)
}
