import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identify, isRunning } from './embedded-postgres-processes.ts'
import type { ProcessIdentity } from './embedded-postgres-processes.ts'

const PREFIX = 'turn.'
const PATIENCE_MS = 240_000

/**
 * Runs `work` while no other process on this machine runs work under the same folder. A holder that died
 * (kill -9) is passed over.
 *
 * Node has no flock, and taking a dead holder's file away by unlink is a race (two waiters see the same dead
 * holder; the slower one removes the faster one's new lock). So turns are numbered: the highest number holds,
 * a new turn is made by link(2), which fails when the number is taken, and only lower numbers are ever removed.
 */
export async function withTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const turn = await takeTurn(folder)
  try {
    return await work()
  } finally {
    await placeFile(folder, `${PREFIX}${turn}`, 'over', 'replace')
  }
}

/** Registers this process as one that uses the server; several registrations of one process count each. */
export async function addUser(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${process.pid}-${randomUUID()}`
  await placeFile(folder, name, JSON.stringify(identify(process.pid)), 'new')
  return name
}

export async function removeUser(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true })
}

/** How many living registrations there are; those of dead processes are removed. */
export async function countUsers(folder: string): Promise<number> {
  let living = 0
  for (const name of await readdir(folder)) {
    if (name.startsWith('.')) continue
    const identity = parseIdentity(await readOrNull(join(folder, name)))
    if (identity !== null && isRunning(identity)) living += 1
    else await rm(join(folder, name), { force: true })
  }
  return living
}

async function takeTurn(folder: string): Promise<number> {
  const me = JSON.stringify(identify(process.pid))
  const giveUp = Date.now() + PATIENCE_MS
  for (;;) {
    const latest = Math.max(0, ...(await listTurns(folder)))
    if (latest === 0 || (await isOver(folder, latest))) {
      const mine = latest + 1
      if (
        (await placeFile(folder, `${PREFIX}${mine}`, me, 'new')) &&
        (await isHighest(folder, mine))
      )
        return mine
      continue
    }
    if (Date.now() > giveUp)
      throw new Error(
        `Another process has held ${join(folder, `${PREFIX}${latest}`)} for too long.`,
      )
    await sleep(15)
  }
}

/** Settles a new turn: gives way to a higher one, removes the lower ones. */
async function isHighest(folder: string, mine: number): Promise<boolean> {
  const turns = await listTurns(folder)
  if (turns.some((turn) => turn > mine)) {
    await rm(join(folder, `${PREFIX}${mine}`), { force: true })
    return false
  }
  const lower = turns.filter((turn) => turn < mine)
  await Promise.all(lower.map((turn) => rm(join(folder, `${PREFIX}${turn}`), { force: true })))
  return true
}

async function isOver(folder: string, turn: number): Promise<boolean> {
  const content = await readOrNull(join(folder, `${PREFIX}${turn}`))
  // Gone means that a higher turn has begun: look again.
  if (content === null) return false
  const holder = parseIdentity(content)
  return holder === null || !isRunning(holder)
}

async function listTurns(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => Number(name.slice(PREFIX.length)))
}

/** Puts a whole file in place at once, so that no reader sees a half one. False: the name is taken. */
async function placeFile(
  folder: string,
  name: string,
  content: string,
  how: 'new' | 'replace',
): Promise<boolean> {
  const draft = join(folder, `.${randomUUID()}`)
  await writeFile(draft, content, { mode: 0o600 })
  try {
    if (how === 'replace') await rename(draft, join(folder, name))
    else await link(draft, join(folder, name))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return null
  }
}

function parseIdentity(content: string | null): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(content ?? '')
    if (typeof value !== 'object' || value === null) return null
    const { pid, began } = value as Partial<ProcessIdentity>
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : null
  } catch {
    return null
  }
}
