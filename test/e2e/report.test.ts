import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, type Client } from '../../src/platform/client.ts'
import { reportingContract } from '../../src/reporting/index.ts'
import { OFFICE, openBrowser, PHONE, signIn } from './browser.ts'
import { openOffice, openSuperior, type Office } from './office.ts'
import { openMachine, type Machine, type Process } from './processes.ts'

const DIFFICULTIES = 'Khó khăn, vướng mắc và kiến nghị'

describe('a report between its author, the head and the superior', () => {
  let machine: Machine
  let server: Process
  let office: Office
  let superior: Office
  let browser: Browser
  let clerk: Page
  let reportId = ''
  beforeAll(async () => {
    ;[machine, browser] = await Promise.all([openMachine(), openBrowser()])
    superior = await openSuperior(machine)
    office = await openOffice(machine, superior.unitId)
    server = await machine.start(['serve'], { CLOCK: '2024-03-12T02:00:00.000Z' })
    clerk = await open(OFFICE, office.account)
    const { id } = await (
      await apiOf(clerk)
    ).openReport({
      params: { unitId: office.unitId },
      body: { periodKind: 'quarter', periodKey: '2024-Q1' },
    })
    reportId = id
  })
  afterAll(async () => {
    await browser.close()
    await machine.close()
  })

  async function open(viewport: typeof OFFICE, account: string): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: 'vi-VN' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await signIn(page, server.address, account, office.password)
    return page
  }

  async function apiOf(page: Page): Promise<Client<typeof reportingContract>> {
    const cookies = await page.context().cookies()
    const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ')
    return createClient(reportingContract, {
      origin: server.address,
      headers: () => ({ cookie }),
    })
  }

  const address = (path: string) => `${server.address}/lam-viec${path}`

  it('goes up, comes back with a reason, is corrected, approved on a phone and goes up again', async () => {
    const chair = await open(PHONE, office.head)
    await submitApproveIssue(chair, reportId, 27)
    await sendUp(reportId)

    const above = await open(OFFICE, superior.account)
    await receive(above)
    await above.getByRole('button', { name: 'Trả lại', exact: true }).click()
    const giveBack = above.getByRole('dialog').getByRole('button', { name: 'Trả lại để sửa' })
    await giveBack.click()
    await above.getByText('Phải ghi lý do trả lại.').waitFor()
    await above.getByLabel(/^Lý do trả lại/).fill('Nêu rõ thôn nào thiếu tờ rơi.')
    await giveBack.click()
    await above.getByText('Đã trả lại UBND xã Bình Minh').first().waitFor()

    // The clerk reads why, and the correction goes the whole way again.
    await clerk.goto(address(`/bao-cao/${reportId}`))
    await clerk.getByText('Nêu rõ thôn nào thiếu tờ rơi.').first().waitFor()
    await clerk.getByRole('button', { name: 'Lập bản đính chính' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Lập bản đính chính' }).click()
    await clerk.waitForURL((url) => !url.pathname.endsWith(reportId))
    const correctionId = new URL(clerk.url()).pathname.slice(-36)
    await write(clerk, DIFFICULTIES, 'Thôn Đông, thôn Đoài thiếu 300 tờ rơi.')
    await clerk.getByText(/^Đã lưu lúc/).waitFor()
    await clerk.getByRole('button', { name: 'Gửi duyệt' }).click()
    await clerk.getByRole('button', { name: 'Chốt số liệu và gửi duyệt' }).click()
    await clerk.getByText('Chờ duyệt').first().waitFor()

    await chair.goto(address(`/bao-cao/${correctionId}/duyet`))
    await chair.getByText('Thôn Đông, thôn Đoài thiếu 300 tờ rơi.').first().waitFor()
    expect(await chair.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    await chair.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await chair.getByRole('button', { name: 'Duyệt đúng bản này' }).click()
    await chair.getByText('Đã duyệt').first().waitFor()

    await clerk.reload()
    await clerk.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click()
    await clerk.getByLabel(/^Số văn bản/).fill('31')
    await clerk.getByRole('button', { name: 'Ghi vào báo cáo' }).click()
    await clerk.getByRole('button', { name: 'Gửi cấp trên' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click()
    await clerk
      .getByText(/Đã gửi báo cáo/)
      .first()
      .waitFor()

    await receive(above)
    await above.getByText('Thôn Đông, thôn Đoài thiếu 300 tờ rơi.').first().waitFor()
    await above.getByRole('button', { name: 'Tiếp nhận' }).click()
    await above.getByText('Đã tiếp nhận').first().waitFor()
    const { state } = await (await apiOf(clerk)).getReport({ params: { reportId } })
    expect(state).toBe('issued')
  }, 120_000)

  it('a year later, frozen as it was: a figure, its record, the photo, each a click from the other', async () => {
    await clerk.goto(address('/ghi-nhan'))
    await clerk
      .getByLabel(/Chọn ảnh, tệp có sẵn/)
      .setInputFiles({ name: 'loa.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    const channel = clerk.getByRole('radio', { name: /^Phát thanh trên đài truyền thanh cấp xã/ })
    if (!(await channel.isVisible()))
      await clerk.getByRole('button', { name: 'Xem tất cả' }).click()
    await channel.check()
    await clerk.waitForLoadState('networkidle')
    await clerk.getByLabel(/Thời lượng/).fill('25')
    await clerk.getByLabel(/Tên việc đã làm/).fill('Phát bản tin về một cửa')
    await clerk.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
    await clerk.getByText('Đã ghi nhận', { exact: true }).first().waitFor()
    const { id } = await (
      await apiOf(clerk)
    ).openReport({
      params: { unitId: office.unitId },
      body: { periodKind: 'month', periodKey: '2024-M03' },
    })
    await submitApproveIssue(await open(OFFICE, office.head), id, 35)

    const later = await machine.start(['serve'], { CLOCK: '2025-03-12T02:00:00.000Z' })
    const context = await browser.newContext({ viewport: OFFICE, locale: 'vi-VN' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await signIn(page, later.address, office.account, office.password)
    const report = `${later.address}/lam-viec/bao-cao/${id}`
    await page.goto(report)
    const figure = page.getByRole('link', { name: /^Thời lượng phát sóng: 25/ }).first()
    await figure.click()
    const panel = page.getByRole('dialog')
    const near = panel.getByRole('link', { name: /^Ảnh minh chứng/ })
    expect(await openPhoto(page, near)).toBeGreaterThan(0)

    // The long way is three clicks.
    await panel.getByRole('link', { name: 'Phát bản tin về một cửa', exact: true }).click()
    await page.getByRole('heading', { name: 'Phát bản tin về một cửa' }).waitFor()
    const far = page.getByRole('link', { name: /loa\.jpg/ }).first()
    expect(await openPhoto(page, far)).toBeGreaterThan(0)
    await context.close()
  }, 120_000)

  /** The plain way of the first time round; its screens are looked at the second time. */
  async function submitApproveIssue(chair: Page, id: string, number: number): Promise<void> {
    const [own, head] = [await apiOf(clerk), await apiOf(chair)]
    const params = { reportId: id }
    const { version } = await own.getReport({ params })
    const { contentHash } = await own.submitReport({ params, body: { version } })
    await head.approveReport({ params, body: { contentHash } })
    await own.issueReport({ params, body: { number, issuedOn: '2024-03-12' } })
  }

  async function sendUp(id: string): Promise<void> {
    await (
      await apiOf(clerk)
    ).sendReport({
      params: { reportId: id },
      body: { toUnitId: superior.unitId, viaUnitId: null },
    })
  }

  /** From the list of what came from below, as one finds it. */
  async function receive(above: Page): Promise<void> {
    await above.goto(address('/bao-cao/nhan?ky=2024-Q1'))
    await above
      .getByRole('row', { name: /UBND xã Bình Minh/ })
      .getByRole('link')
      .first()
      .click()
    await above.waitForURL(/bao-cao\/nhan\/[0-9a-f-]{36}/)
  }
})

async function write(page: Page, part: string, words: string): Promise<void> {
  const prose = page.getByRole('textbox', { name: part })
  // The first words of a line: in its middle a click may meet a figure.
  await prose.click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}

async function photo(): Promise<Buffer> {
  const create = { width: 800, height: 600, channels: 3 as const, background: '#586' }
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 50 }
  return sharp({ create: { ...create, noise } })
    .jpeg()
    .toBuffer()
}

/** The photo itself, in a window of its own: how wide it is. */
async function openPhoto(page: Page, link: Locator): Promise<number> {
  const [picture] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await picture.locator('img').first().waitFor()
  const width = await picture.evaluate(() => document.querySelector('img')?.naturalWidth ?? 0)
  await picture.close()
  return width
}
