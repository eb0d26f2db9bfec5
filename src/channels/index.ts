export { channelsContract } from './contract.ts'
export { channelsRoutes } from './routes.ts'
export { channelJobs } from './jobs.ts'
