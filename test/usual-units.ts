import { usualOffices } from '../src/organization/office/usual-offices.ts'
import type { Tier, UnitKind } from '../src/organization/unit/unit.ts'
import type { UnitForMatching } from '../src/organization/words/unit-words.ts'

/** Committees with every office their templates offer on a day; a unit's id is `<name> @ <id of what it stands under>`. */
export function withUsualOffices(
  committees: readonly UnitForMatching[],
  on: string,
): UnitForMatching[] {
  const offices = committees.flatMap((one) => officesOf(one, one.id, on))
  const inner = offices
    .filter(({ kind }) => kind === 'office')
    .flatMap((one) => officesOf(one, one.name, on))
  return [...committees, ...offices, ...inner]
}

/** The committee of "xã Hòa Lạc", which is its id too. */
export function committee(id: string, parentId: string | null, tier: Tier): UnitForMatching {
  const kind: UnitKind = 'peoples_committee'
  return { id, parentId, kind, tier, name: `Ủy ban nhân dân ${id}`, shortName: `UBND ${id}` }
}

function officesOf(under: UnitForMatching, place: string, on: string): UnitForMatching[] {
  return usualOffices(under, place, on, []).map(({ kind, name, shortName }) => {
    const id = `${name} @ ${under.id}`
    return { id, parentId: under.id, kind, tier: under.tier, name, shortName }
  })
}
