import { parseFeed } from 'htmlparser2'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveWritten, contentOf, writeItem } from '../../test/content-office.ts'
import { openPortalOffice } from '../../test/portal-office.ts'
import { newId } from '../platform/id.ts'

const SLUG = 'xa-tren-cong'
const HOST = 'anson.gov.vn'
const PREFIX = '/dia-phuong/xa-tren-cong'
const ORIGIN = `https://${HOST}`

/** The commune's pages as a component of the province's portal, below a path of it. */
let office: Awaited<ReturnType<typeof openPortalOffice>>
let article = ''
beforeAll(async () => {
  office = await openPortalOffice(SLUG)
  const { unit, clerk, chair, world } = office
  world.house.sites.replace([{ host: HOST, prefix: PREFIX, slug: SLUG }])
  const item = await writeItem(clerk, unit.id, {
    title: 'Ấp Ỡm Ờ: nộp hồ sơ “tại nhà” & nhận ngay',
  })
  await approveWritten(clerk, chair, item)
  const params = { itemId: item.id }
  const body = { contentHash: item.contentHash }
  article = (await contentOf(clerk).publishItem({ params, body })).publicPath ?? ''
})
afterAll(() => office.close())

/** As the portal's proxy asks: on this machine, naming the host it was asked for. */
const ask = (url: string, headers: Record<string, string> = {}) =>
  office.app.inject({
    url,
    headers: { host: '127.0.0.1:8080', 'x-forwarded-host': HOST, accept: 'text/html', ...headers },
  })

it('every address on every page stays below the path, or says the whole way to where it leads', async () => {
  const seen = new Set<string>()
  const open = [
    `${PREFIX}/`,
    `${PREFIX}/en/`,
    `${PREFIX}/khong/co`,
    `${PREFIX}/gop-y?bai=${article.slice(-12)}`,
  ]
  for (let url = open.shift(); url !== undefined; url = open.shift()) {
    if (seen.has(url)) continue
    seen.add(url)
    const { body, headers, statusCode } = await ask(url)
    expect(statusCode, url).toBe(url.endsWith('/khong/co') ? 404 : 200)
    expect(headers['set-cookie'], url).toBeUndefined()
    if (!String(headers['content-type']).startsWith('text/html')) continue
    for (const [, address = ''] of body.matchAll(/ (?:href|src|action)="([^"]+)"/g)) {
      if (/^(?:#|\?|tel:|mailto:|data:)/.test(address)) continue
      const { origin, pathname, search } = new URL(address.replaceAll('&amp;', '&'), ORIGIN)
      if (address === `${office.world.house.config.publicUrl}/lam-viec/`) continue
      expect(origin, `${url} → ${address}`).toBe(ORIGIN)
      expect(pathname.startsWith(`${PREFIX}/`), `${url} → ${address}`).toBe(true)
      // Style sheets need a build; a picture is asked for below.
      if (!pathname.startsWith(`${PREFIX}/lam-viec/`)) open.push(pathname + search)
    }
    const [, canonical = 'none'] = /rel="canonical" href="([^"]+)"/.exec(body) ?? []
    expect([ORIGIN + url, 'none'], url).toContain(canonical)
    expect(canonical === 'none', url).toBe(body.includes('"noindex"'))
  }
  expect(seen.size).toBeGreaterThan(25)
  expect([...seen]).toContain(`${PREFIX}/${article}`)
})

it('feeds, the map and robots.txt name addresses of the portal; parsers read them', async () => {
  const address = `${ORIGIN}${PREFIX}/${article}`
  const title = 'Ấp Ỡm Ờ: nộp hồ sơ “tại nhà” & nhận ngay'
  for (const [end, type] of [
    ['rss', 'rss'],
    ['atom', 'atom'],
  ] as const) {
    const { body } = await ask(`${PREFIX}/tin-tuc.${end}`)
    const feed = parseFeed(body)
    expect(feed, end).toMatchObject({ type, items: [{ title, link: address }] })
    expect(feed?.items[0]?.pubDate, end).toBeInstanceOf(Date)
  }
  const { body } = await ask(`${PREFIX}/tin-tuc.json`)
  expect(JSON.parse(body)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${ORIGIN}${PREFIX}/tin-tuc.json`,
    items: [{ url: address, title }],
  })
  const map = (await ask(`${PREFIX}/sitemap.xml`)).body
  expect(map).toMatch(new RegExp(`<loc>${address}</loc><lastmod>2026-11-20T[\\d:.]+Z</lastmod>`))
  expect(map).toContain(`href="${ORIGIN}${PREFIX}/en/${article}"`)
  const robots = (await ask(`${PREFIX}/robots.txt`)).body
  expect(robots).toContain(`Sitemap: ${ORIGIN}${PREFIX}/sitemap.xml`)
})

/** As a browser sends the form through the portal's proxy. */
const send = (headers: Record<string, string>) =>
  office.app.inject({
    method: 'POST',
    url: `${PREFIX}/gop-y?bai=${article.slice(-12)}`,
    payload: new URLSearchParams({ key: newId(), useful: 'co' }).toString(),
    headers: {
      host: '127.0.0.1:8080',
      'x-forwarded-host': HOST,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  })

it('a form is taken from the portal’s pages, by old browsers too, and from nobody else’s', async () => {
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: ORIGIN }]) {
    const { statusCode, headers: answer } = await send(headers)
    expect(statusCode).toBe(303)
    expect(answer.location).toMatch(/^\?bai=[0-9a-f]{12}&da-gui=1$/)
  }
  expect((await send({ origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await send({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
})

it('messengers find the card where the page says, drawn with every Vietnamese letter', async () => {
  const { body } = await ask(`${PREFIX}/${article}`)
  const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(body) ?? []
  expect(card.startsWith(`${ORIGIN}${PREFIX}/`)).toBe(true)
  expect(body).toContain('<meta property="og:type" content="article"/>')
  const { rawPayload, headers } = await ask(new URL(card).pathname)
  expect(headers['content-type']).toBe('image/png')
  const { data, info } = await sharp(rawPayload).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([1200, 630])
  // Something is written on it: it is not of one colour.
  expect(new Set(data.subarray(0, 1200 * 630)).size).toBeGreaterThan(20)
  expect(rawPayload.length).toBeLessThan(300_000)
})

it('of several addresses of a unit machines are told the primary one, on every one of them', async () => {
  const { sites } = office.world.house
  const other = { host: HOST, prefix: PREFIX, slug: SLUG }
  const own = { host: 'binhminh.gov.vn', prefix: '', slug: SLUG, isPrimary: true }
  sites.replace([other, own])
  office.world.house.pages.drop(null)
  try {
    for (const [url, host] of [
      [`${PREFIX}/${article}`, HOST],
      [`/${article}`, own.host],
      [`/${SLUG}/${article}`, ''],
    ] as const) {
      const { body, statusCode } = await ask(url, { 'x-forwarded-host': host })
      expect(statusCode, url).toBe(200)
      expect(body, url).toContain(`rel="canonical" href="https://${own.host}/${article}"`)
      expect(body, url).toContain(`hrefLang="en" href="https://${own.host}/en/${article}"`)
      expect(body, url).toContain(`property="og:url" content="https://${own.host}/${article}"`)
    }
    // Who reads on the portal stays there.
    const { body } = await ask(`${PREFIX}/${article}`)
    expect(body).toContain(`href="${PREFIX}/en/${article}"`)
  } finally {
    sites.replace([other])
    office.world.house.pages.drop(null)
  }
})
