import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentContract } from '../../src/content/index.ts'
import { type Client, createClient } from '../../src/platform/client.ts'
import type { Contract } from '../../src/platform/contract.ts'
import { workContract } from '../../src/work/index.ts'
import { accessibilityFaults, OFFICE, openBrowser, PHONE, signIn } from './browser.ts'
import { addPerson, type Office, openOffice } from './office.ts'
import { type Machine, openMachine, type Process } from './processes.ts'

const GUEST = 'Bà Lê Thị Thanh, Chủ tịch Ủy ban MTTQ xã'
const TITLE = 'Từ 1/12 nộp hồ sơ khai sinh ngay tại nhà'
const ALT = 'Cán bộ hướng dẫn một người mẹ nộp hồ sơ trên điện thoại'
const BODY = [
  'Từ ngày 1 tháng 12, người dân xã Bình Minh đăng ký khai sinh trên Cổng Dịch vụ công quốc gia. Kết quả được trả tại nhà qua bưu điện hoặc tại trụ sở xã.',
  'Ai chưa quen dùng điện thoại được cán bộ tại trụ sở giúp nộp hồ sơ ngay tại quầy. Tổ công nghệ số của thôn cũng đến tận nhà giúp người cao tuổi.',
]
const WRITTEN_OFFLINE =
  'Mọi vướng mắc xin hỏi tại quầy trong giờ làm việc. Cán bộ trả lời ngay, hoặc hẹn ngày trả lời.'

