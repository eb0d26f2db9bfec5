import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, OFFICE, openBrowser, PHONE } from './browser.ts'
import type { Demo } from './demo.ts'
import { openDemo } from './demo.ts'

describe('a citizen, without JavaScript', () => {
  let demo: Demo
  let browser: Browser
  let plan: string
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openDemo(), openBrowser()])
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

  it('gets pages that are accessible, valid and light', async () => {
    const context = await browser.newContext({ viewport: OFFICE })
    const page = await context.newPage()
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    for (const path of [
      '/',
      '/?q=khong-co-xa-nay',
      '/xa-suoi-nga/',
      '/xa-suoi-nga/ke-hoach',
      '/xa-suoi-nga/bao-cao',
      plan,
      `/en${plan}`,
    ]) {
      const sizes: number[] = []
      page.on('response', async (response) => {
        sizes.push(Number(response.headers()['content-length'] ?? 0))
      })
      await page.goto(demo.address + path)
      expect(await accessibilityFaults(page), path).toEqual([])
      page.removeAllListeners('response')
      const total = sizes.reduce((sum, size) => sum + size, 0)
      expect(total, path).toBeGreaterThan(1000)
      expect(total, path).toBeLessThan(30_000)
      const html = await (await fetch(demo.address + path)).text()
      const report = await validator.validateString(html)
      const messages = report.results.flatMap((result) => result.messages)
      expect(
        messages.map((one) => `${one.ruleId} ${one.message}`),
        path,
      ).toEqual([])
      expect(html).not.toContain('<script')
    }
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
