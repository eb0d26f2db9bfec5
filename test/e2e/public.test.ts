import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OFFICE, openBrowser, PHONE } from './browser.ts'
import type { Demo } from './demo.ts'
import { openSampleDemo } from './sample-demo.ts'
import { faultsOfMarkup, faultsOnScreen, kindOf, mappedPaths, weightOf } from './public-page.ts'

const UNIT = '/xa-binh-minh-an-son/'

describe('a citizen, without JavaScript', () => {
  let demo: Demo
  let browser: Browser
  let plan: string
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openSampleDemo(), openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  it('finds the commune by name and reads its plan and progress', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const page = await context.newPage()
    await page.goto(demo.address)
    await page.getByLabel('Tên xã, phường, tỉnh hoặc cơ quan').fill('dong son')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Ủy ban nhân dân xã Đông Sơn', exact: true }).click()
    await page.getByRole('link', { name: /Truyền thông về cải cách hành chính/ }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/xã Đông Sơn/)
    expect(await page.getByText('Tỷ lệ đúng hạn').isVisible()).toBe(true)
    expect(await page.getByText(/đúng hạn trên \d+ lần/).isVisible()).toBe(true)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    plan = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.getByRole('heading', { name: 'How far it has come' }).isVisible()).toBe(true)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await context.close()
  })

  it('asks for news by e-mail on a phone', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const page = await context.newPage()
    await page.goto(`${demo.address}/xa-binh-minh-an-son/`)
    await page.getByRole('link', { name: 'Nhận tin qua thư điện tử' }).first().click()
    await page.getByLabel('Địa chỉ thư điện tử').fill('lan@khong')
    await page.getByRole('button', { name: 'Đăng ký' }).click()
    await page.getByText('Địa chỉ thư chưa đúng').first().waitFor()
    await page.getByLabel('Địa chỉ thư điện tử').fill('lan.nguyen@example.com')
    await page.getByRole('button', { name: 'Đăng ký' }).click()
    await page.getByText('Hãy mở hộp thư của bạn').waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    await context.close()
  })

  /** Pages that no map names: asked for with words, with a form, in another month, or not there at all. */
  const unlisted = (article: string) => [
    '/?q=khong-co-xa-nay',
    `${UNIT}tim-kiem?q=khai%20sinh`,
    `${UNIT}tim-kiem?q=khongcotu`,
    `${UNIT}gop-y?bai=${article.slice(-12)}`,
    `${UNIT}gop-y?ke-hoach=27-kh-ubnd-2026&viec=1&da-gui=1`,
    `${UNIT}khong/co-trang-nay`,
    `${UNIT}tin-tuc/khong-co-0123456789ab`,
    '/khong-co-xa-nay/',
  ]
  const others = [
    '/',
    '/tro-giup',
    `${UNIT}tro-giup`,
    `${UNIT}nhan-tin`,
    `${UNIT}lich?thang=2026-12`,
  ]

  it('gets every page valid, named, described and pictured, in both languages', async () => {
    const mapped = await mappedPaths(demo.address)
    const article = mapped.find((path) => path.startsWith(`${UNIT}tin-tuc/`)) ?? ''
    expect(new Set(mapped.map(kindOf)).size).toBeGreaterThanOrEqual(11)
    const all = [
      ...[...mapped, ...others].map((path) => ({ path, listed: true })),
      ...unlisted(article).map((path) => ({ path, listed: false })),
    ]
    for (const { path, listed } of all) {
      for (const language of ['vi', 'en'] as const) {
        const at = language === 'en' ? `/en${path}` : path
        const html = await (
          await fetch(demo.address + at, { headers: { accept: 'text/html' } })
        ).text()
        expect(await faultsOfMarkup(html, { listed, language }), at).toEqual([])
        // Whom to call stands on every page of a unit, also on one that is not there.
        expect(html.includes('href="tel:') || !path.startsWith(UNIT), at).toBe(true)
      }
    }
  }, 300_000)

  it('gets every kind of page accessible, light and as wide as the screen', async () => {
    const mapped = await mappedPaths(demo.address)
    const article = mapped.find((path) => path.startsWith(`${UNIT}tin-tuc/`)) ?? ''
    const ofEachKind = new Map(mapped.toReversed().map((path) => [kindOf(path), path]))
    const paths = [...ofEachKind.values(), ...others, ...unlisted(article)]
    for (const [viewport, language] of [
      [PHONE, ''],
      [OFFICE, '/en'],
    ] as const) {
      const context = await browser.newContext({ viewport })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 404/.test(message.text())) {
          complaints.push(message.text())
        }
      })
      for (const one of paths) {
        const path = language + one
        const weight = await weightOf(page, demo.address + path)
        expect(weight, path).toBeGreaterThan(1000)
        expect(weight, path).toBeLessThan(30_000)
        expect(await faultsOnScreen(page), `${viewport.width} ${path}`).toEqual([])
        expect(complaints, path).toEqual([])
      }
      await context.close()
    }
  }, 300_000)

  it('goes by keyboard: first over the menu, then through every way, seeing where it stands', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: OFFICE })
    const page = await context.newPage()
    await page.goto(demo.address + UNIT)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const search = page.getByRole('searchbox', { name: 'Bạn cần tìm gì?' })
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true)
    const ring = await search.evaluate((field) => getComputedStyle(field).outlineWidth)
    expect(Number.parseFloat(ring)).toBeGreaterThanOrEqual(2)
    await page.keyboard.type('khai sinh')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Tìm kiếm' }).waitFor()
    await context.close()
  })

  it('is answered from memory with one validator per encoding', async () => {
    const brotli = await fetch(demo.address + plan, { headers: { 'accept-encoding': 'br' } })
    const etag = brotli.headers.get('etag') ?? ''
    expect(brotli.headers.get('vary')).toBe('Accept-Encoding')
    expect(await brotli.text()).toContain('xã Đông Sơn')
    const again = await fetch(demo.address + plan, {
      headers: { 'accept-encoding': 'br', 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
    const plain = await fetch(demo.address + plan, {
      headers: { 'accept-encoding': 'identity', 'if-none-match': etag },
    })
    expect(plain.status).toBe(200)
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it('sees a page of ours for what does not exist', async () => {
    for (const path of ['/khong-co-xa-nay/', '/xa-suoi-nga/ke-hoach/khong-co', '/a/b/c/d']) {
      const answer = await fetch(demo.address + path, { headers: { accept: 'text/html' } })
      expect(answer.status, path).toBe(404)
      const html = await answer.text()
      expect(html, path).toContain('Không')
      expect(html, path).toContain('Tìm đơn vị')
    }
  })
})
