import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { createKept, type Made } from './kept.ts'

/** One public page or file as it is sent. */
export interface CachedPage {
  body: Buffer
  etag: string
  encoding: 'br' | 'gzip' | null
  /** What is counted when a reader opens it. */
  counted: string | undefined
}

export interface PageCache {
  /** The page from memory, or rendered, compressed and kept until one of its tags is dropped (a minute at most). */
  get(
    key: string,
    encoding: CachedPage['encoding'],
    render: () => Promise<RenderedPage>,
  ): Promise<CachedPage>
  /** What several pages are made of, made once for all of them; kept as a page is. The key says what of it is meant. */
  part<T>(key: string, make: () => Promise<Made<T>>): Promise<T>
  /** Forgets every page and part that carries the tag, or all of them. */
  drop(tag: string | null): void
  /** Calls `act` at every drop, until the answer is called: for what else a process keeps in memory. */
  whenDropped(act: (tag: string | null) => void): () => void
}

export interface RenderedPage {
  body: string | Buffer
  tags: readonly string[]
  counted?: string | undefined
}

const MAX_BYTES = 32 * 1024 * 1024
const MAX_PARTS = 5_000

export function createPageCache(): PageCache {
  const pages = createKept<CachedPage>(MAX_BYTES, ({ body }) => body.length)
  const parts = createKept<unknown>(MAX_PARTS, () => 1)
  const followers = new Set<(tag: string | null) => void>()
  return {
    get: (key, encoding, render) =>
      pages.get(`${encoding ?? ''} ${key}`, async () => {
        const { body, tags, counted } = await render()
        return { value: { ...(await pack(Buffer.from(body), encoding)), counted }, tags }
      }),
    part: async <T>(key: string, make: () => Promise<Made<T>>) => (await parts.get(key, make)) as T,
    drop: (tag) => {
      pages.drop(tag)
      parts.drop(tag)
      for (const follow of followers) follow(tag)
    },
    whenDropped: (act) => {
      followers.add(act)
      return () => followers.delete(act)
    },
  }
}

/** A page is packed at once: to hand it to another thread costs more than that. A map of many sites would keep all waiting. */
const AT_ONCE = 128 * 1024
const brotliAside = promisify(brotliCompress)
const gzipAside = promisify(gzip)

async function pack(
  plain: Buffer,
  encoding: CachedPage['encoding'],
): Promise<Omit<CachedPage, 'counted'>> {
  const etag = hash('sha256', plain, 'base64url').slice(0, 20)
  const atOnce = plain.length <= AT_ONCE
  if (encoding === 'br') {
    // Lightly: the best packing spares a reader a kilobyte of five, and costs as much as all else of a page.
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 1,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    }
    const body = atOnce
      ? brotliCompressSync(plain, { params })
      : await brotliAside(plain, { params })
    return { body, etag: `"${etag}-br"`, encoding }
  }
  if (encoding === 'gzip') {
    const body = atOnce ? gzipSync(plain) : await gzipAside(plain)
    return { body, etag: `"${etag}-gz"`, encoding }
  }
  return { body: plain, etag: `"${etag}"`, encoding }
}