describe('one text: written, sent back, approved on a phone by a guest, read on the portal', () => {
  let machine: Machine
  let server: Process
  let office: Office
  let browser: Browser
  let clerk: Page
  let chair: Page
  let itemAddress = ''
  beforeAll(async () => {
    ;[machine, browser] = await Promise.all([openMachine(), openBrowser()])
    office = await openOffice(machine)
    const head = { name: 'binh.le', displayName: 'Lê Văn Bình', role: 'head' as const }
    await addPerson(machine, office, head)
    server = await machine.start(['serve', '--role', 'web'])
    clerk = await open(OFFICE, office.account)
    chair = await open(PHONE, head.name)
    await (
      await apiOf(chair, workContract)
    ).setApprovalRoute({
      params: { unitId: office.unitId },
      body: {
        subjectKind: 'item',
        version: 0,
        steps: [
          { kind: 'role', role: 'head' },
          { kind: 'guest', name: GUEST },
        ],
      },
    })
  })
  afterAll(async () => {
    await browser.close()
    await machine.close()
  })

  async function apiOf<C extends Contract>(page: Page, contract: C): Promise<Client<C>> {
    const cookies = await page.context().cookies()
    const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ')
    return createClient(contract, { origin: server.address, headers: () => ({ cookie }) })
  }

  async function open(viewport: { width: number; height: number }, account: string) {
    const context = await browser.newContext({
      viewport,
      locale: 'vi-VN',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, server.address, account, office.password)
    return page
  }

  it('is written with a picture and its description, references, a theme and for whom', async () => {
    await clerk.goto(`${server.address}/lam-viec/noi-dung`)
    await clerk.getByRole('link', { name: 'Viết nội dung mới' }).first().click()
    await clerk.getByLabel('Tên nội dung').fill(TITLE)
    await clerk.getByRole('button', { name: 'Bắt đầu viết' }).click()
    await clerk.waitForURL(/noi-dung\/[0-9a-f-]{36}$/)
    itemAddress = clerk.url()
    await clerk
      .getByLabel('Tóm tắt')
      .fill('Người dân xã Bình Minh đăng ký khai sinh trên điện thoại, không phải đến trụ sở.')
    await clerk.getByRole('button', { name: 'Chọn ảnh bìa' }).click()
    const picker = clerk.getByRole('dialog')
    await picker
      .getByLabel('Thêm tệp từ máy này')
      .setInputFiles({ name: 'khai-sinh.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await picker.getByLabel('Mô tả ảnh').fill(ALT)
    await picker.getByRole('button', { name: 'Lưu' }).click()
    await clerk.getByRole('img', { name: ALT }).first().waitFor()

    const body = clerk.getByRole('textbox', { name: 'Nội dung' })
    await body.click()
    for (const paragraph of BODY) {
      await clerk.keyboard.insertText(paragraph)
      await clerk.keyboard.press('Enter')
    }
    await refer('Thủ tục hành chính', '1.001193', 'Đăng ký khai sinh')
    await clerk.keyboard.insertText(' theo ')
    await refer('Văn bản pháp luật', '118/2025/NĐ-CP', 'Nghị định số 118/2025/NĐ-CP')
    await clerk.keyboard.insertText('.')
    await saved()
    for (const facet of ['chủ đề', 'đối tượng']) {
      await clerk.getByText(`Chọn: ${facet}`, { exact: true }).click()
    }
    await clerk.getByRole('checkbox', { name: 'Dịch vụ công trực tuyến', exact: true }).click()
    await clerk.getByRole('group', { name: 'Đối tượng' }).getByRole('checkbox').first().click()
    expect(await accessibilityFaults(clerk)).toEqual([])
  })

  async function refer(kind: string, code: string, label: string): Promise<void> {
    await clerk.getByRole('button', { name: 'Viện dẫn văn bản, thủ tục' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('Viện dẫn gì').selectOption({ label: kind })
    await dialog.getByLabel(/Số, ký hiệu|Mã thủ tục/).fill(code)
    await dialog.getByLabel('Chữ hiện trong bài').fill(label)
    await dialog.getByRole('button', { name: 'Chèn viện dẫn' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async function saved(): Promise<void> {
    await clerk
      .getByText(/^Đã lưu lúc/)
      .first()
      .waitFor()
  }

  it('keeps what is typed while the line is off, through a closed page, and saves it when it is back', async () => {
    await clerk.context().setOffline(true)
    const body = clerk.getByRole('textbox', { name: 'Nội dung' })
    await body.click()
    await clerk.keyboard.press('Control+End')
    await clerk.keyboard.press('Enter')
    await clerk.keyboard.insertText(WRITTEN_OFFLINE)
    await clerk.getByText('Mất mạng: đã giữ trên máy này, có mạng sẽ tự lưu').first().waitFor()
    await clerk.context().setOffline(false)
    await saved()
    await clerk.reload()
    await clerk.getByText(WRITTEN_OFFLINE).first().waitFor()
    await clerk.context().setOffline(true)
    await clerk.getByLabel('Tác giả ghi dưới bài').fill('Nguyễn Lan')
    await clerk.getByText('Mất mạng: đã giữ trên máy này, có mạng sẽ tự lưu').first().waitFor()
    const context = clerk.context()
    await clerk.close()
    await context.setOffline(false)
    clerk = await context.newPage()
    clerk.setDefaultTimeout(15_000)
    await clerk.goto(itemAddress)
    await expect
      .poll(() => clerk.getByLabel('Tác giả ghi dưới bài').inputValue())
      .toBe('Nguyễn Lan')
    await saved()
  })

  it('is sent back by the head with a reason, mended, and the head sees what changed', async () => {
    await clerk.getByRole('button', { name: 'Trình duyệt' }).click()
    await clerk.getByText('Chờ duyệt').first().waitFor()
    await chair.goto(`${itemAddress}/duyet`)
    await chair.getByText(WRITTEN_OFFLINE).first().waitFor()
    await chair.getByRole('button', { name: 'Trả lại' }).click()
    const dialog = chair.getByRole('dialog')
    await dialog.getByLabel('Lý do trả lại').fill('Nói rõ trong tóm tắt là không mất tiền.')
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await dialog.waitFor({ state: 'hidden' })

    await clerk.reload()
    await clerk.getByText('Nói rõ trong tóm tắt là không mất tiền.').first().waitFor()
    await clerk
      .getByLabel('Tóm tắt')
      .fill(
        'Người dân xã Bình Minh đăng ký khai sinh trên điện thoại, không mất tiền, không phải đến trụ sở.',
      )
    await saved()
    await clerk.getByRole('button', { name: 'Trình duyệt' }).click()
    await clerk.getByText('Chờ duyệt').first().waitFor()

    await chair.goto(`${itemAddress}/duyet`)
    await chair.locator('ins', { hasText: 'mất tiền' }).first().waitFor()
    expect(await widthOf(chair)).toBeLessThanOrEqual(PHONE.width)
    await chair.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await chair.getByRole('dialog').getByRole('button', { name: 'Duyệt đúng bản này' }).click()
    await chair.getByText(`Đã duyệt, chuyển ${GUEST}`).first().waitFor()
  })

  it('is approved on a phone by a guest, who sees exactly what each way will carry', async () => {
    await clerk.reload()
    await clerk.getByRole('button', { name: /^Lấy đường dẫn/ }).click()
    const link = await clerk
      .getByText(/\/l\/[\w-]{20,}/)
      .first()
      .innerText()
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const guest = await context.newPage()
    await guest.goto(link)
    await guest.getByRole('heading', { name: TITLE, level: 1 }).waitFor()
    const shown = await guest.getByRole('main').innerText()
    for (const words of [...BODY, WRITTEN_OFFLINE, 'Đăng ký khai sinh'])
      expect(shown).toContain(words)
    const picture = guest.getByRole('img', { name: ALT })
    expect(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    expect(await widthOf(guest)).toBeLessThanOrEqual(PHONE.width)
    await guest.getByLabel('Duyệt đúng nội dung này').check()
    await guest.getByRole('button', { name: 'Gửi quyết định' }).click()
    await guest
      .getByText(/Cảm ơn|đã duyệt/i)
      .first()
      .waitFor()
    await context.close()
  })

  it('is published as it was approved and read on the portal without JavaScript', async () => {
    await clerk.reload()
    await clerk.getByRole('heading', { name: 'Đưa đi các kênh' }).waitFor()
    const content = await apiOf(clerk, contentContract)
    const params = { itemId: itemAddress.slice(-36) }
    const { contentHash } = await content.getItem({ params })
    await content.publishItem({ params, body: { contentHash } })
    await clerk.reload()
    await clerk.getByText('Đã đăng').first().waitFor()
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const reader = await context.newPage()
    reader.setDefaultTimeout(10_000)
    await reader.goto(server.address)
    await reader.getByLabel('Tên xã, phường, tỉnh hoặc cơ quan').fill('binh minh')
    await reader.keyboard.press('Enter')
    await reader
      .getByRole('link', { name: /xã Bình Minh/ })
      .first()
      .click()
    await reader.goto(`${reader.url().replace(/\/$/, '')}/tin-tuc`)
    await reader.getByRole('link', { name: TITLE }).first().click()
    await reader.getByText('không mất tiền').first().waitFor()
    expect(await reader.getByRole('img', { name: ALT }).count()).toBe(1)
    expect(await widthOf(reader)).toBeLessThanOrEqual(PHONE.width)
    await context.close()
  })
})

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}

async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 675, channels: 3, background: '#3f6f8f' } })
    .jpeg()
    .toBuffer()
}
