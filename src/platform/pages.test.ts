import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { openLog } from './log.ts'
import { createPageCache } from './page-cache.ts'
import type { Frame, Page } from './pages.ts'
import { mountPage } from './pages.ts'
import { createSites } from './sites.ts'
import { createViewCounter } from './view-counter.ts'

const frame: Frame = ({ title }, { path }) => `${title} ${path}`

describe('a public page', () => {
  let app: FastifyInstance
  let rendered = 0
  const page: Page = {
    path: '/:unit/',
    query: ['nam'],
    render: async ({ params, query }) => {
      rendered += 1
      const title = `${params['unit']} ${query['nam'] ?? ''}`
      return { title, description: '', unit: null, crumbs: [], body: null, tags: [] }
    },
  }
  beforeAll(async () => {
    app = await createApp(openLog('fatal'), (problem) => problem.detail)
    const house = { pages: createPageCache(), sites: createSites(), views: createViewCounter() }
    mountPage(app, page, house, frame)
    mountPage(app, { ...page, path: '/:unit/*' }, house, frame)
  })
  afterAll(() => app.close())

  const ask = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url, headers })

  it.each([
    ['/tinh-an-son', '/tinh-an-son/'],
    ['/tinh-an-son?nam=2024', '/tinh-an-son/?nam=2024'],
    ['/en/tinh-an-son', '/en/tinh-an-son/'],
    ['/%74inh-an-son/', '/tinh-an-son/'],
    ['/%2574inh/?nam=1', null],
  ])('has one address: %s → %s', async (from, to) => {
    const { statusCode, headers } = await ask(from)
    expect(to === null ? statusCode : [statusCode, headers.location]).toEqual(
      to === null ? 200 : [301, to],
    )
  })

  it.each([
    '/%5Cevil.example',
    '/\\evil.example',
    '//evil.example',
    '/%2Fevil.example/..',
    '//evil.example/',
    '//evil.example/%41',
  ])('leads nobody elsewhere: %s', async (from) => {
    const { headers } = await ask(from)
    expect(headers.location ?? '/').not.toMatch(/^\/[\\/]|^[a-z]+:/)
  })

  it.each(['/a%00b/', '/xa-mot/%00'])('is at no address nobody can write: %s', async (from) => {
    expect((await ask(from)).statusCode).toBe(404)
  })

  it('is kept once, whatever is said beside its address', async () => {
    await ask('/xa-mot/?nam=2024')
    const before = rendered
    await ask('/xa-mot/?nam=2024&x=1', { 'x-forwarded-host': 'evil.example' })
    const { body } = await ask('/xa-mot/?y=2&nam=2024', { 'accept-language': 'en', host: 'evil' })
    expect(rendered).toBe(before)
    expect(body).toBe('xa-mot 2024 /xa-mot/')
  })
})
