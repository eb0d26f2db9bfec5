import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { FileStore } from './file-store.ts'
import type { PageCache } from './page-cache.ts'
import type { SecretBox } from './secret-box.ts'
import type { Sites } from './sites.ts'
import type { ViewCounter } from './view-counter.ts'

/** What a running process has: handed to every module's routes and jobs. */
export interface House {
  config: Config
  database: Database
  fileStore: FileStore
  pages: PageCache
  sites: Sites
  views: ViewCounter
  secrets: SecretBox
  log: FastifyBaseLogger
}
