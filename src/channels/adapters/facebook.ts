import type { Adapter, Outcome, Reading, Sending } from './adapter.ts'
import { type Answer, callApi } from './call-api.ts'

/**
 * A Facebook page through the Graph API: pictures are loaded up unpublished, then one post takes them along. Errors come
 * as `{error: {code, error_subcode, message}}`. Shapes gathered from public code, November 2026.
 */
export const facebook: Adapter = {
  send: async (sending) => {
    const media: string[] = []
    for (const { hash } of sending.carried.images) {
      const answer = await call(sending, 'POST', `/${pageOf(sending)}/photos`, {
        url: sending.fileAddress(hash),
        published: false,
      })
      const id = idIn(answer)
      // Unpublished pictures are seen by nobody: whatever went wrong, nothing is out yet.
      if (id === null) return failed(answer, 'Ảnh không tải lên được')
      media.push(id)
    }
    const answer = await call(sending, 'POST', `/${pageOf(sending)}/feed?fields=id,permalink_url`, {
      message: sending.carried.text,
      published: true,
      ...(media.length > 0 ? { attached_media: media.map((id) => ({ media_fbid: id })) } : {}),
      ...(media.length === 0 && sending.address !== null ? { link: sending.address } : {}),
    })
    if (answer.kind === 'unknown') return answer
    const id = idIn(answer)
    if (id === null) return failed(answer, 'Bài không đăng được')
    const url = record(answer.kind === 'answer' ? answer.body : null)['permalink_url']
    return {
      kind: 'sent',
      confirmed: true,
      externalId: id,
      url: typeof url === 'string' ? url : null,
    }
  },
  retract: async (sending) => {
    const answer = await call(sending, 'DELETE', `/${sending.delivery.externalId ?? ''}`)
    const done = answer.kind === 'answer' && record(answer.body)['success'] === true
    if (done) return { kind: 'sent', confirmed: true, externalId: null, url: null }
    return answer.kind === 'unknown' ? answer : failed(answer, 'Bài không gỡ được')
  },
  read: async (sending) => {
    const post = sending.delivery.externalId
    if (post === null) return []
    const answer = await call(
      sending,
      'GET',
      `/${post}?fields=shares,reactions.summary(true).limit(0),comments.summary(true).limit(0)`,
    )
    return answer.kind === 'answer' ? readingsIn(record(answer.body)) : []
  },
}

function readingsIn(body: Record<string, unknown>): Reading[] {
  const total = (of: unknown) => record(record(of)['summary'])['total_count']
  const found = [
    { kind: 'interactions', value: total(body['reactions']) },
    { kind: 'comments', value: total(body['comments']) },
    { kind: 'shares', value: record(body['shares'])['count'] },
  ] as const
  return found.flatMap(({ kind, value }) => (typeof value === 'number' ? [{ kind, value }] : []))
}

function call(
  sending: Sending,
  method: string,
  path: string,
  body?: Record<string, unknown>,
): Promise<Answer> {
  const url = new URL(sending.house.config.outside.facebook + path)
  url.searchParams.set('access_token', sending.secrets['pageToken'] ?? '')
  return callApi(url.href, {
    method,
    ...(body
      ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
    signal: sending.signal,
  })
}

function pageOf({ channel }: Sending): string {
  return encodeURIComponent(channel.settings.accountId ?? 'me')
}

/** A sentence for what an officer can mend; the rest is said in Facebook's own words. */
const SENTENCES: Record<string, string> = {
  1404078: 'Trang cần được Facebook cho phép đăng bài (Page Publishing Authorization).',
  1390008: 'Trang đăng quá nhanh; hãy đợi rồi đăng lại.',
  1346003: 'Facebook không chấp nhận nội dung này.',
  1404102: 'Facebook không chấp nhận nội dung này.',
  1404112: 'Tài khoản của trang đang bị giới hạn.',
  1404006: 'Facebook yêu cầu xác minh bảo mật; quản trị trang cần đăng nhập để xác minh.',
  1366046: 'Ảnh phải là JPG hoặc PNG, dưới 4 MB.',
  1609008: 'Facebook không cho gắn đường dẫn facebook.com.',
  1363047: 'Facebook tạm ngừng nhận bài; hãy đăng lại sau.',
  1609010: 'Facebook tạm ngừng nhận bài; hãy đăng lại sau.',
}
const KEY_REFUSED = new Set([190, 102, 463, 490])
/** Calls of the application, of a user, of a page, of anybody, counted over an hour. */
const TOO_MANY = new Set([4, 17, 32, 341, 613])

function failed(answer: Answer, what: string): Outcome {
  if (answer.kind !== 'answer') return { kind: 'failed', sentence: `${what}: ${answer.sentence}` }
  const error = record(record(answer.body)['error'])
  const subcode = Number(error['error_subcode'] ?? 0)
  const message = typeof error['message'] === 'string' ? error['message'] : `mã ${answer.status}`
  const refused = [error['code'], error['error_subcode']].some((code) =>
    KEY_REFUSED.has(Number(code)),
  )
  return {
    kind: 'failed',
    sentence: refused
      ? 'Facebook không nhận khóa của trang nữa. Hãy kết nối lại kênh.'
      : answer.status === 429 || TOO_MANY.has(Number(error['code']))
        ? 'Facebook tạm giới hạn số lần gọi; hãy đợi khoảng một giờ rồi đăng lại.'
        : (SENTENCES[subcode] ?? `${what}: ${message}`),
    ...(refused ? { keyRefused: true } : {}),
  }
}

function idIn(answer: Answer): string | null {
  const id = answer.kind === 'answer' ? record(answer.body)['id'] : null
  return typeof id === 'string' && id !== '' ? id : null
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
