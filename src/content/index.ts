// What goes out: exactly the approved version, and what each way can carry of it.
export { channelSpecs } from './channel/channel-spec.ts'
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
export { contentContract } from './contract.ts'
export { contentRoutes } from './routes.ts'
export { contentJobs } from './jobs.ts'
