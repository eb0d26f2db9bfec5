import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/documents/index.ts'
import { scannedPdf, scansOf } from '../../src/documents/reading/scan-example.ts'
import { planDocument } from '../../src/plans/plan/plan-document.ts'
import { readPlan } from '../../src/plans/reading/read-plan.ts'
import { projectFolder } from '../../src/platform/project.ts'
import { letterheadOf, paperOf } from '../plan-paper.ts'
import { accessibilityFaults, OFFICE, openBrowser, PHONE, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'

const text = readFileSync(
  join(projectFolder, 'src/plans/reading/samples/ke-hoach-mau-2024.txt'),
  'utf8',
)

describe('bringing a plan in', () => {
  let demo: Demo
  let browser: Browser
  let clerk: Page
  let scan: Buffer
  const open = async (viewport: { width: number; height: number }) => {
    const page = await (await browser.newContext({ viewport, locale: 'vi-VN' })).newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, demo.address, 'huyen', DEMO_PASSWORD)
    return page
  }
  beforeAll(async () => {
    ;[demo, browser, scan] = await Promise.all([
      openSampleDemo(['--clock', '2024-03-12']),
      openBrowser(),
      scanned(),
    ])
    clerk = await open(OFFICE)
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  it('reads a scan page by page; one is stopped, the other becomes a draft with its doubts', async () => {
    await clerk.goto(`${demo.address}/lam-viec/ke-hoach/nhap`)
    const give = (name: string) =>
      clerk
        .getByLabel('Chọn tệp kế hoạch')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: scan })
    await give('quet-thua.pdf')
    await clerk.getByRole('button', { name: 'Thôi đọc “quet-thua.pdf”' }).click()
    await clerk.getByText('Đã thôi đọc “quet-thua.pdf”').waitFor()
    await clerk.getByRole('button', { name: 'Thôi đọc “quet-thua.pdf”' }).waitFor({
      state: 'detached',
    })

    await give('quet.pdf')
    await clerk.getByRole('button', { name: 'Thôi đọc “quet.pdf”' }).waitFor()
    await picture(clerk, 'reading')
    expect(await accessibilityFaults(clerk)).toEqual([])
    await clerk.getByText(/^\d+\/\d+ trang$/u).waitFor({ timeout: 60_000 })
    await clerk.getByRole('link', { name: 'Soát tiếp' }).first().click({ timeout: 120_000 })
    await clerk.getByRole('heading', { name: /^Các việc/u }).waitFor()
    await clerk.getByRole('button', { name: /^Chỗ sau/u }).click()
    await clerk
      .getByText(/nhận dạng từ ảnh quét/u)
      .first()
      .waitFor()
    await picture(clerk, 'scan')
  }, 240_000)

  it('says why a file cannot be read', async () => {
    await clerk.goto(`${demo.address}/lam-viec/ke-hoach/nhap`)
    await clerk.getByLabel('Chọn tệp kế hoạch').setInputFiles({
      name: 'anh.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([255, 216, 255, 224]),
    })
    expect(await clerk.getByRole('alert').innerText()).toMatch(/đặt lại đuôi tệp là \.jpg/u)
    await picture(clerk, 'refused')
  })

  it('takes pasted text; a task is split, joined, and what was decided shows on another device', async () => {
    await clerk.getByText('Dán văn bản').click()
    await clerk.getByLabel('Văn bản kế hoạch').fill(text)
    await picture(clerk, 'paste')
    await clerk.getByRole('button', { name: 'Đọc văn bản này' }).click()
    const heading = clerk.getByRole('heading', { name: /^Các việc \(\d+\)/u })
    const count = Number(/\d+/u.exec(await heading.innerText())?.[0])

    await clerk.getByRole('button', { name: 'Sửa: Việc 1', exact: true }).click()
    const words = clerk.locator('#tasks-0-text')
    const whole = await words.inputValue()
    await words.evaluate((field) => {
      const area = field as HTMLTextAreaElement
      area.focus()
      area.setSelectionRange(area.value.indexOf(' ', 20), area.value.indexOf(' ', 20))
    })
    await picture(clerk, 'task')
    await clerk.getByRole('button', { name: 'Tách làm hai tại con trỏ' }).click()
    await clerk.getByRole('heading', { name: `Các việc (${count + 1})` }).waitFor()
    await expect.poll(() => words.inputValue()).toBe(whole.slice(0, whole.indexOf(' ', 20)))
    await clerk.getByRole('button', { name: 'Gộp với việc sau' }).click()
    await clerk.getByRole('heading', { name: `Các việc (${count})` }).waitFor()
    await expect.poll(() => words.inputValue()).toBe(whole)
    expect(await accessibilityFaults(clerk)).toEqual([])
    await clerk.keyboard.press('Escape')

    const before = await left(clerk)
    await clerk.getByRole('button', { name: /^Chỗ sau/u }).click()
    await clerk.getByRole('button', { name: /^Đúng rồi/u }).click()
    await expect.poll(() => left(clerk)).not.toBe(before)
    const now = await left(clerk)
    // Decisions go out after a short pause.
    await clerk.waitForTimeout(1500)
    const phone = await open(PHONE)
    await phone.goto(clerk.url())
    await phone.getByRole('heading', { name: `Các việc (${count})` }).waitFor()
    expect(await left(phone)).toBe(now)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      PHONE.width,
    )
    await picture(phone, 'phone')
  })
})

/** The sentence that counts the open doubts. */
function left(page: Page): Promise<string> {
  return page
    .getByText(/chỗ cần xem lại$/u)
    .first()
    .innerText()
}

async function scanned(): Promise<Buffer> {
  const draft = readPlan(text)
  const pdf = await renderPdf(planDocument(paperOf(draft), letterheadOf(draft)))
  const pages = await scansOf(pdf, 0.5, 10)
  return Buffer.from(await scannedPdf([...pages, ...pages]))
}

/** For those who look at the screens: `LOOK=folder`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
