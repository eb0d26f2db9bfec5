import dns from 'node:dns/promises'
import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isLoopback, isPublicAddress } from './outside-fetch-address.ts'

export interface OutsideFetchOptions {
  /** Of the body as a reader sees it (decompressed); more is cut off and `truncated` says so. 2 MiB. */
  maxBytes?: number
  /** For everything together: names, redirects, body. 10 s. */
  timeoutMs?: number
  signal?: AbortSignal
  /** Something else than reading a page. Such an address is never followed elsewhere, as it carries a key. */
  ask?: { method: 'GET' | 'POST' | 'DELETE'; headers: Record<string, string>; body?: string }
  /** Lets 127.0.0.0/8 and ::1 on any port through; everything else stays forbidden. */
  allowLoopbackForTests?: boolean
}

export interface OutsidePage {
  /** The address the answer came from, after redirects. */
  url: string
  status: number
  contentType: string | null
  body: Uint8Array
  truncated: boolean
}

/** Why an address was not fetched; the message is a sentence for the person who typed it. */
export class OutsideFetchError extends Error {
  readonly code: OutsideFetchProblem
  constructor(code: OutsideFetchProblem, options?: ErrorOptions) {
    super(SENTENCES[code], options)
    this.code = code
  }
}

export type OutsideFetchProblem = keyof typeof SENTENCES

const SENTENCES = {
  'bad-url': 'Địa chỉ không đúng. Hãy nhập địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://.',
  credentials: 'Địa chỉ không được chứa tên đăng nhập hay mật khẩu.',
  'forbidden-port': 'Chỉ mở được địa chỉ ở cổng thông thường của trang web (80 hoặc 443).',
  'forbidden-address': 'Địa chỉ này nằm trong mạng nội bộ nên hệ thống không mở.',
  'unknown-host': 'Không tìm thấy máy chủ của địa chỉ này. Hãy kiểm tra lại tên miền.',
  'too-many-redirects': 'Địa chỉ này chuyển hướng quá nhiều lần.',
  timeout: 'Trang không trả lời kịp. Hãy thử lại sau.',
  cancelled: 'Đã dừng tải trang.',
  unreachable: 'Không kết nối được với máy chủ của địa chỉ này.',
  tls: 'Không kết nối an toàn được: chứng thư số của trang không hợp lệ.',
  broken: 'Máy chủ trả lời sai hoặc ngắt giữa chừng nên không đọc được trang.',
} as const

const MAX_REDIRECTS = 5
const MAX_URL = 2_048

/**
 * The only way the product fetches an address a person typed. Names are resolved here and the connection goes
 * to the addresses that were checked, so a name that changes between check and use gains nothing; each
 * redirect is checked like the first address. No cookies, no credentials, no proxy, no kept connection.
 */
export async function fetchOutside(
  url: string,
  options: OutsideFetchOptions = {},
): Promise<OutsidePage> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? 10_000)
  const signal = AbortSignal.any([deadline, ...(options.signal ? [options.signal] : [])])
  try {
    return await follow(url, options, signal)
  } catch (error) {
    if (options.signal?.aborted === true) throw new OutsideFetchError('cancelled', { cause: error })
    if (deadline.aborted) throw new OutsideFetchError('timeout', { cause: error })
    throw error instanceof OutsideFetchError ? error : explain(error)
  }
}

async function follow(
  first: string,
  options: OutsideFetchOptions,
  signal: AbortSignal,
): Promise<OutsidePage> {
  const loopback = options.allowLoopbackForTests === true
  let url = readUrl(first, loopback)
  const most = options.ask ? 0 : MAX_REDIRECTS
  for (let redirects = 0; redirects <= most; redirects += 1) {
    const addresses = await resolve(url, loopback, signal)
    const response = await send(url, addresses, signal, options.ask)
    const location = isRedirect(response.statusCode) ? response.headers.location : undefined
    if (location === undefined) {
      const { body, truncated } = await readBody(response, options.maxBytes ?? 2 * 2 ** 20)
      const contentType = response.headers['content-type'] ?? null
      return { url: url.href, status: response.statusCode ?? 0, contentType, body, truncated }
    }
    response.destroy()
    url = readUrl(asUtf8(location), loopback, url)
  }
  throw new OutsideFetchError('too-many-redirects')
}

