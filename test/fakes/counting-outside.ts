import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openFakeMail } from './fake-mail.ts'

/** Facebook, Zalo, eSMS and a mail server in one, which take whatever comes, think it over, and count. */
export interface CountingOutside {
  /** How a process of the program finds it. */
  env: Record<string, string>
  /** How often each place was written to: a page, an account, a number, an address. */
  taken: Map<string, number>
  /** When so many more have come. */
  reached(more: number): Promise<void>
  close(): Promise<void>
}

export async function openCountingOutside(thinksMs: number): Promise<CountingOutside> {
  const taken = new Map<string, number>()
  let waiting = { left: Number.POSITIVE_INFINITY, done: () => {} }
  const take = (place: string) => {
    taken.set(place, (taken.get(place) ?? 0) + 1)
    waiting.left -= 1
    if (waiting.left === 0) waiting.done()
  }
  const server = createServer((request, reply) => {
    const answer = async () => {
      const { place, json } = judge(request, await readBody(request))
      if (place !== null) take(place)
      setTimeout(() => reply.end(JSON.stringify(json)), thinksMs)
    }
    answer().catch(() => reply.destroy())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const mail = Object.assign(await openFakeMail(), {
    thinksMs,
    onLetter: ({ to }: { to: string }) => take(to),
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    env: { FACEBOOK_URL: url, ZALO_URL: url, ESMS_URL: url, SMTP_URL: mail.url },
    taken,
    reached: (more) =>
      new Promise((done) => {
        waiting = { left: more, done }
      }),
    close: async () => {
      server.closeAllConnections()
      await Promise.all([mail.close(), new Promise((done) => server.close(done))])
    },
  }
}

/** Which place a call writes to, null where it only asks, and what is answered. */
function judge({ url = '', headers }: IncomingMessage, body: string) {
  const [, page] = /^\/(trang-\d+)\/feed/.exec(url) ?? []
  if (page !== undefined) return { place: page, json: { id: `${page}_1` } }
  // A picture that nobody sees until its post is there.
  if (/^\/trang-\d+\/photos/.test(url)) return { place: null, json: { id: 'anh-1' } }
  const account = String(headers['access_token'])
  if (url === '/v2.0/article/create') {
    return { place: account, json: { error: 0, data: { token: `bai-${account}` } } }
  }
  if (url === '/v2.0/article/verify') {
    return { place: null, json: { error: 0, data: { id: `bai-${account}` } } }
  }
  const { Phone, RequestId } = JSON.parse(body) as Record<string, string>
  return { place: `84${Phone?.slice(1)}`, json: { CodeResult: '100', SMSID: RequestId } }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
