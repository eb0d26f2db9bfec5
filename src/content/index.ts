// What goes out: exactly the approved version, and what each way can carry of it.
export { type ChannelCode, channelSpecs, specOf } from './channel/channel-spec.ts'
export type { Carried } from './channel/carried.ts'
export { takeOut, takeOutAgain } from './item/take-out.ts'
export { getItem } from './item/item-queries.ts'
export { markOut } from './item/mark-out.ts'
export { textsOf } from './body/body-text.ts'
export { BodyView } from './body/body-view.tsx'
export { publishItem, withdrawItem } from './published/publish-item.ts'
export { itemApproved, meritChanged } from './facts.ts'
// What tells about a person has no place in what the public reads.
export { personalDataIn, type PublicContacts } from './readiness/personal-data.ts'
// What the public reads.
export { wordOfKind } from './item/item-kind.ts'
export {
  findPublishedFile,
  findPublishedItem,
  listPublishedColumns,
  listPublishedItems,
  listPublishedPaths,
  searchPublishedItems,
  searchPublishedPapers,
} from './published/published-queries.ts'
export { keepViews, viewsOf, writeViews } from './published/keep-views.ts'
export { servePublishedFiles } from './published/serve-published-files.ts'
export { codeOfItem, codeOfPath, publishedPath } from './published/published-item.ts'
// Somebody without an account approves at `/l/{token}`.
export { guestApprovalPage } from './portal/guest-approval.tsx'
export { CarriedView } from './portal/carried-view.tsx'
export { findMediaByHash } from './media/media-queries.ts'
// What officials do, for whoever does it in their place.
export { openColumn } from './column/open-column.ts'
export { openSeries } from './series/open-series.ts'
export { addSeriesPart, editSeriesPart } from './series/write-series-part.ts'
export { getSeries } from './series/series-queries.ts'
export { createItem } from './item/create-item.ts'
export { approveItem, returnItem } from './item/decide-item.ts'
export type { ItemContent } from './item/item-content.ts'
export type { ItemKindCode } from './item/item-kind.ts'
export { saveItem } from './item/save-item.ts'
export { submitItem } from './item/submit-item.ts'
export { adoptItem } from './library/adopt-item.ts'
export { askForContent } from './request/ask-for-content.ts'
export { offerItem } from './library/offer-item.ts'
export { shareItem } from './library/share-item.ts'
export { addMedia, readMediaFile } from './media/add-media.ts'
export { contentContract } from './contract.ts'
export { contentRoutes } from './routes.ts'
export { contentJobs } from './jobs.ts'
export { listCited } from './item/tell-register.ts'
export { contentRefusals } from './en-refusals.ts'
