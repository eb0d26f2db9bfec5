import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, openBrowser, PHONE, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'

describe('recording on a phone with a bad line', () => {
  let demo: Demo
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openSampleDemo(), openBrowser()])
    context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN', hasTouch: true })
    page = await context.newPage()
    await signIn(page, demo.address, 'xa', DEMO_PASSWORD)
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  it('keeps photo and number without a line, through a closed window, and sends them once when it is back', async () => {
    // Once the workspace is kept on the device it opens without a line.
    await expect.poll(() => page.evaluate(isKept), { timeout: 20_000 }).toBe(true)
    await context.setOffline(true)
    await page.close()
    page = await context.newPage()
    await page.goto(`${demo.address}/lam-viec/ghi-nhan`)
    await page.getByLabel(/^Chụp ảnh/).setInputFiles(await photo())
    await page.getByRole('radio', { name: /^Phát thanh/ }).check()
    await page.getByLabel(/Số lượt phát thanh/).fill('3')
    await page.getByLabel(/Tên việc đã làm/).fill('Phát loa ở thôn Đông lúc mất mạng')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(await accessibilityFaults(page)).toEqual([])

    // Killed while typing: what was typed and the photo come back.
    await page.getByLabel(/Tên việc đã làm/).blur()
    await page.close()
    page = await context.newPage()
    await page.goto(`${demo.address}/lam-viec/ghi-nhan`)
    await page.getByText('Đang mở lại những gì anh chị ghi dở').waitFor()
    await page.getByRole('img', { name: /loa\.jpg/ }).waitFor()
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await page.getByText('Đã giữ trên máy, chờ có mạng').waitFor()

    // Killed while it waits: it still waits, and leaves by itself.
    await page.close()
    page = await context.newPage()
    await page.goto(`${demo.address}/lam-viec/ghi-nhan`)
    await page.getByRole('heading', { name: 'Đang giữ trên máy này, chờ gửi' }).waitFor()
    await context.setOffline(false)
    await page
      .getByRole('heading', { name: 'Đang giữ trên máy này, chờ gửi' })
      .waitFor({ state: 'detached' })

    await page.goto(`${demo.address}/lam-viec/viec-da-lam?ky=tat-ca&tim=thôn+Đông+lúc+mất+mạng`)
    const recorded = page.getByRole('link', { name: 'Phát loa ở thôn Đông lúc mất mạng' })
    await recorded.waitFor()
    expect(await recorded.count()).toBe(1)
    await recorded.click()
    await page.getByText('3 lượt phát').waitFor()
    await page.getByRole('img', { name: 'Ảnh minh chứng loa.jpg' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is empty in the other tab, too, once one of two with the same draft has sent it', async () => {
    await page.goto(`${demo.address}/lam-viec/ghi-nhan`)
    await page.getByRole('radio', { name: /^Phát thanh/ }).check()
    await page.getByLabel(/Tên việc đã làm/).fill('Phát loa ở hai thẻ')
    const other = await context.newPage()
    await other.goto(`${demo.address}/lam-viec/ghi-nhan`)
    const title = other.getByLabel(/Tên việc đã làm/)
    await expect.poll(() => title.inputValue()).toBe('Phát loa ở hai thẻ')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await page.getByText('Đã ghi nhận', { exact: true }).waitFor()
    await expect.poll(() => title.inputValue()).toBe('')
    await other.close()
  })

  it('sends a photo of twelve megabytes as small as it will be kept, once however often it is pressed', async () => {
    const large = { ...(await photo({ width: 4800, height: 3600 })), name: 'loa-to.jpeg' }
    expect(large.buffer.length).toBeGreaterThan(10_000_000)
    await page.goto(`${demo.address}/lam-viec/ghi-nhan`)
    await page.getByLabel(/^Chụp ảnh/).setInputFiles(large)
    await page.getByRole('radio', { name: /^Phát thanh/ }).check()
    await page.getByLabel(/Tên việc đã làm/).fill('Phát loa có ảnh lớn')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).dblclick()
    await page.getByText('Đã ghi nhận', { exact: true }).waitFor()
    await page.goto(`${demo.address}/lam-viec/viec-da-lam?ky=tat-ca&tim=ảnh+lớn`)
    const recorded = page.getByRole('link', { name: 'Phát loa có ảnh lớn' })
    await recorded.waitFor()
    expect(await recorded.count()).toBe(1)
    await recorded.click()
    // Its name tells that the telephone made it small: what the server makes small keeps its name.
    await page.getByRole('img', { name: 'Ảnh minh chứng loa-to.jpg' }).waitFor()
  })
})

async function isKept(): Promise<boolean> {
  const kept = await caches.match('/lam-viec/')
  return kept !== undefined && navigator.serviceWorker.controller !== null
}

async function photo(size = { width: 900, height: 700 }) {
  const create = { ...size, channels: 3 as const, background: '#586' }
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 50 }
  const buffer = await sharp({ create: { ...create, noise } })
    .jpeg({ quality: 88 })
    .toBuffer()
  return { name: 'loa.jpg', mimeType: 'image/jpeg', buffer }
}
