import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, closeSync, openSync } from 'node:fs'
import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account, Binaries } from './embedded-postgres-binaries.ts'
import { isPostmasterOf, pidExists } from './embedded-postgres-processes.ts'
import { serverSettings } from './embedded-postgres-settings.ts'

/** Where one cluster and what belongs to it lie. `account` is null when the server runs as ourselves. */
export interface ClusterPlace {
  home: string
  clusterDir: string
  account: Account | null
}

/** What postmaster.pid says of a server that accepts connections. */
export interface RunningServer {
  pid: number
  port: number
  socketDir: string
}

const MAJOR = '17'
const PORT = 5432
const START_MS = 180_000
const POLL_MS = 10
const TEMPORARY_SOCKET = 'lantoa-pg-'
/** Above every kernel's pid limit. */
const NO_PID = 2_147_483_647

/** Makes the cluster if it is not there. A start cut off in the middle leaves no half cluster. */
export async function ensureCluster(
  place: ClusterPlace,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  const version = await readFile(join(place.clusterDir, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version?.trim() === MAJOR) {
    await takeOver(place)
    return
  }
  if (version !== null) {
    throw new Error(
      `${place.clusterDir} was written by PostgreSQL ${version.trim()} and this program carries ${MAJOR}: restore a backup into a new DATA_DIR, or set DATABASE_URL.`,
    )
  }
  const draft = `${place.clusterDir}.new`
  await rm(draft, { recursive: true, force: true })
  await makePrivateFolder(draft, place.account)
  const flags = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--data-checksums']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const sync = durable ? [] : ['--no-sync']
  const log = join(place.home, 'initdb.log')
  const child = launch(
    binaries.initdb,
    ['-D', draft, ...flags, ...locale, ...sync],
    place.account,
    log,
  )
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) {
    throw new Error(`The embedded PostgreSQL could not make ${draft}: ${await tailOf(log, 0)}`)
  }
  await rename(draft, place.clusterDir)
  await syncFolder(dirname(place.clusterDir))
}

/** The server of this folder if it runs (waits while it starts or stops); null when there is none. */
export async function findRunning(clusterDir: string): Promise<RunningServer | null> {
  const giveUp = Date.now() + START_MS
  for (;;) {
    const lines = await readPidFile(clusterDir)
    const pid = Number(lines?.[0])
    if (lines === null || !isPostmasterOf(clusterDir, pid)) return null
    const state = lines[7]?.trim()
    if (state === 'ready' || state === 'standby') {
      return { pid, port: Number(lines[3]), socketDir: lines[4]?.trim() ?? '' }
    }
    if (Date.now() > giveUp) {
      throw new Error(`The embedded PostgreSQL in ${clusterDir} (pid ${pid}) is still "${state}".`)
    }
    await sleep(POLL_MS)
  }
}

