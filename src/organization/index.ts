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
export { recordEvent } from './record-event.ts'
export { reassignUnit } from './reassign-unit.ts'
export type { Reassignment } from './reassign-unit.ts'
export type { EventKind, UnitEvent } from './unit-event.ts'
export { renameUnit } from './rename-unit.ts'
export type { NewName } from './rename-unit.ts'
export { appointHolder } from './appoint-holder.ts'
export { openPost } from './open-post.ts'
export type { NewPost } from './open-post.ts'
export { listPosts } from './post-queries.ts'
export type { HeldPost, PostRank } from './post-queries.ts'
export { openPublicUnit } from './open-public-unit.ts'
export type { PublicUnitPage } from './open-public-unit.ts'
export { matchUnitWords } from './unit-words.ts'
export type { MatchingContext, UnitForMatching, UnitMatch } from './unit-words.ts'
