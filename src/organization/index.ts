export { organizationContract } from './contract.ts'
export { organizationRoutes } from './routes.ts'
export {
  ancestorsOf,
  findUnit,
  getUnit,
  listChildUnits,
  listUnitsBelow,
  listUnitsById,
  unitNameOn,
} from './unit-queries.ts'
export type { Unit } from './unit.ts'
export { openArea } from './open-area.ts'
export { openUnit } from './open-unit.ts'
export { findUnitBySlug, slugOf } from './slug-queries.ts'
export { predecessorPaths, scopePathsOf } from './succession-queries.ts'
export { recordEvent } from './record-event.ts'
export { reassignUnit } from './reassign-unit.ts'
export type { UnitEvent } from './unit-event.ts'
export { renameUnit } from './rename-unit.ts'
export { appointHolder } from './appoint-holder.ts'
export { openPost } from './open-post.ts'
export { listPosts } from './post-queries.ts'
export { openPublicUnit } from './open-public-unit.ts'
export { matchUnitWords } from './unit-words.ts'
