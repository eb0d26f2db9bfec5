import { renderToStaticMarkup } from 'react-dom/server'
import { BodyView } from '../../content/index.ts'
import type { Adapter, Outcome, Sending } from './adapter.ts'
import { type Answer, callTypedApi } from './call-api.ts'

/**
 * The portal a unit has already, where it takes texts through an API: an address of posts that takes
 * `{title, content, excerpt, slug, status}` and answers `{id, link, status}`, as WordPress and what is built on it do
 * (`/wp-json/wp/v2/posts`). Each delivery has a slug of its own: after a broken line the portal is asked for it.
 */
export const officialPortal: Adapter = {
  send: async (sending) => {
    const { carried, address } = sending
    if (carried.images.length > 0 && address === null) {
      return failed(
        'Bài có ảnh: hãy đưa bài lên cổng của hệ thống trước, cổng đang có lấy ảnh từ đó.',
      )
    }
    const answer = await call(sending, 'POST', '', {
      title: carried.title,
      content: pageOf(sending),
      excerpt: carried.summary,
      slug: slugOf(sending),
      status: 'publish',
    })
    if (answer.kind === 'unreached') return failed(answer.sentence)
    const outcome = answer.kind === 'unknown' ? lost(answer.sentence) : judged(answer)
    return outcome.kind === 'unknown' ? ((await found(sending)) ?? outcome) : outcome
  },
  retract: async (sending) => {
    const { externalId } = sending.delivery
    if (externalId === null) return failed('Không biết mã của bài trên cổng; hãy gỡ bằng tay.')
    const answer = await call(sending, 'DELETE', `/${encodeURIComponent(externalId)}`)
    if (answer.kind === 'unknown') return lost(answer.sentence)
    const gone = answer.kind === 'answer' && [200, 204, 404, 410].includes(answer.status)
    if (gone) return { kind: 'sent', confirmed: true, externalId: null, url: null }
    return answer.kind === 'answer' ? refused(answer) : failed(answer.sentence)
  },
}

/** The text and its pictures, as the public reads them on our own portal. */
function pageOf({ carried, fileAddress }: Sending): string {
  const [cover] = carried.images
  const isInside = carried.body?.content.some(
    (block) => block.type === 'image' && block.attrs.hash === cover?.hash,
  )
  return renderToStaticMarkup(
    <>
      {cover && !isInside ? <img src={fileAddress(cover.hash)} alt={cover.alt} /> : null}
      {carried.body ? (
        <BodyView
          body={carried.body}
          places={{ file: ({ hash }) => fileAddress(hash), reference: () => null }}
        />
      ) : (
        <p>{carried.text}</p>
      )}
    </>,
  )
}

/** Of this very delivery: a second one of the same text has another. */
function slugOf({ delivery }: Sending): string {
  return `lan-toa-${delivery.id}`
}

function call(
  { secrets, signal, house }: Sending,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Record<string, unknown>,
): Promise<Answer> {
  const { endpoint = '', user, token = '' } = secrets
  const basic = `Basic ${Buffer.from(`${user ?? ''}:${token}`).toString('base64')}`
  return callTypedApi(
    endpoint.replace(/\/$/, '') + path,
    {
      method,
      headers: {
        accept: 'application/json',
        authorization: user ? basic : `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
    { signal, ...(house.config.allowLoopback ? { allowLoopbackForTests: true } : {}) },
  )
}

type Heard = Extract<Answer, { kind: 'answer' }>

/** Only a number and an address of it say that it is there; a good word without them says nothing. */
function judged(answer: Heard): Outcome {
  if (answer.status >= 500) return lost(`Cổng báo lỗi (mã ${answer.status}).`)
  if (answer.status >= 300) return refused(answer)
  return postIn(answer.body) ?? lost('Cổng trả lời đã nhận nhưng không cho mã bài.')
}

function postIn(body: unknown): Outcome | null {
  const { id, link, status } = record(body)
  if ((typeof id !== 'number' && typeof id !== 'string') || id === '') return null
  const url = typeof link === 'string' && /^https?:\/\//.test(link) ? link : null
  // Some portals let what comes from outside wait for their own editor.
  const isOut = url !== null && (status === undefined || status === 'publish')
  return { kind: 'sent', confirmed: isOut, externalId: String(id), url }
}

/** After a call without an answer: what stands there under the slug of this delivery, if the portal says so. */
async function found(sending: Sending): Promise<Outcome | null> {
  const answer = await call(sending, 'GET', `?slug=${slugOf(sending)}`)
  if (answer.kind !== 'answer' || answer.status !== 200 || !Array.isArray(answer.body)) return null
  const [post] = answer.body as unknown[]
  return record(post)['slug'] === slugOf(sending) ? postIn(post) : null
}

const SENTENCES: Record<number, string> = {
  404: 'Địa chỉ API của cổng không đúng. Hãy xem lại ở mục Kênh.',
  413: 'Cổng không nhận bài dài như vậy.',
  429: 'Cổng nhận quá nhiều bài một lúc; hãy hẹn lại sau ít phút.',
}

function refused({ status, body }: Heard): Outcome {
  if (status === 401 || status === 403) {
    const sentence = 'Cổng không nhận khóa nữa. Hãy kết nối lại kênh.'
    return { kind: 'failed', sentence, keyRefused: true }
  }
  const { message } = record(body)
  const said = typeof message === 'string' ? message.slice(0, 300) : `mã ${status}`
  return failed(SENTENCES[status] ?? `Cổng không nhận bài: ${said}`)
}

function failed(sentence: string): Outcome {
  return { kind: 'failed', sentence }
}

function lost(sentence: string): Outcome {
  return { kind: 'unknown', sentence }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
