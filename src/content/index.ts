// What goes out: exactly the approved version, and what each way can carry of it.
export { type ChannelCode, channelSpecs, specOf } from './channel/channel-spec.ts'
export type { Carried } from './channel/carried.ts'
export { takeOut, takeOutAgain } from './item/take-out.ts'
export { getItem } from './item/item-queries.ts'
export { textsOf } from './body/body-text.ts'
export { publishItem, withdrawItem } from './published/publish-item.ts'
export { itemApproved } from './facts.ts'
// What the public reads.
export {
  findPublishedFile,
  findPublishedItem,
  listPublishedColumns,
  listPublishedItems,
} from './published/published-queries.ts'
export { servePublishedFiles } from './published/serve-published-files.ts'
export { codeOfPath, publishedPath, type PublishedItem } from './published/published-item.ts'
// Somebody without an account approves at `/l/{token}`.
export { guestApprovalPage } from './portal/guest-approval.tsx'
export { contentContract } from './contract.ts'
export { contentRoutes } from './routes.ts'
export { contentJobs } from './jobs.ts'
