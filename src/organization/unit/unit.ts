import type { Actor } from '../../platform/actor.ts'

export const UNIT_KINDS = [
  'peoples_committee',
  'department',
  'division',
  'office',
  'one_stop',
  'service_centre',
  'media',
  'public_service_unit',
  'mass_organisation',
  'party',
  'council',
  'vertical_agency',
  'press',
  'other',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const TIERS = ['central', 'province', 'district', 'commune'] as const
export type Tier = (typeof TIERS)[number]

export type AreaKind = 'country' | 'province' | 'district' | 'commune' | 'village'

/** An office that acts: a People's Committee, its offices, a radio station, the Fatherland Front. */
export interface Unit {
  id: string
  areaId: string
  parentId: string | null
  kind: UnitKind
  tier: Tier
  /** The name on the day asked for; without a day, today's. */
  name: string
  shortName: string
  /** What stands after the number of its documents: `UBND` in `12/KH-UBND`. */
  documentSymbol: string
  orgPath: string
  shard: number
  openedOn: string
  /** The last day it existed; its successors opened on the next. */
  closedOn: string | null
}

/** Units below which offices usually stand. */
export function hasUsualOffices({ tier, kind }: Pick<Unit, 'tier' | 'kind'>): boolean {
  if (kind === 'peoples_committee') return true
  return tier === 'province' && (kind === 'department' || kind === 'office')
}

export function existsOn(unit: Pick<Unit, 'openedOn' | 'closedOn'>, date: string): boolean {
  return unit.openedOn <= date && (unit.closedOn === null || unit.closedOn >= date)
}

/** Officials see the organization of their own provinces and what stands above them; another province's is absent. */
export function canSeeUnit(actor: Actor, unit: Pick<Unit, 'orgPath'>): boolean {
  return actor.scope.paths.some((path) => {
    const province = provincePathOf(path)
    return unit.orgPath.startsWith(province) || province.startsWith(unit.orgPath)
  })
}

/** An administrator manages posts, offices and accounts of the own unit and those below it. */
export function canManage(actor: Actor, unit: Pick<Unit, 'orgPath'>): boolean {
  return actor.grants.some(
    ({ role, orgPath }) => role === 'administrator' && unit.orgPath.startsWith(orgPath),
  )
}

/** What becomes of a unit is decided above it. */
export function canReorganize(actor: Actor, unit: Pick<Unit, 'orgPath'>): boolean {
  return actor.grants.some(
    ({ role, orgPath }) =>
      role === 'administrator' && unit.orgPath.startsWith(orgPath) && unit.orgPath !== orgPath,
  )
}

/** The path down to the province: `vn.p7kx.` of `vn.p7kx.d2.c9.`; a central path is its own. */
export function provincePathOf(orgPath: string): string {
  return /^(?:[a-z0-9]+\.){1,2}/.exec(orgPath)?.[0] ?? orgPath
}