function readUrl(text: string, loopback: boolean, base?: URL): URL {
  const url = text.length <= MAX_URL && URL.canParse(text, base) ? new URL(text, base) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new OutsideFetchError('bad-url')
  if (url.username !== '' || url.password !== '') throw new OutsideFetchError('credentials')
  if (!['', '80', '443'].includes(url.port) && !loopback)
    throw new OutsideFetchError('forbidden-port')
  url.hash = ''
  return url
}

interface Address {
  address: string
  family: number
}

async function resolve(url: URL, loopback: boolean, signal: AbortSignal): Promise<Address[]> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const addresses =
    isIP(name) === 0 ? await lookUp(name, signal) : [{ address: name, family: isIP(name) }]
  // One forbidden address refuses the whole name: an honest public site has none.
  for (const { address } of addresses) {
    if (!isPublicAddress(address) && !(loopback && isLoopback(address))) {
      throw new OutsideFetchError('forbidden-address')
    }
  }
  return addresses
}

async function lookUp(name: string, signal: AbortSignal): Promise<Address[]> {
  signal.throwIfAborted()
  // getaddrinfo cannot be cancelled: stop waiting for it instead.
  const given = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  try {
    const found = await Promise.race([dns.lookup(name, { all: true }), given])
    if (found.length === 0) throw new OutsideFetchError('unknown-host')
    return found
  } catch (error) {
    throw signal.aborted ? error : new OutsideFetchError('unknown-host', { cause: error })
  }
}

function send(
  url: URL,
  addresses: Address[],
  signal: AbortSignal,
  ask: OutsideFetchOptions['ask'],
): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_name, options, done) => {
    const [first] = addresses
    if (options.all === true) done(null, addresses)
    else if (first !== undefined) done(null, first.address, first.family)
  }
  const options: RequestOptions = {
    lookup,
    signal,
    method: ask?.method ?? 'GET',
    maxHeaderSize: 32 * 1024,
    headers: {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
      'accept-language': 'vi,en;q=0.5',
      'user-agent': 'Mozilla/5.0 (compatible; LanToa/1.0)',
      ...(ask?.body === undefined ? {} : { 'content-length': Buffer.byteLength(ask.body) }),
      ...ask?.headers,
    },
  }
  return new Promise((answer, fail) => {
    const request: ClientRequest =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, agent: new HttpsAgent({ keepAlive: false }) })
        : requestHttp(url, { ...options, agent: new HttpAgent({ keepAlive: false }) })
    request.once('response', answer)
    request.once('upgrade', (_response, socket) => {
      socket.destroy()
      fail(new OutsideFetchError('broken'))
    })
    request.on('error', fail)
    request.end(ask?.body)
  })
}

async function readBody(
  response: IncomingMessage,
  maxBytes: number,
): Promise<{ body: Uint8Array; truncated: boolean }> {
  const chunks: Uint8Array[] = []
  let room = maxBytes
  let truncated = false
  try {
    for await (const chunk of inflate(response) as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, room))
      truncated = chunk.length > room
      room -= Math.min(room, chunk.length)
      if (truncated) break
    }
  } finally {
    response.destroy()
  }
  return { body: new Uint8Array(Buffer.concat(chunks)), truncated }
}

/** Inflates chunk by chunk (16 kB at a time), so a small bomb never becomes a large buffer. */
function inflate(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const decoder = decoderOf(encoding)
  if (decoder === null) throw new OutsideFetchError('broken')
  return pipeline(response, decoder, () => undefined)
}

function decoderOf(
  encoding: string,
): ReturnType<typeof createGunzip | typeof createBrotliDecompress | typeof createInflate> | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  return encoding === 'deflate' ? createInflate() : null
}

/** Node reads headers as Latin-1; servers that redirect to an unescaped Vietnamese path send UTF-8. */
function asUtf8(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8')
  return text.includes('\uFFFD') ? header : text
}

function isRedirect(status: number | undefined): boolean {
  return status !== undefined && [301, 302, 303, 307, 308].includes(status)
}

const UNREACHABLE = new Set(
  'ECONNREFUSED EHOSTUNREACH ENETUNREACH ETIMEDOUT EADDRNOTAVAIL'.split(' '),
)

function explain(error: unknown): OutsideFetchError {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (UNREACHABLE.has(code)) return new OutsideFetchError('unreachable', { cause: error })
  const tls = /CERT|SSL|TLS|EPROTO|UNABLE_TO/.test(code) || message.includes('certificate')
  return new OutsideFetchError(tls ? 'tls' : 'broken', { cause: error })
}
