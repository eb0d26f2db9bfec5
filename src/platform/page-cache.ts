import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createKept } from './kept.ts'

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
  /** What several pages are made of, read once for all of them; kept as a page is. The key says what of it is meant. */
  part<T>(key: string, tags: readonly string[], read: () => Promise<T>): Promise<T>
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
    part: async <T>(key: string, tags: readonly string[], read: () => Promise<T>) =>
      (await parts.get(key, async () => ({ value: await read(), tags }))) as T,
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

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

async function pack(
  plain: Buffer,
  encoding: CachedPage['encoding'],
): Promise<Omit<CachedPage, 'counted'>> {
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 20)
  if (encoding === 'br') {
    // A window no larger than a page: the same bytes for two thirds of the work.
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    }
    return { body: await compressBrotli(plain, { params }), etag: `"${hash}-br"`, encoding }
  }
  if (encoding === 'gzip')
    return { body: await compressGzip(plain), etag: `"${hash}-gz"`, encoding }
  return { body: plain, etag: `"${hash}"`, encoding }
}
