import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

/** The policy of every page: nothing inline, nothing from elsewhere. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The workspace registers one worker, by a policy that lets only its address through (workspace/keep-on-device.ts). */
export const WORKSPACE_POLICY = CONTENT_SECURITY_POLICY.replace(
  "trusted-types 'none'",
  'trusted-types offline',
)

export const GUARD_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(self), payment=()',
}

/** The same headers for every answer, computed once; a route may replace one. */
export function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(GUARD_HEADERS).header('x-request-id', request.id)
    refuseForeignOrigin(request)
    refusePlainHttp(request)
  })
}

/** Whoever knows these addresses may act, from wherever: their pages send no referrer, so old browsers name no origin. */
const SECRET_ADDRESS = /^\/(?:hooks|(?:en\/)?l)\//

/** CSRF without tokens, so that forms stay cacheable: a change must come from our own pages. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || SECRET_ADDRESS.test(request.url))
    return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  const origin = request.headers.origin
  if (site === undefined && (origin === undefined || hostOf(origin) === request.host)) return
  throw new Refusal(403, 'Yêu cầu đến từ một trang khác nên không được thực hiện.')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** `__Host-` cookies work on https and on localhost only; say so instead of failing to sign in without a word. */
function refusePlainHttp(request: FastifyRequest): void {
  if (!/^\/(lam-viec|api)(\/|$)/.test(request.url)) return
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host)
  const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https'
  if (local || secure) return
  throw new Refusal(
    403,
    'Trang làm việc chỉ mở qua kết nối bảo mật (https) hoặc ngay trên máy chủ (localhost). Xem docs/operations.md, mục “Kết nối bảo mật”.',
  )
}
