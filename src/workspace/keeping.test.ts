import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const CHROMIUM = '/usr/bin/chromium'
const SOON = { timeout: 5000 }
const ACCOUNT = '0197-a'

/** A page with one form kept by useDraft, and the outbox within reach of the test. */
const trial = `
import { createElement, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from './calls.ts'
import { useDraft } from './draft.ts'
import * as outbox from './outbox.ts'
queryClient.setQueryData(['session'], { account: { id: '${ACCOUNT}' }, units: [] })
function Form() {
  const draft = useDraft('activity', { text: '', photo: null })
  window.draft = draft
  return createElement('p', { id: 'shown' },
    [draft.value.text, draft.value.photo?.size ?? 0, draft.restored, draft.ready].join('|'))
}
function Waiting() {
  return createElement('p', { id: 'waiting' },
    outbox.useOutbox().map((one) => one.state + ':' + one.label + ':' + (one.problem ?? '')).join())
}
function Gone() {
  return createElement('p', { id: 'sent' }, [...outbox.useSent().values()].map((one) =>
    one.label + '>' + one.answerId + '+' + one.followers).join())
}
createRoot(document.body).render(createElement(QueryClientProvider, { client: queryClient },
  createElement(Suspense, null, createElement(Form), createElement(Waiting), createElement(Gone))))
outbox.startOutbox('${ACCOUNT}')
window.outbox = outbox
`

interface Seen {
  key: string | undefined
  unit: string | undefined
  body: string
  url: string
}

/** An API that takes one upload, can cut the line, and can be asked what it saw. */
const api = { mode: 'ok' as 'ok' | 'cut' | 'refuse' | 'sick', seen: [] as Seen[] }
let server: Server
let browser: Browser
let page: Page
let origin: string

