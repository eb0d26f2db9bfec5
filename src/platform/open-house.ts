import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import { startClock } from './clock.ts'
import type { Config } from './config.ts'
import { openConnections } from './connections.ts'
import { openDatabase, openPool } from './database.ts'
import { openFileStore } from './file-store.ts'
import type { House } from './house.ts'
import { createPageCache } from './page-cache.ts'
import { listenForDrops } from './page-drops.ts'
import { openSecretBox } from './secret-box.ts'
import { createSites } from './sites.ts'
import { createViewCounter } from './view-counter.ts'

export interface OpenHouse extends House {
  /** The owner's connections: migrations, the queue, readiness. No module sees them. */
  owner: pg.Pool
  /** The folder of the embedded cluster; null on a server of somebody else. */
  cluster: string | null
  close(): Promise<void>
}

export async function openHouse(config: Config, log: FastifyBaseLogger): Promise<OpenHouse> {
  startClock(config.clock ?? null)
  const filesFolder = join(config.dataDir, 'files')
  await mkdir(filesFolder, { recursive: true, mode: 0o700 })
  const connections = await openConnections(config)
  if (connections.cluster) log.info({ cluster: connections.cluster }, 'embedded database')
  const onError = (error: Error) => log.warn(error, 'database connection lost')
  const database = openDatabase(openPool(connections.app, onError))
  const owner = openPool({ ...connections.owner, max: 6 }, onError)
  const pages = createPageCache()
  const listener = listenForDrops(connections.direct, pages, onError)
  return {
    config,
    database,
    fileStore: openFileStore(filesFolder),
    pages,
    sites: createSites(),
    views: createViewCounter(),
    secrets: await openSecretBox(config.dataDir, config.secretKey),
    log,
    owner,
    cluster: connections.cluster,
    close: async () => {
      await listener.stop()
      await database.close()
      await owner.end()
      await connections.stop()
    },
  }
}
