import {
  fetchOutside,
  OutsideFetchError,
  type OutsideFetchOptions,
  type OutsideFetchProblem,
} from '../../platform/outside-fetch.ts'

/** What came of one request to an outside API. */
export type Answer =
  | { kind: 'answer'; status: number; body: unknown }
  /** The request did not reach the other side: nothing happened there. */
  | { kind: 'unreached'; sentence: string }
  /** It may have been received: the line broke or the time was up after it had begun. */
  | { kind: 'unknown'; sentence: string }

const TIMEOUT_MS = 20_000
/** These mean that no connection came about. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** One call, never repeated here. A body that is no JSON is answered as text. */
export async function callApi(
  url: string,
  init: RequestInit & { timeoutMs?: number } = {},
): Promise<Answer> {
  const { timeoutMs = TIMEOUT_MS, signal, ...rest } = init
  const limit = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      ...rest,
      redirect: 'error',
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    })
    return { kind: 'answer', status: response.status, body: readJson(await response.text()) }
  } catch (error) {
    if (UNREACHED.has(codeOf(error))) {
      return { kind: 'unreached', sentence: 'Không kết nối được với máy chủ của kênh.' }
    }
    return {
      kind: 'unknown',
      sentence: limit.aborted
        ? 'Máy chủ của kênh không trả lời kịp; có thể tin đã đăng.'
        : 'Đường truyền đứt giữa chừng; có thể tin đã đăng.',
    }
  }
}

/** Nothing was sent: the address was refused, or no connection came about. */
const REFUSED_BEFORE = new Set<OutsideFetchProblem>([
  'bad-url',
  'credentials',
  'forbidden-port',
  'forbidden-address',
  'unknown-host',
  'unreachable',
])

/** The same for an address that a person typed: never inside our own network, never followed elsewhere. */
export async function callTypedApi(
  url: string,
  ask: NonNullable<OutsideFetchOptions['ask']>,
  options: Pick<OutsideFetchOptions, 'signal' | 'allowLoopbackForTests' | 'timeoutMs'>,
): Promise<Answer> {
  try {
    const { status, body } = await fetchOutside(url, { timeoutMs: TIMEOUT_MS, ...options, ask })
    return { kind: 'answer', status, body: readJson(Buffer.from(body).toString('utf8')) }
  } catch (error) {
    if (!(error instanceof OutsideFetchError)) throw error
    const { code, message: sentence } = error
    const cause = error.cause
    const isBefore = REFUSED_BEFORE.has(code) || UNREACHED.has(codeOf(cause))
    if (isBefore || code === 'too-many-redirects') return { kind: 'unreached', sentence }
    return { kind: 'unknown', sentence: `${sentence} Có thể tin đã đăng.` }
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text.slice(0, 1000)
  }
}
