import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from './config.ts'
import { openPool } from './database.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded-postgres.ts'
import { projectFolder } from './project.ts'

/** Both doors to one database: the application's role, and the owner's for migrations and the queue. */
export interface Connections {
  app: pg.PoolConfig
  owner: pg.PoolConfig
  /** Past a pooler, as the application: for LISTEN. */
  direct: pg.PoolConfig
  /** The folder of the embedded cluster; null on a server of somebody else. */
  cluster: string | null
  stop(): Promise<void>
}

export async function openConnections(config: Config): Promise<Connections> {
  if (config.databaseUrl !== undefined && config.ownerUrl !== undefined) {
    return {
      app: { connectionString: config.databaseUrl },
      owner: { connectionString: config.ownerUrl },
      direct: { connectionString: config.directUrl ?? config.databaseUrl },
      cluster: null,
      stop: async () => {},
    }
  }
  const server = await openEmbeddedPostgres({ dataDir: join(config.dataDir, 'database') })
  await provision(server, 'lantoa')
  return { ...doorsOf(server, 'lantoa'), cluster: server.clusterDir, stop: () => server.stop() }
}

export function doorsOf(
  server: EmbeddedPostgres,
  database: string,
): { app: pg.PoolConfig; owner: pg.PoolConfig; direct: pg.PoolConfig } {
  const app = server.connection('lantoa_app', database)
  return { app, owner: server.connection('lantoa_owner', database), direct: app }
}

/** Makes the roles and the database where they are missing; two processes may do it at once. */
export async function provision(server: EmbeddedPostgres, database: string): Promise<void> {
  const pool = openPool({ ...server.connection('postgres', 'postgres'), max: 1 }, () => {})
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(5270)')
    await client.query(await readFile(join(projectFolder, 'db', 'provision.sql'), 'utf8'))
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) await client.query(`create database "${database}" owner lantoa_owner`)
  } finally {
    client.release(true)
    await pool.end()
  }
}
