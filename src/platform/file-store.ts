import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Files by the SHA-256 of their content: the same content is kept once, and no file ever changes. */
export interface FileStore {
  /** `size` in bytes. When this resolves the content is on disk; when it does not, nothing is there. */
  put(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<{ hash: string; size: number }>
  /** Rejects with MissingFile before any byte is read. A piece is given by its first and last byte. */
  read(hash: string, piece?: { start: number; end: number }): Promise<Readable>
  /** The whole file, checked against its hash: rejects with DamagedFile when the disk changed it. */
  bytes(hash: string): Promise<Uint8Array>
  has(hash: string): Promise<boolean>
  /** Quiet when it is not there. The caller knows that no row points to it any more. */
  remove(hash: string): Promise<void>
  /** How many different files were asked for since the start and are gone or changed. */
  countLost(): number
}

/** The database knows the file, the disk does not: a matter for whoever keeps the backups. */
export class LostFile extends Error {}

export class MissingFile extends LostFile {}

export class DamagedFile extends LostFile {}

/** Folders: `<dir>/ab/cd/<hash>`; drafts in `<dir>/drafts`, those older than a day are swept. */
export function openFileStore(dir: string): FileStore {
  const drafts = join(dir, 'drafts')
  let swept: Promise<void> | null = null
  const lost = new Set<string>()
  const missing = (hash: string) => (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    lost.add(hash)
    throw new MissingFile(`There is no file ${hash}.`)
  }
  return {
    async put(source) {
      await mkdir(drafts, { recursive: true, mode: 0o700 })
      await (swept ??= sweep(drafts))
      const draft = join(drafts, randomUUID())
      try {
        const { hash, size } = await write(draft, source)
        const place = placeOf(dir, hash)
        if ((await sizeOf(place)) !== size) await settle(draft, place, dir)
        return { hash, size }
      } finally {
        await rm(draft, { force: true })
      }
    },
    async read(hash, piece) {
      const handle = await open(placeOf(dir, hash), 'r').catch(missing(hash))
      return handle.createReadStream(piece)
    },
    async bytes(hash) {
      const content = await readFile(placeOf(dir, hash)).catch(missing(hash))
      if (createHash('sha256').update(content).digest('hex') !== hash) {
        lost.add(hash)
        throw new DamagedFile(`The content of file ${hash} is not what was stored.`)
      }
      return new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
    },
    has: async (hash) => (await sizeOf(placeOf(dir, hash))) !== null,
    remove: (hash) => rm(placeOf(dir, hash), { force: true }),
    countLost: () => lost.size,
  }
}

const DAY_MS = 86_400_000

/** Drafts of processes that died. */
async function sweep(drafts: string): Promise<void> {
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name)
    const draft = await stat(path).catch(() => null)
    if (draft !== null && Date.now() - draft.mtimeMs > DAY_MS) await rm(path, { force: true })
  }
}

async function write(
  draft: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(draft, 'wx', 0o600)
  try {
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      hash.update(chunk)
      size += chunk.byteLength
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { hash: hash.digest('hex'), size }
}

/** A rename is atomic, and lasting only once the folders that lead to the file are synced too. */
async function settle(draft: string, place: string, dir: string): Promise<void> {
  const inner = dirname(place)
  const made = await mkdir(inner, { recursive: true, mode: 0o700 })
  await rename(draft, place)
  await syncFolder(inner)
  if (made === undefined) return
  await syncFolder(dirname(inner))
  await syncFolder(dir)
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function placeOf(dir: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new MissingFile('A file is named by a SHA-256 in hex.')
  return join(dir, hash.slice(0, 2), hash.slice(2, 4), hash)
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
