import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { openLog } from './log.ts'
import { createPageCache } from './page-cache.ts'
import { mountPage } from './pages.ts'
import { createSites, outsidePath } from './sites.ts'
import { createViewCounter } from './view-counter.ts'

const own = { host: 'binhminh.anson.gov.vn', prefix: '', slug: 'xa-binh-minh' }
const below = { host: 'anson.gov.vn', prefix: '/dia-phuong/xa-binh-minh', slug: 'xa-binh-minh' }
const portal = { host: 'anson.gov.vn', prefix: '/dia-phuong', slug: 'tinh-an-son' }

let app: FastifyInstance
beforeAll(async () => {
  const sites = createSites()
  sites.replace([own, portal, below])
  app = await createApp(openLog('fatal'), (problem) => problem.detail, sites)
  app.get('/tep/:hash', async () => 'file')
  const house = { pages: createPageCache(), sites, views: createViewCounter() }
  for (const path of ['/:unit/', '/:unit/kenh']) {
    mountPage(app, page(path), house, ({ title }, { path: at }) => `${title} ${at}`)
  }
})
afterAll(() => app.close())

function page(path: string) {
  return {
    path,
    query: ['q'],
    render: async ({ params, language, site }: Parameters<typeof outside>[0]) => ({
      title: outside({ params, language, site }),
      description: '',
      unit: null,
      crumbs: [],
      body: null,
      tags: [],
    }),
  }
}

function outside(input: {
  params: Record<string, string>
  language: 'vi' | 'en'
  site: typeof own | undefined
}): string {
  const english = input.language === 'en' ? '/en' : ''
  return outsidePath(input.site, `${english}/${input.params['unit']}/`)
}

const ask = (host: string, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers: { host, ...headers } })

it.each([
  ['lantoa.example', '/xa-binh-minh/', '/xa-binh-minh/ /xa-binh-minh/'],
  ['binhminh.anson.gov.vn', '/', '/ /xa-binh-minh/'],
  ['BinhMinh.AnSon.gov.vn', '/kenh?q=1', '/ /xa-binh-minh/kenh'],
  ['binhminh.anson.gov.vn', '/en/kenh', '/en/ /xa-binh-minh/kenh'],
  ['anson.gov.vn', '/dia-phuong/xa-binh-minh/kenh', '/dia-phuong/xa-binh-minh/ /xa-binh-minh/kenh'],
  ['anson.gov.vn', '/dia-phuong/kenh', '/dia-phuong/ /tinh-an-son/kenh'],
  ['anson.gov.vn', '/dia-phuong/xa-binh-minh', '/dia-phuong/xa-binh-minh/ /xa-binh-minh/'],
])('%s%s is a page of the unit', async (host, url, body) => {
  expect((await ask(host, url)).body).toBe(body)
})

it('leaves files where they are on every host, and other hosts alone', async () => {
  expect((await ask('binhminh.anson.gov.vn', '/tep/1')).body).toBe('file')
  expect((await ask('anson.gov.vn', '/dia-phuong/tep/1')).body).toBe('file')
  expect((await ask('anson.gov.vn', '/dia-phuong-khac/kenh')).body).toBe(
    '/dia-phuong-khac/ /dia-phuong-khac/kenh',
  )
  expect((await ask('binhminh.anson.gov.vn', '/tinh-an-son/kenh')).statusCode).toBe(404)
})

it('believes a proxy on this machine about the host, and redirects to where the reader is', async () => {
  const { body } = await ask('127.0.0.1:8080', '/', {
    'x-forwarded-host': 'binhminh.anson.gov.vn',
  })
  expect(body).toBe('/ /xa-binh-minh/')
  const { headers } = await ask('anson.gov.vn', '/dia-phuong/xa-binh-minh/%6Benh?q=1')
  expect(headers.location).toBe('/dia-phuong/xa-binh-minh/kenh?q=1')
})