beforeAll(async () => {
  const script = await bundle()
  server = createServer((request, response) => {
    if (request.url?.startsWith('/api/v1/activities')) {
      void answer(request, response)
      return
    }
    const isScript = request.url === '/trial.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><script type=module src=/trial.js></script>')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
})

afterAll(async () => {
  await browser.close()
  server.close()
})

afterEach(() => page.context().close())

beforeEach(async () => {
  api.mode = 'ok'
  api.seen = []
  const context = await browser.newContext()
  page = await context.newPage()
  await page.goto(origin)
  await page.waitForSelector('#shown')
})

describe('useDraft', () => {
  test('what was typed is there after the page was lost, and gone once acknowledged', async () => {
    await page.evaluate(`draft.set({ text: 'Phát tờ rơi', photo: null })`)
    await expect.poll(reading('#shown'), SOON).toBe('Phát tờ rơi|0|false|true')
    await page.reload()
    await expect.poll(reading('#shown'), SOON).toBe('Phát tờ rơi|0|true|true')
    await page.evaluate(`draft.acknowledged()`)
    await page.reload()
    await expect.poll(reading('#shown'), SOON).toBe('|0|false|true')
  })

  test('a photo in the draft survives too', async () => {
    await page.evaluate(`draft.set({ text: 'Ảnh', photo: new Blob([new Uint8Array(300000)]) })`)
    await page.waitForFunction(`localStorage.getItem('lantoa.draft.${ACCOUNT}:activity') !== null`)
    await page.reload()
    await expect.poll(reading('#shown'), SOON).toBe('Ảnh|300000|true|true')
  })
})

describe('the outbox', () => {
  test('keeps a call with its photo over a lost line and a lost page, then sends it once', async () => {
    api.mode = 'cut'
    await queue()
    await expect.poll(reading('#waiting'), SOON).toBe('waiting:Phát thanh sáng:')
    await page.reload()
    await expect.poll(reading('#waiting'), SOON).toBe('waiting:Phát thanh sáng:')
    expect(api.seen).toEqual([])
    api.mode = 'ok'
    await page.evaluate(`outbox.flushOutbox()`)
    await expect.poll(reading('#waiting'), SOON).toBe('')
    expect(api.seen).toHaveLength(1)
    expect(api.seen[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
    expect(api.seen[0]?.unit).toBe('unit-1')
    expect(api.seen[0]?.body).toContain('{"text":"Loa thôn 3"}')
    expect(api.seen[0]?.body).toContain('filename="loa.jpg"')
  })

  test('repeats a call under the same key while the server is ill', async () => {
    api.mode = 'sick'
    await queue()
    await expect.poll(reading('#waiting'), SOON).toBe('waiting:Phát thanh sáng:')
    await expect.poll(() => api.seen.length).toBe(1)
    api.mode = 'ok'
    await page.evaluate(`outbox.flushOutbox()`)
    await expect.poll(reading('#waiting'), SOON).toBe('')
    expect(api.seen.map((one) => one.key)).toEqual([api.seen[0]?.key, api.seen[0]?.key])
  })

  test('shows a refusal with its reason until a person decides', async () => {
    api.mode = 'refuse'
    await queue()
    await expect.poll(reading('#waiting'), SOON).toBe('refused:Phát thanh sáng:Kỳ đã chốt.')
    await page.evaluate(`outbox.flushOutbox()`)
    expect(api.seen).toHaveLength(1)
  })
})

describe('an entry that follows another', () => {
  test('leaves after it, with the id it was given, over a lost line and a lost page', async () => {
    api.mode = 'cut'
    await queueChain()
    await expect.poll(reading('#waiting'), SOON).toContain('waiting:Tập huấn:')
    await page.reload()
    await expect.poll(reading('#waiting'), SOON).toContain('waiting:anh-2.jpg:')
    api.mode = 'ok'
    await page.evaluate(`outbox.flushOutbox()`)
    await expect.poll(reading('#waiting'), SOON).toBe('')
    expect(api.seen.map((one) => one.url)).toEqual([
      '/api/v1/activities',
      '/api/v1/activities/a-1/evidence/files',
      '/api/v1/activities/a-1/evidence/files',
    ])
    expect(
      api.seen
        .slice(1)
        .map((one) => one.body)
        .join(),
    ).toMatch(/anh-1\.jpg.*anh-2\.jpg/s)
  })

  test('is told in every window of the browser', async () => {
    const other = await page.context().newPage()
    await other.goto(origin)
    await other.waitForSelector('#shown')
    await queueChain()
    await expect.poll(() => other.textContent('#sent'), SOON).toContain('Tập huấn>a-1+2')
    await expect.poll(() => other.textContent('#waiting'), SOON).toBe('')
    expect(api.seen).toHaveLength(3)
  })

  test('stays behind what was refused, and goes with it', async () => {
    api.mode = 'refuse'
    await queueChain()
    await expect.poll(reading('#waiting'), SOON).toContain('refused:Tập huấn:Kỳ đã chốt.')
    api.mode = 'ok'
    await page.evaluate(`outbox.flushOutbox()`)
    expect(api.seen).toHaveLength(1)
    expect(await page.textContent('#waiting')).toContain('waiting:anh-1.jpg:')
    await page.evaluate(`outbox.discardSending(first)`)
    await expect.poll(reading('#waiting'), SOON).toBe('')
    expect(api.seen).toHaveLength(1)
  })
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request)
  if (api.mode === 'cut') {
    request.socket.destroy()
    return
  }
  api.seen.push({
    key: request.headers['idempotency-key'] as string | undefined,
    unit: request.headers['x-unit'] as string | undefined,
    body,
    url: request.url ?? '',
  })
  const status = { ok: 201, refuse: 422, sick: 503 }[api.mode]
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({ id: 'a-1', status, title: '', detail: 'Kỳ đã chốt.', requestId: 'r' }),
  )
}

async function queueChain(): Promise<void> {
  await page.evaluate(`{
    const post = { method: 'POST', path: '/activities', summary: '', may: 'official' }
    const add = { ...post, path: '/activities/:activityId/evidence/files', upload: true }
    const first = outbox.sendingOf(post, { body: { title: 'Tập huấn' } }, 'Tập huấn')
    window.first = first.id
    outbox.queueAll([first, ...['anh-1.jpg', 'anh-2.jpg'].map((name) => outbox.sendingOf(
      add, { params: { activityId: '' }, files: [{ file: new Blob([name]), name }] }, name,
      { follows: { id: first.id, param: 'activityId' } }))]).then(() => undefined)
  }`)
}

async function queue(): Promise<void> {
  await page.evaluate(`
    localStorage.setItem('lantoa.unit', 'unit-1')
    outbox.queueAll([outbox.sendingOf(
      { method: 'POST', path: '/activities', summary: '', may: 'official', upload: true },
      { body: { text: 'Loa thôn 3' }, files: [{ file: new Blob(['x'.repeat(5000)]), name: 'loa.jpg' }] },
      'Phát thanh sáng',
    )]).then(() => undefined)`)
}

function reading(selector: string): () => Promise<string | null> {
  return () => page.textContent(selector)
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

async function bundle(): Promise<string> {
  const name = join(import.meta.dirname, 'trial-page.js')
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'trial',
        resolveId: (id) => (id === name ? id : null),
        load: (id) => (id === name ? trial : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: name } },
  })) as Rolldown.RolldownOutput
  return result.output[0].code
}