/** Starts the server and waits until it accepts connections. */
export async function startServer(
  place: ClusterPlace,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<RunningServer> {
  const giveUp = Date.now() + START_MS
  const socketDir = await chooseSocketDir(place)
  const asked = { ...(await serverSettings(socketDir, PORT)), ...settings }
  const args = Object.entries(asked).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = join(place.home, 'postgres.log')
  for (;;) {
    await forgetReusedPid(place)
    const from = await freshLog(log)
    const child = launch(binaries.postgres, ['-D', place.clusterDir, ...args], place.account, log)
    const state = { failed: null as string | null }
    child.once('error', (error) => (state.failed = error.message))
    child.once('exit', (code, signal) => (state.failed = `ended with ${code ?? signal}`))
    child.unref()
    while (state.failed === null) {
      const lines = await readPidFile(place.clusterDir)
      if (Number(lines?.[0]) === child.pid && lines?.[7]?.trim() === 'ready') {
        return { pid: child.pid, port: PORT, socketDir }
      }
      if (Date.now() > giveUp) state.failed = `not ready after ${START_MS / 1000} s`
      await sleep(POLL_MS)
    }
    const said = await tailOf(log, from)
    // Backends whose postmaster was killed need a moment to notice it and leave the shared memory.
    if (!said.includes('shared memory block') || Date.now() > giveUp) {
      throw new Error(`The embedded PostgreSQL in ${place.clusterDir} ${state.failed}: ${said}`)
    }
    await sleep(100)
  }
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
export async function stopServer(clusterDir: string): Promise<void> {
  const lines = await readPidFile(clusterDir)
  const pid = Number(lines?.[0])
  if (lines === null || !isPostmasterOf(clusterDir, pid)) return
  process.kill(pid, 'SIGINT')
  const immediateAt = Date.now() + 60_000
  let immediate = false
  while (isPostmasterOf(clusterDir, pid)) {
    if (!immediate && Date.now() > immediateAt) {
      immediate = true
      process.kill(pid, 'SIGQUIT')
    }
    if (Date.now() > immediateAt + 30_000) {
      throw new Error(`The embedded PostgreSQL in ${clusterDir} (pid ${pid}) does not stop.`)
    }
    await sleep(POLL_MS)
  }
  const socketDir = lines[4]?.trim() ?? ''
  if (socketDir.includes(TEMPORARY_SOCKET)) await rm(socketDir, { recursive: true, force: true })
}

/**
 * A folder only the server's account may enter. As root that account owns it and mode 0700 is enough: root
 * passes permissions, no other user does, and the socket inside trusts whoever reaches it.
 */
export async function makePrivateFolder(folder: string, account: Account | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account !== null) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
}

/** A kept volume under a new container: the account of the same name may have another number there. */
async function takeOver({ clusterDir, account }: ClusterPlace): Promise<void> {
  if (account === null || (await stat(clusterDir)).uid === account.uid) return
  for (const entry of await readdir(clusterDir, { recursive: true })) {
    await lchown(join(clusterDir, entry), account.uid, account.gid)
  }
  // The folder itself last: cut off before this, the next start does all of it again.
  await lchown(clusterDir, account.uid, account.gid)
}

/** A socket's whole path must fit in 107 bytes (103 on macOS), so a deep folder gets a short one elsewhere. */
async function chooseSocketDir({ home, account }: ClusterPlace): Promise<string> {
  const limit = process.platform === 'darwin' ? 103 : 107
  const fits = (folder: string): boolean => Buffer.byteLength(`${folder}/.s.PGSQL.${PORT}`) <= limit
  const near = join(home, 'socket')
  if (fits(near)) {
    await makePrivateFolder(near, account)
    return near
  }
  const roots = account === null ? [tmpdir(), '/tmp'] : ['/tmp', tmpdir()]
  const root = roots.find((folder) => fits(join(folder, `${TEMPORARY_SOCKET}XXXXXX`)))
  if (root === undefined)
    throw new Error(`${tmpdir()} is too long for a socket: set a shorter TMPDIR.`)
  const folder = await mkdtemp(join(root, TEMPORARY_SOCKET))
  await makePrivateFolder(folder, account)
  return folder
}

/**
 * A postmaster.pid left by a crash may name a pid that is now another program's; PostgreSQL then refuses to
 * start. Only the pid is replaced: removing the file would also remove the shared memory key by which
 * PostgreSQL notices backends that outlived their postmaster.
 */
async function forgetReusedPid({ home, clusterDir, account }: ClusterPlace): Promise<void> {
  const lines = await readPidFile(clusterDir)
  if (lines === null) return
  const pid = Number(lines[0])
  const file = join(clusterDir, 'postmaster.pid')
  if (!Number.isInteger(pid) || pid <= 0) {
    await rm(file)
    return
  }
  if (!pidExists(pid) || isPostmasterOf(clusterDir, pid)) return
  const draft = join(home, 'postmaster.pid.new')
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile([String(NO_PID), ...lines.slice(1)].join('\n'))
    if (account !== null) await handle.chown(account.uid, account.gid)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}

async function readPidFile(clusterDir: string): Promise<string[] | null> {
  const content = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => null)
  return content === null ? null : content.split('\n')
}

/** Its own session and a clean environment: a PG* variable or a locale of the shell would change the server. */
function launch(
  program: string,
  args: string[],
  account: Account | null,
  log: string,
): ChildProcess {
  const output = openSync(log, 'a', 0o600)
  try {
    chmodSync(log, 0o600)
    return spawn(program, args, {
      cwd: '/',
      detached: true,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', output, output],
      ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    })
  } finally {
    closeSync(output)
  }
}

/** Keeps one older log; gives the place from which the next server writes. */
async function freshLog(log: string): Promise<number> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size < 4 * 2 ** 20) return size
  await rename(log, `${log}.1`)
  return 0
}

async function tailOf(log: string, from: number): Promise<string> {
  const content = await readFile(log).catch(() => Buffer.alloc(0))
  return content.subarray(from).toString('utf8').trim().slice(-2_000)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
