export { getAddressee } from './addressee/addressee-queries.ts'
export { addAddressee, endAddressee } from './addressee/keep-addressee.ts'
export { organizationContract } from './contract.ts'
export { organizationRoutes } from './routes.ts'
export {
  ancestorsOf,
  findUnit,
  getUnit,
  listChildUnits,
  listProvincePaths,
  listUnitsBelow,
  listUnitsById,
  unitNameOn,
  wholeShard,
  wholeShards,
} from './unit/unit-queries.ts'
export { provincePathOf } from './unit/unit.ts'
export type { Unit } from './unit/unit.ts'
export { openArea } from './unit/open-area.ts'
export { openUnit } from './unit/open-unit.ts'
export { findUnitBySlug, listSlugsLike, slugOf } from './unit/slug-queries.ts'
export {
  countedPaths,
  listFormerUnits,
  predecessorPaths,
  scopePathsOf,
  unitsBefore,
} from './event/succession-queries.ts'
export { importUnits } from './import/import-units.ts'
export { orderEvent } from './event/order-event.ts'
export { recordEvent } from './event/record-event.ts'
export { reassignUnit } from './event/reassign-unit.ts'
export type { UnitEvent } from './event/unit-event.ts'
export { renameUnit } from './unit/rename-unit.ts'
export { appointHolder } from './post/appoint-holder.ts'
export { openPost } from './post/open-post.ts'
export { keeperName, listPosts, listPostsOf } from './post/post-queries.ts'
export {
  openPublicUnit,
  publicHeadOf,
  type PublicUnitPage,
  refuseEnded,
} from './unit/open-public-unit.ts'
export { namesStaff, surePostNamed } from './words/post-words.ts'
export { matchUnitWords } from './words/unit-words.ts'
export { givePrintedCode } from './printed-code/give-printed-code.ts'
export { findPrintedCode } from './printed-code/printed-code-queries.ts'
export { officeOf } from './public-face/office-facts-queries.ts'
export { findPublicFace } from './public-face/public-face-queries.ts'
export { publicFaceContract } from './public-face/public-face-contract.ts'
export { publicFaceRoutes } from './public-face/public-face-routes.ts'
export { followSites } from './public-face/keep-sites.ts'
export { savePublicFace, type FaceChange } from './public-face/save-public-face.ts'
export { unitsChanged } from './facts.ts'
export { organizationJobs } from './jobs.ts'
export { organizationRefusals } from './en-refusals.ts'
