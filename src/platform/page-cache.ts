import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** One public page or file as it is sent. */
export interface CachedPage {
  body: Buffer
  etag: string
  encoding: 'br' | 'gzip' | null
}

export interface PageCache {
  /** The page from memory, or rendered, compressed and kept until one of its tags is dropped (a minute at most). */
  get(
    key: string,
    encoding: CachedPage['encoding'],
    render: () => Promise<RenderedPage>,
  ): Promise<CachedPage>
  /** Forgets every page that carries the tag, or all of them. */
  drop(tag: string | null): void
  /** Calls `act` at every drop, until the answer is called: for what else a process keeps in memory. */
  whenDropped(act: (tag: string | null) => void): () => void
}

export interface RenderedPage {
  body: string | Buffer
  tags: readonly string[]
}

const MAX_BYTES = 32 * 1024 * 1024
const MAX_AGE_MS = 60_000

export function createPageCache(): PageCache {
  const kept = new Map<string, CachedPage & { tags: readonly string[]; until: number }>()
  let bytes = 0
  let generation = 0
  const followers = new Set<(tag: string | null) => void>()
  const forget = (key: string) => {
    bytes -= kept.get(key)?.body.length ?? 0
    kept.delete(key)
  }
  return {
    get: async (key, encoding, render) => {
      const full = `${encoding ?? ''} ${key}`
      const found = kept.get(full)
      if (found && found.until > Date.now()) {
        kept.delete(full)
        kept.set(full, found)
        return found
      }
      if (found) forget(full)
      const before = generation
      const { body, tags } = await render()
      const page = await pack(Buffer.from(body), encoding)
      // A change that came while rendering may not be in this page: answer with it, but do not keep it.
      if (before === generation) {
        kept.set(full, { ...page, tags, until: Date.now() + MAX_AGE_MS })
        bytes += page.body.length
        for (const oldest of kept.keys()) {
          if (bytes <= MAX_BYTES) break
          forget(oldest)
        }
      }
      return page
    },
    drop: (tag) => {
      generation += 1
      for (const [key, page] of kept) {
        if (tag === null || page.tags.includes(tag)) forget(key)
      }
      for (const follow of followers) follow(tag)
    },
    whenDropped: (act) => {
      followers.add(act)
      return () => followers.delete(act)
    },
  }
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

async function pack(plain: Buffer, encoding: CachedPage['encoding']): Promise<CachedPage> {
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 20)
  if (encoding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
    return { body: await compressBrotli(plain, { params }), etag: `"${hash}-br"`, encoding }
  }
  if (encoding === 'gzip')
    return { body: await compressGzip(plain), etag: `"${hash}-gz"`, encoding }
  return { body: plain, etag: `"${hash}"`, encoding }
}
