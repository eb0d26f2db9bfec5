import { createHash } from 'node:crypto'
import { chmod, chown, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findAccount, prepareBinaries } from './embedded-postgres-binaries.ts'
import type { Account } from './embedded-postgres-binaries.ts'
import { ensureCluster, findRunning, startServer, stopServer } from './embedded-postgres-cluster.ts'
import type { ClusterPlace, RunningServer } from './embedded-postgres-cluster.ts'
import { addUser, countUsers, removeUser, withTurn } from './embedded-postgres-lock.ts'

export interface EmbeddedPostgresOptions {
  /** As an ordinary user the cluster lies in here; as root in `/var/lib/lantoa/<hash of this path>`. */
  dataDir: string
  /** Server settings by name; used by the process that starts the server, not by those that adopt it. */
  settings?: Record<string, string>
  /** Root only: another folder than /var/lib/lantoa, which the system account can enter (tests: /dev/shm). */
  rootDir?: string
}

export interface EmbeddedPostgres {
  socketDir: string
  port: number
  clusterDir: string
  /** For `pg`: the superuser is `postgres`; whoever can reach the socket folder is trusted. */
  connection(
    user: string,
    database: string,
  ): { host: string; port: number; user: string; database: string }
  /** Leaves the server; the last process that leaves stops it. */
  stop(): Promise<void>
}

/**
 * PostgreSQL 17 from npm, for one machine. Processes that open the same folder share one server: the first
 * starts it, the others adopt it, the last living one to stop() shuts it down. A process that dies without
 * stop() is not counted; if all die the server stays and the next to open adopts it.
 */
export async function openEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const place = await findPlace(options)
  const turns = join(place.home, 'control')
  const users = join(turns, 'users')
  let user = ''
  const server = await withTurn(turns, async () => {
    user = await addUser(users)
    try {
      return await findOrStart(place, options)
    } catch (error) {
      await removeUser(users, user)
      throw error
    }
  })
  let stopped: Promise<void> | null = null
  return {
    socketDir: server.socketDir,
    port: server.port,
    clusterDir: place.clusterDir,
    connection: (user, database) => ({ host: server.socketDir, port: server.port, user, database }),
    stop: () =>
      (stopped ??= withTurn(turns, async () => {
        await removeUser(users, user)
        if ((await countUsers(users)) === 0) await stopServer(place.clusterDir)
      })),
  }
}

async function findOrStart(
  place: ClusterPlace,
  options: EmbeddedPostgresOptions,
): Promise<RunningServer> {
  const running = await findRunning(place.clusterDir)
  if (running !== null) return running
  const settings = options.settings ?? {}
  const copies = place.account === null ? place.home : SYSTEM_FOLDER
  const binaries = await prepareBinaries(copies, place.account !== null)
  await ensureCluster(place, binaries, settings['fsync'] !== 'off')
  return await startServer(place, binaries, settings)
}

const SYSTEM_FOLDER = '/var/lib/lantoa'

/** Where the cluster of a data folder lies; its home is made when it is missing. */
export async function findPlace(options: EmbeddedPostgresOptions): Promise<ClusterPlace> {
  const dataDir = resolve(options.dataDir)
  const account = process.getuid?.() === 0 ? await findAccount() : null
  const home = account === null ? join(dataDir, 'postgres') : rootHome(dataDir, options.rootDir)
  await makeHome(home, account)
  return { home, clusterDir: join(home, 'cluster'), account }
}

function rootHome(dataDir: string, rootDir = SYSTEM_FOLDER): string {
  return join(rootDir, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
}

/**
 * As root the folder stays root's and the server's group may only pass through it, so the server's account
 * cannot swap the control files or the log a root process writes beside the cluster.
 */
async function makeHome(home: string, account: Account | null): Promise<void> {
  if (account === null) {
    await mkdir(home, { recursive: true, mode: 0o700 })
    return
  }
  const made = await mkdir(join(home, '..'), { recursive: true })
  if (made !== undefined) await chmod(join(home, '..'), 0o755)
  await mkdir(home, { recursive: true, mode: 0o710 })
  await chown(home, 0, account.gid)
  await chmod(home, 0o710)
}
