import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE } from '../content-office.ts'
import { accessibilityFaults, OFFICE, openBrowser, PHONE, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'

const TITLE = 'Nộp hồ sơ khai sinh ngay tại nhà'

describe('one approved text on four channels', () => {
  let demo: Demo
  let browser: Browser
  let clerk: Page
  let itemId = ''
  let duty = { id: '', achieved: 0 }
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openSampleDemo(), openBrowser()])
    clerk = await enter('xa')
    const [chair, unitId] = [await enter('chutichxa'), await unitOf(clerk)]
    const due = await call<{ items: (typeof duty)[] }>(clerk, 'GET', `/units/${unitId}/due`)
    duty = due.items.find((one) => 'achieved' in one) ?? duty
    const item = await call<Written>(clerk, 'POST', `/units/${unitId}/items`, {
      kind: 'article',
      title: TITLE,
      classification: { occurrenceIds: [duty.id] },
    })
    itemId = item.id
    const channels = {
      portal: { text: null },
      notice_board: { text: null },
      meeting: { text: null },
    }
    const saved = await call<Written>(clerk, 'PUT', `/items/${itemId}/content`, {
      version: item.version,
      content: { ...item.content, ...ARTICLE, channels },
    })
    const sent = await call<Written>(clerk, 'POST', `/items/${itemId}/submit`, {
      version: saved.version,
    })
    await call(chair, 'POST', `/items/${itemId}/approve`, { contentHash: sent.contentHash })
    await chair.context().close()
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  it('is planned on four channels at once, and stands on the portal a moment later', async () => {
    await clerk.goto(`${demo.address}/lam-viec/noi-dung/${itemId}`)
    const panel = clerk.getByRole('region', { name: 'Đưa đi các kênh' })
    for (const name of [
      /^Trang truyền thông/,
      /^Cổng thông tin điện tử/,
      /^Bảng tin/,
      /^Giao ban/,
    ]) {
      await panel.getByRole('checkbox', { name }).check()
    }
    await panel.getByText('Đủ điều kiện đi kênh này').first().waitFor()
    expect(await accessibilityFaults(clerk)).toEqual([])
    await panel.getByRole('button', { name: 'Đưa đi 4 kênh' }).click()
    const list = panel.getByRole('list', { name: 'Các lần đã lên lịch' })
    const onPortal = list.getByRole('listitem').filter({ hasText: 'Trang truyền thông' })
    await onPortal.getByText('Đã đến nơi').waitFor({ timeout: 30_000 })
    expect(await list.getByRole('listitem').count()).toBe(5)
  })

  it('is confirmed by hand with the address, with copies and a photo, with people counted', async () => {
    await openDelivery(/^Cổng thông tin điện tử/)
    await settle(async (form) => {
      await form.getByLabel('Đường dẫn bài đã đăng').fill('https://binhminh.anson.example.vn/bai-1')
    })
    await openDelivery(/^Bảng tin các thôn, Nhà văn hóa thôn Đông/)
    await settle(async (form) => {
      await form.getByLabel('Số bản').fill('6')
      await form.getByLabel(/^Ảnh chụp tại chỗ/).setInputFiles({
        name: 'bang-tin.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      })
    })
    await openDelivery(/^Giao ban/)
    await settle(async (form) => {
      await form.getByLabel('Số người được thông tin').fill('14')
      await form.getByLabel('Đếm bằng cách').selectOption({ label: 'Danh sách điểm danh' })
    })
    expect(await accessibilityFaults(clerk)).toEqual([])
  })

  it('has become work done, with its evidence, and the plan counts it', async () => {
    const unitId = await unitOf(clerk)
    const { items } = await call<{ items: Done[] }>(clerk, 'GET', `/units/${unitId}/activities`)
    const done = items.filter(({ title }) => title === TITLE)
    expect(done.map(({ channelKind }) => channelKind).toSorted()).toEqual([
      'internal_meeting',
      'notice_board',
      'portal_news',
      'portal_news',
    ])
    const informed = done.find(({ channelKind }) => channelKind === 'internal_meeting')
    expect(informed?.quantities).toContainEqual(
      expect.objectContaining({ kind: 'people_informed', value: 14, countMethod: 'roster' }),
    )
    const { achieved } = await call<typeof duty>(clerk, 'GET', `/occurrences/${duty.id}`)
    expect(achieved).toBe(duty.achieved + 4)
    await openDelivery(/^Cổng thông tin điện tử/)
    await clerk.getByRole('link', { name: 'Mở việc đã ghi nhận, minh chứng' }).click()
    await clerk.getByText('binhminh.anson.example.vn/bai-1').first().waitFor()
  })

  it('is moved in the calendar by keys, and stands in a list of days on a phone', async () => {
    await clerk.goto(`${demo.address}/lam-viec/lich-dang?kieu=tuan`)
    const planned = clerk.getByRole('link', { name: /Bảng tin các thôn, Nhà văn hóa thôn Hạ/ })
    await planned.first().focus()
    await clerk.keyboard.press('Alt+ArrowDown')
    await clerk.getByText(/^Đã dời sang/).waitFor()
    expect(await accessibilityFaults(clerk)).toEqual([])
    const phone = await enter('xa', PHONE)
    await phone.goto(`${demo.address}/lam-viec/lich-dang`)
    await phone.getByRole('link', { name: TITLE }).first().waitFor()
    expect(await accessibilityFaults(phone)).toEqual([])
    const wide = await phone.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(wide).toBe(false)
  })

  it('is reached and moved by keys in a month, however many a day has', async () => {
    // In the middle of a month, so that both days stand in its grid.
    const month = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 7)
    const [day, next] = [`${month}-10`, `${month}-11`]
    const unitId = await unitOf(clerk)
    const { items } = await call<{ items: { channelId: string }[] }>(
      clerk,
      'GET',
      `/units/${unitId}/deliveries?code=notice_board`,
    )
    const { contentHash } = await call<Written>(clerk, 'GET', `/items/${itemId}`)
    await call(clerk, 'POST', `/items/${itemId}/deliveries`, {
      contentHash,
      deliveries: [day, next].map((on, at) => ({
        channelId: items[0]?.channelId,
        targets: [1, 2, 3, 4, 5].map((n) => `Xóm ${at * 5 + n}`),
        dueAt: `${on}T03:00:00.000Z`,
      })),
    })
    await clerk.goto(`${demo.address}/lam-viec/lich-dang?ngay=${day}`)
    const cell = (on: string) => clerk.locator(`[data-day="${on}"]`)
    const cards = (on: string) => cell(on).getByRole('link', { name: TITLE })
    await cell(day)
      .getByRole('link', { name: /^còn 1 lần, mở cả ngày/ })
      .press('Enter')
    await expect.poll(() => cards(day).count()).toBe(5)
    const fifth = cards(day).nth(4)
    const where = /Xóm \d+/.exec(await fifth.innerText())?.[0] ?? ''
    await fifth.focus()
    await clerk.keyboard.press('Alt+ArrowRight')
    // The other day was full too: it opens, and what was moved has the focus there, ready for the next step.
    await expect.poll(() => cards(next).count()).toBe(6)
    const focused = () => clerk.evaluate(() => document.activeElement?.textContent ?? '')
    await expect.poll(focused).toContain(where)
    await clerk.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => cards(day).count()).toBe(5)
    await expect.poll(focused).toContain(where)
    expect(await accessibilityFaults(clerk)).toEqual([])
  })

  it('is taken by a newspaper through a signed link, without an account or JavaScript', async () => {
    const unitId = await unitOf(clerk)
    const path = `/units/${unitId}/deliveries?code=press`
    const { items } = await call<{ items: { id: string }[] }>(clerk, 'GET', path)
    const panel = `${demo.address}/lam-viec/lich-dang?lan=${items[0]?.id}`
    await clerk.goto(panel)
    await clerk.getByRole('button', { name: 'Tạo đường dẫn cho tòa soạn' }).click()
    await clerk.getByRole('button', { name: 'Tạo đường dẫn', exact: true }).click()
    const address = await clerk.getByLabel(/chỉ hiện một lần/).inputValue()
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const editor = await context.newPage()
    await editor.goto(demo.address + new URL(address).pathname)
    const day = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10)
    await editor.getByLabel('Ngày đăng').fill(day)
    await editor.getByLabel('Trang', { exact: true }).fill('4')
    await editor.getByRole('button', { name: 'Xác nhận đã đăng' }).click()
    await editor.getByText(/^Đã ghi nhận bài ra ngày/).waitFor()
    await context.close()
    await clerk.goto(panel)
    await clerk.getByRole('dialog').getByText('Đã đến nơi').waitFor()
    await clerk.getByRole('link', { name: 'Mở việc đã ghi nhận, minh chứng' }).waitFor()
    expect(await accessibilityFaults(clerk)).toEqual([])
  })

  const enter = async (account: string, viewport = OFFICE) => {
    const context = await browser.newContext({ viewport, locale: 'vi-VN' })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, demo.address, account, DEMO_PASSWORD)
    return page
  }

  const openDelivery = async (name: RegExp) => {
    await clerk.goto(`${demo.address}/lam-viec/noi-dung/${itemId}`)
    const panel = clerk.getByRole('region', { name: 'Đưa đi các kênh' })
    await panel.getByRole('link', { name }).click()
    await clerk.getByRole('dialog').getByRole('heading', { name: TITLE }).waitFor()
  }

  const settle = async (fill: (form: ReturnType<Page['getByRole']>) => Promise<void>) => {
    await clerk.getByRole('button', { name: 'Ghi đã đi' }).click()
    const form = clerk.getByRole('dialog', { name: /^Đã đến/ })
    await fill(form)
    await form.getByRole('button', { name: 'Ghi nhận' }).click()
    await form.waitFor({ state: 'detached' })
    await clerk.getByRole('dialog').getByText('Đã đến nơi').waitFor()
  }
})

interface Written {
  id: string
  version: number
  contentHash: string
  content: object
}

interface Done {
  title: string
  channelKind: string
  quantities: object[]
}

/** The API as the page itself calls it. */
async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const asked = { method, path: `/api/v1${path}`, body: body ? JSON.stringify(body) : null }
  return page.evaluate(async (one) => {
    const answer = await fetch(one.path, {
      method: one.method,
      body: one.body,
      headers: {
        'content-type': 'application/json',
        ...(one.method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
      },
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return answer.json()
  }, asked) as Promise<T>
}

async function unitOf(page: Page): Promise<string> {
  const session = await call<{ units: { id: string }[] }>(page, 'GET', '/session')
  return session.units[0]?.id ?? ''
}
