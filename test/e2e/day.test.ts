import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Download, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../../src/platform/project.ts'
import { openPdf, textOf } from '../pdf-pieces.ts'
import { accessibilityFaults, OFFICE, openBrowser, PHONE, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'

/** A real district's plan when it is at hand, otherwise the demonstration's own of the same shape. */
function planFile(): string {
  const seeds = join(projectFolder, '..', 'shared', 'seeds')
  const real = existsSync(seeds)
    ? readdirSync(seeds).find((name) => name.startsWith('004'))
    : undefined
  if (real !== undefined) return join(seeds, real)
  return join(projectFolder, 'src/plans/reading/samples/ke-hoach-mau-2024.txt')
}

describe('the day: from a plan file to the report it asks for', () => {
  let demo: Demo
  let browser: Browser
  let clerk: Page
  let reportAddress = ''
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openSampleDemo(['--clock', '2024-03-12']), openBrowser()])
    const context = await browser.newContext({ viewport: OFFICE, locale: 'vi-VN' })
    clerk = await context.newPage()
    clerk.setDefaultTimeout(15_000)
    await signIn(clerk, demo.address, 'huyen', DEMO_PASSWORD)
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  it('reads the plan beside its original words; the clerk corrects two cells and one comes back', async () => {
    await clerk.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click()
    await clerk.getByRole('link', { name: 'Nhập kế hoạch' }).first().click()
    await clerk.getByLabel('Chọn tệp kế hoạch').setInputFiles(planFile())
    await clerk.getByRole('heading', { name: 'Các việc (19)' }).waitFor()
    const original = await clerk.getByRole('region', { name: 'Nguyên văn' }).innerText()
    expect(original).toContain('TM. ')

    await clerk.getByRole('button', { name: 'Sửa: Việc 12', exact: true }).click()
    await clerk.getByLabel('Chủ trì').fill('Văn phòng HĐND và UBND huyện')
    await clerk.getByLabel('Sản phẩm').fill('Bài đăng có đường dẫn')
    await clerk.getByRole('button', { name: 'Xong' }).click()
    await clerk.getByLabel('Nơi ký').fill('Hòa Lạc')
    await saved(clerk)
    await clerk.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => clerk.getByLabel('Nơi ký').inputValue()).not.toBe('Hòa Lạc')
    await clerk.getByLabel('Nơi ký').fill('Hòa Phú')
    await saved(clerk)
    await clerk.reload()
    await clerk.getByRole('heading', { name: 'Các việc (19)' }).waitFor()
    expect(await clerk.getByLabel('Nơi ký').inputValue()).toBe('Hòa Phú')
    expect(await accessibilityFaults(clerk)).toEqual([])
  })

  it('becomes the plan of the unit: four duties by unit and fifteen tasks of the appendix', async () => {
    await clerk.getByRole('button', { name: 'Nhận làm kế hoạch của đơn vị' }).click()
    const form = clerk.getByRole('dialog')
    await form.getByRole('checkbox', { name: /Văn bản đã ban hành/ }).check()
    await form.getByLabel(/^Số/).fill('58')
    await form.getByLabel(/^Ký hiệu/).fill('KH-UBND')
    await form.getByLabel(/^Ngày ban hành/).fill('2024-03-11')
    await form.getByLabel(/^Chức vụ người ký/).fill('PHÓ CHỦ TỊCH')
    await form.getByLabel(/^Người ký/).fill('Lê Văn Bình')
    await form.getByRole('button', { name: 'Nhận kế hoạch' }).click()
    await clerk.waitForURL(/ke-hoach\/[0-9a-f-]{36}$/)
    const planId = clerk.url().slice(-36)
    const plan = await api<{ lineList: { origin: string }[] }>(clerk, `/plans/${planId}`)
    const origins = plan.lineList.map((line) => line.origin)
    expect(origins.filter((origin) => origin === 'duty')).toHaveLength(4)
    expect(origins.filter((origin) => origin === 'appendix')).toHaveLength(15)
    await clerk.getByText('Đã ban hành').first().waitFor()
    await clerk.getByRole('link', { name: 'Xem trang công khai' }).click()
    await clerk.getByRole('heading', { name: 'Đã làm đến đâu' }).waitFor()
    await clerk.goBack()
  })

  it('shows what is due, with whom, how late', async () => {
    await clerk.getByRole('link', { name: 'Việc đến hạn' }).first().click()
    await clerk.getByRole('heading', { name: 'Việc đến hạn', level: 1 }).waitFor()
    const late = clerk.getByRole('row', { name: /Ban hành kế hoạch truyền thông/ })
    expect(await late.innerText()).toMatch(/trễ 2 ngày làm việc/)
    expect(await late.innerText()).toMatch(/Đang ở .*huyện Hòa Phú từ 06\/01\/2024/)
    await clerk.getByText('Quý I/2024').first().waitFor()
    expect(await accessibilityFaults(clerk)).toEqual([])
  })

  it('records a broadcast with its minutes and a photo, a news item with its link, a training with 42 people', async () => {
    await open(clerk, 'Phát thanh trên đài truyền thanh cấp xã')
    await clerk
      .getByLabel(/Chọn ảnh, tệp có sẵn/)
      .setInputFiles({ name: 'loa.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await clerk.getByLabel(/Số lượt phát thanh/).fill('3')
    await clerk.getByLabel(/Thời lượng/).fill('25')
    await finish(clerk, 'Phát bản tin về một cửa')

    await open(clerk, 'Tin, bài trên cổng, trang thông tin điện tử')
    await clerk.getByLabel('Đường dẫn bài đã đăng').fill('https://hoaphu.anson.example/tin/mot-cua')
    await finish(clerk, 'Tin: giải quyết hồ sơ tại một cửa')

    await open(clerk, 'Tập huấn, đào tạo, bồi dưỡng')
    await clerk.getByLabel(/Số người tham gia/).fill('42')
    await finish(clerk, 'Tập huấn kiểm soát thủ tục hành chính')

    const { items } = await api<{ items: { title: string; evidence: number }[] }>(
      clerk,
      `/units/${await unitId(clerk)}/activities?from=2024-03-12`,
    )
    const own = items.filter((item) => !item.title.startsWith('Đối thoại'))
    expect(new Map(own.map((item) => [item.title, item.evidence]))).toEqual(
      new Map([
        ['Phát bản tin về một cửa', 1],
        ['Tin: giải quyết hồ sơ tại một cửa', 1],
        ['Tập huấn kiểm soát thủ tục hành chính', 0],
      ]),
    )
  })

  it('opens the quarter’s report already filled, and the clerk edits the prose and submits', async () => {
    await clerk.getByRole('link', { name: 'Báo cáo', exact: true }).first().click()
    await clerk.getByRole('button', { name: 'Mở báo cáo Quý I năm 2024' }).click()
    await clerk.waitForURL(/bao-cao\/[0-9a-f-]{36}/)
    reportAddress = new URL(clerk.url()).pathname
    await clerk
      .getByRole('link', { name: /^Thời lượng phát sóng: / })
      .or(clerk.getByRole('button', { name: /^Thời lượng phát sóng: / }))
      .first()
      .waitFor()
    expect(await figure(clerk, 'Người được tập huấn, bồi dưỡng')).toBe(42)
    expect(await figure(clerk, 'Lớp tập huấn, bồi dưỡng')).toBe(1)
    expect(await figure(clerk, 'Thời lượng phát sóng')).toBeGreaterThanOrEqual(25)
    const prose = clerk.getByRole('textbox', { name: 'Khó khăn, vướng mắc và kiến nghị' })
    // A click in the middle of the words may meet a figure, and opens its records.
    await prose.click({ position: { x: 60, y: 12 } })
    await clerk.keyboard.press('Control+A')
    await clerk.keyboard.type('Loa ở hai thôn vùng cao còn yếu; đề nghị tỉnh hỗ trợ.')
    await clerk.getByText(/^Đã lưu lúc/).waitFor()
    expect(await accessibilityFaults(clerk)).toEqual([])
    await clerk.getByRole('button', { name: 'Gửi duyệt' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).click()
    await clerk.getByText('Chờ duyệt').first().waitFor()
  })

  it('is approved by the chair on a phone', async () => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN', hasTouch: true })
    const chair = await context.newPage()
    // Both papers are typeset when the chair approves: the first ones of this server.
    chair.setDefaultTimeout(60_000)
    await signIn(chair, demo.address, 'chutich', DEMO_PASSWORD)
    await chair.getByRole('link', { name: 'Duyệt' }).last().click()
    // The screen before names the report as well.
    await chair.getByText('lâu nhất đứng trước').waitFor()
    await chair
      .getByRole('link', { name: /quý I năm 2024/i })
      .first()
      .click()
    await chair.getByText('Loa ở hai thôn vùng cao còn yếu').waitFor()
    expect(await chair.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      PHONE.width,
    )
    expect(await accessibilityFaults(chair)).toEqual([])
    await chair.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await chair.getByRole('dialog').getByRole('button', { name: /Duyệt/ }).click()
    await chair.getByText('Đã duyệt').first().waitFor()
    await context.close()
  }, 90_000)

  it('gives the clerk DOCX and PDF in the form of Decree 30', async () => {
    await clerk.goto(demo.address + reportAddress)
    await clerk.getByText('Đã duyệt').first().waitFor()
    const docx = unzipSync(await download(clerk, 'Tải DOCX'))
    const xml = strFromU8(docx['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(xml).toContain('Loa ở hai thôn vùng cao còn yếu')
    expect(xml).toMatch(/w:pgSz[^>]*w:w="11906"/)
    const pdf = await openPdf(await download(clerk, 'Tải PDF'))
    const text = await textOf(pdf)
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(text).toContain('Loa ở hai thôn vùng cao còn yếu')
    expect(text).toMatch(/[0-9a-f]{64}|[0-9a-f]{16}/)
    expect(pdf.numPages).toBeGreaterThanOrEqual(2)
  })

  it('opens, for a figure, exactly the records it counted', async () => {
    const reportId = reportAddress.slice(-36)
    const chip = /^Thời lượng phát sóng: (\d+)/
    await clerk
      .getByRole('link', { name: chip })
      .or(clerk.getByRole('button', { name: chip }))
      .first()
      .click()
    const panel = clerk.getByRole('dialog')
    await panel.getByText('Phát bản tin về một cửa').waitFor()
    const counted = await api<{ items: { title: string; counted: number }[] }>(
      clerk,
      `/reports/${reportId}/cells/broadcast_minutes/records`,
    )
    const sum = counted.items.reduce((total, record) => total + record.counted, 0)
    expect(sum).toBe(await figure(clerk, 'Thời lượng phát sóng'))
    for (const record of counted.items) {
      expect(await panel.getByText(record.title).first().isVisible(), record.title).toBe(true)
    }
    await panel.getByRole('link', { name: 'Phát bản tin về một cửa', exact: true }).click()
    await clerk.getByRole('heading', { name: 'Phát bản tin về một cửa' }).waitFor()
    expect(await clerk.getByRole('img').count()).toBeGreaterThan(0)
  })

  async function open(page: Page, channel: string): Promise<void> {
    await page.goto(`${demo.address}/lam-viec/ghi-nhan`)
    const radio = page.getByRole('radio', { name: channel, exact: true })
    if (!(await radio.isVisible().catch(() => false))) {
      await page.getByRole('button', { name: 'Xem tất cả' }).click()
    }
    await radio.check()
    // The proposed title follows the proposed tasks; typing starts when both stand.
    await page.waitForLoadState('networkidle')
  }
})

async function photo(): Promise<Buffer> {
  return sharp({
    create: {
      width: 800,
      height: 600,
      channels: 3,
      background: '#7a5',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer()
}

async function api<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (address) => {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return answer.json()
  }, `/api/v1${path}`) as Promise<T>
}

async function unitId(page: Page): Promise<string> {
  const session = await api<{ units: { id: string }[] }>(page, '/session')
  return session.units[0]?.id ?? ''
}

/** The number on the chip of a figure, as it is read out. */
async function figure(page: Page, label: string): Promise<number> {
  const name = new RegExp(`^${label}: ([\\d.]+)`)
  const chip = page.getByRole('link', { name }).or(page.getByRole('button', { name })).first()
  await chip.waitFor()
  const text = (await chip.getAttribute('aria-label')) ?? (await chip.textContent()) ?? ''
  return Number(/: ([\d.]+)/.exec(text)?.[1]?.replaceAll('.', '') ?? Number.NaN)
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  return new Uint8Array(readFileSync(await file.path()))
}

async function saved(page: Page): Promise<void> {
  await page
    .getByText(/^✓ (Đã lưu|Mọi chỗ sửa đã được lưu)/)
    .first()
    .waitFor()
}

async function finish(page: Page, title: string): Promise<void> {
  await page.getByLabel(/Tên việc đã làm/).fill(title)
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
  await page.getByText('Đã ghi nhận', { exact: true }).first().waitFor()
}
