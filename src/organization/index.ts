export { organizationContract, unitSchema } from './contract.ts'
export { organizationRoutes } from './routes.ts'
export {
  ancestorsOf,
  findUnit,
  getUnit,
  listChildUnits,
  listUnitsBelow,
  listUnitsById,
  searchUnits,
  unitNameOn,
} from './unit-queries.ts'
export type { ChildFilter, UnitPage } from './unit-queries.ts'
export { existsOn, canSeeUnit, provincePathOf } from './unit.ts'
export type { AreaKind, Tier, Unit, UnitKind } from './unit.ts'
export { openArea } from './open-area.ts'
export type { NewArea } from './open-area.ts'
export { openUnit } from './open-unit.ts'
export type { NewUnit } from './open-unit.ts'
export { findUnitBySlug, slugOf } from './slug-queries.ts'
export { listSuccessorIds, predecessorPaths, scopePathsOf } from './succession-queries.ts'
