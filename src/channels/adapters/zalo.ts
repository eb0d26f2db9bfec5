import { textsOf } from '../../content/index.ts'
import { now } from '../../platform/clock.ts'
import type { Adapter, Outcome, Sending } from './adapter.ts'
import { type Answer, callApi } from './call-api.ts'

/**
 * Zalo Official Account. Business failures come with HTTP 200 and `error` other than 0 (a number or a string); an article
 * is made asynchronously (create answers a token, verify the id); the access token lives some 25 hours and its renewal
 * key works once. Shapes gathered from public code, November 2026.
 */
export const zalo: Adapter = {
  send: async (sending) => {
    const created = await post(sending, '/v2.0/article/create', articleOf(sending))
    const outcome = judged(created)
    if (outcome.kind !== 'sent') return outcome
    const token = textIn(dataOf(created)['token'])
    if (token === null) return lost('Zalo nhận bài nhưng không trả mã bài.')
    const articleId = await verified(sending, token)
    if (articleId === null) {
      return { kind: 'sent', confirmed: false, externalId: token, url: null }
    }
    if (!sending.channel.settings.broadcast) {
      return { kind: 'sent', confirmed: true, externalId: articleId, url: null }
    }
    return broadcast(sending, articleId)
  },
  retract: async (sending) => {
    const answer = await post(sending, '/v2.0/article/remove', { id: sending.delivery.externalId })
    return judged(answer)
  },
  renew: async (secrets, signal, { zaloOauth }) => {
    const answer = await callApi(`${zaloOauth}/v4/oa/access_token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        secret_key: secrets['appSecret'] ?? '',
      },
      body: new URLSearchParams({
        refresh_token: secrets['refreshToken'] ?? '',
        app_id: secrets['appId'] ?? '',
        grant_type: 'refresh_token',
      }),
      signal,
    })
    const body = answer.kind === 'answer' ? record(answer.body) : {}
    const [access, refresh] = [textIn(body['access_token']), textIn(body['refresh_token'])]
    // An answer without both keeps the keys that are there: half a pair would lock the account out.
    if (access === null || refresh === null) {
      const refused = `Zalo không gia hạn được khóa: ${complaint(body) ?? sentenceOf(answer)}`
      return { refused, isOver: answer.kind === 'answer' && answer.status < 500 }
    }
    const seconds = Number(body['expires_in']) || 90_000
    return {
      secrets: { ...secrets, accessToken: access, refreshToken: refresh },
      expiresAt: new Date(now().getTime() + seconds * 1000).toISOString(),
    }
  },
}

/** A cover is demanded; the readiness check has seen to it that there is one. */
function articleOf({ carried, channel, address, fileAddress }: Sending) {
  const [cover, ...others] = carried.images
  const text = carried.body
    ? textsOf(carried.body)
        .filter(({ kind }) => kind !== 'caption' && kind !== 'spoken')
        .map((part) => ({ type: 'text', content: part.text }))
    : [{ type: 'text', content: carried.text }]
  const pictures = others.map(({ hash, caption, alt }) => ({
    type: 'image',
    url: fileAddress(hash),
    caption: caption || alt,
  }))
  const more = address === null ? [] : [{ type: 'text', content: `Xem bản đầy đủ: ${address}` }]
  return {
    type: 'normal',
    title: carried.title,
    author: channel.name.slice(0, 50),
    cover: {
      cover_type: 'photo',
      photo_url: cover ? fileAddress(cover.hash) : '',
      status: 'show',
    },
    description: carried.summary,
    body: [...text, ...pictures, ...more],
    status: 'show',
    comment: 'hide',
  }
}

const VERIFY_TIMES = 4
const VERIFY_WAIT_MS = 1500

/** The id of the article; null when Zalo is still making it. Asking again does no harm. */
async function verified(sending: Sending, token: string): Promise<string | null> {
  for (let time = 0; time < VERIFY_TIMES; time += 1) {
    const answer = await post(sending, '/v2.0/article/verify', { token })
    const data = dataOf(answer)
    const id = textIn(data['id']) ?? textIn(data['article_id'])
    if (id !== null) return id
    if (sending.signal.aborted) return null
    await new Promise((done) => setTimeout(done, VERIFY_WAIT_MS))
  }
  return null
}

/** To those who follow the account; Zalo looks at it for about half an hour first. */
async function broadcast(sending: Sending, articleId: string): Promise<Outcome> {
  const element = { media_type: 'article', attachment_id: articleId }
  const answer = await post(sending, '/v2.0/oa/message', {
    recipient: { target: {} },
    message: {
      attachment: {
        type: 'template',
        payload: { template_type: 'media', elements: [element] },
      },
    },
  })
  const outcome = judged(answer)
  if (outcome.kind === 'sent') return { ...outcome, confirmed: false, externalId: articleId }
  return lost(`Bài đã lên trang Zalo; chưa rõ đã gửi tới người quan tâm: ${outcome.sentence}`)
}

function post(sending: Sending, path: string, body: unknown): Promise<Answer> {
  return callApi(sending.house.config.outside.zalo + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      access_token: sending.secrets['accessToken'] ?? '',
    },
    body: JSON.stringify(body),
    signal: sending.signal,
  })
}

const KEY_REFUSED = new Set([-216, -124, -14002])

/** `error` decides, never the status: a refusal comes with 200. An answer of another shape says nothing. */
function judged(answer: Answer): Outcome {
  if (answer.kind === 'unreached') return { kind: 'failed', sentence: answer.sentence }
  if (answer.kind === 'unknown') return answer
  const body = record(answer.body)
  const error = codeIn(body['error'])
  if (Number.isNaN(error)) {
    return answer.status >= 500 || answer.status < 400
      ? lost(`Zalo trả lời không rõ (mã ${answer.status}).`)
      : { kind: 'failed', sentence: `Zalo từ chối (mã ${answer.status}).` }
  }
  if (error === 0) return { kind: 'sent', confirmed: true, externalId: null, url: null }
  const refused = KEY_REFUSED.has(error)
  return {
    kind: 'failed',
    sentence: `Zalo từ chối: ${complaint(body) ?? `lỗi ${error}`}`,
    ...(refused ? { keyRefused: true } : {}),
  }
}

function lost(sentence: string): Outcome {
  return { kind: 'unknown', sentence }
}

function complaint(body: Record<string, unknown>): string | null {
  return (
    textIn(body['message']) ?? textIn(body['error_reason']) ?? textIn(body['error_description'])
  )
}

function sentenceOf(answer: Answer): string {
  return answer.kind === 'answer' ? `mã ${answer.status}` : answer.sentence
}

function dataOf(answer: Answer): Record<string, unknown> {
  return answer.kind === 'answer' ? record(record(answer.body)['data']) : {}
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number, or a number written as text; anything else is no code. */
function codeIn(error: unknown): number {
  if (typeof error === 'number') return error
  return typeof error === 'string' && error !== '' ? Number(error) : Number.NaN
}
