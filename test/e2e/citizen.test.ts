import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FakeMail, openFakeMail } from '../fakes/fake-mail.ts'
import { OFFICE, openBrowser, PHONE, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'

const UNIT = '/xa-binh-minh-an-son/'
const READER = 'hoa.tran@example.com'

/** One after the other, as one evening on the telephone. */
describe('a citizen with a telephone and no JavaScript', () => {
  let demo: Demo
  let browser: Browser
  let mail: FakeMail
  let phone: BrowserContext
  let page: Page
  beforeAll(async () => {
    mail = await openFakeMail()
    ;[demo, browser] = await Promise.all([
      openSampleDemo([], { SMTP_URL: mail.url }),
      openBrowser(),
    ])
    phone = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    page = await phone.newPage()
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
    await mail.close()
  })

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  it('searches with and without marks, and reads what was found', async () => {
    const found: string[][] = []
    for (const words of ['khai sinh', 'dang ky KHAI SINH', 'Đăng ký khai sinh']) {
      await page.goto(demo.address + UNIT)
      await page.getByRole('searchbox', { name: 'Bạn cần tìm gì?' }).fill(words)
      await page.getByRole('button', { name: 'Tìm' }).click()
      await heading('Tìm kiếm').waitFor()
      found.push(await page.locator('.entries a').allTextContents())
    }
    const [, withoutMarks, withMarks] = found
    expect(withMarks).toContain('Đăng ký khai sinh: nộp tối nay, sáng mai có kết quả')
    expect(withoutMarks).toEqual(withMarks)
    await page.getByRole('link', { name: /^Đăng ký khai sinh: nộp tối nay/ }).click()
    await heading(/^Đăng ký khai sinh/).waitFor()
    expect(await page.getByRole('heading', { name: 'Cần chuẩn bị' }).isVisible()).toBe(true)
  })

  it('tells the office alone, with one press, that the text helped', async () => {
    await page.getByRole('button', { name: 'Có ích' }).click()
    await page.getByText('Cảm ơn, cơ quan đã nhận được').waitFor()
    await page.getByRole('link', { name: /^Đăng ký khai sinh/ }).click()
    await heading(/^Đăng ký khai sinh/).waitFor()
    expect(await page.content()).not.toMatch(/lượt|người thấy có ích/)
  })

  it('looks up when the chair receives citizens', async () => {
    await page.getByRole('link', { name: 'Lịch', exact: true }).click()
    await heading('Lịch sắp tới').waitFor()
    const reception = page
      .getByRole('listitem')
      .filter({ hasText: 'Chủ tịch Ủy ban nhân dân xã tiếp công dân' })
    expect(await reception.first().textContent()).toMatch(/Thứ Năm.*07:30–11:30.*Tiếp công dân/s)
    await page.getByRole('navigation', { name: 'Các tháng' }).getByRole('link').last().click()
    await heading(/^Lịch tháng \d+\/\d{4}$/).waitFor()
  })

  it('says something of one task of the plan, and of one line of a report', async () => {
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    await page.getByRole('link', { name: /Truyền thông về cải cách hành chính/ }).click()
    await page.getByRole('link', { name: /^Góp ý về việc: Quay đoạn phim/ }).click()
    const task = await page.getByRole('main').locator('a[href*="#viec-"]').textContent()
    await send(`Phim nên có phụ đề. (${task})`)

    await page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
    await page
      .getByRole('link', { name: /quý III/ })
      .first()
      .click()
    const line = page.getByRole('listitem').filter({ hasText: 'Phát thanh, truyền hình' }).first()
    const words = (await line.textContent())?.replace(/ Góp ý$/, '') ?? ''
    await line.getByRole('link', { name: /^Góp ý về dòng/ }).click()
    const about = page.getByRole('main').locator('a[href*="#dong-"]')
    expect(await about.textContent()).toBe(words)
    await send('Loa thôn Hạ không nghe rõ.')

    const clerk = await enter()
    await clerk.goto(`${demo.address}/lam-viec/nhan-xet`)
    await clerk.getByText('Loa thôn Hạ không nghe rõ.').waitFor()
    await clerk.getByText(`Phim nên có phụ đề. (${task})`).waitFor()
    await clerk.context().close()
  })

  it('asks for the news and confirms by the letter (what comes and how one leaves: letters.test.ts)', async () => {
    await page.goto(demo.address + UNIT)
    await page.getByRole('link', { name: 'Nhận tin qua thư điện tử' }).first().click()
    await page.getByLabel('Địa chỉ thư điện tử').fill(READER)
    await page.getByRole('button', { name: 'Đăng ký' }).click()
    await page.getByText('Hãy mở hộp thư của bạn').waitFor()
    const asked = await letter()
    await page.goto(demo.address + addressIn(asked, '/nhan-tin'))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.getByText('Bạn đã đăng ký.').waitFor()
    expect(await page.getByRole('button', { name: 'Xác nhận' }).count()).toBe(0)
  }, 120_000)

  const send = async (words: string) => {
    await page.getByLabel('Bạn muốn nói thêm điều gì?').fill(words)
    await page.getByRole('button', { name: 'Gửi nhận xét' }).click()
    await page.getByText('Cảm ơn, cơ quan đã nhận được').waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
  }

  const letter = () =>
    vi.waitFor(
      () => {
        const found = mail.letters.find(({ to }) => to === READER)
        if (!found) throw new Error('the letter has not come')
        return found.text.replaceAll('=\r\n', '')
      },
      { timeout: 60_000, interval: 250 },
    )

  const enter = async () => {
    const context = await browser.newContext({ viewport: OFFICE, locale: 'vi-VN' })
    const clerk = await context.newPage()
    clerk.setDefaultTimeout(15_000)
    await signIn(clerk, demo.address, 'xa', DEMO_PASSWORD)
    return clerk
  }
})

/** The path of the first address of this kind in a letter. */
function addressIn(text: string, start: string): string {
  return new RegExp(`${start}/[\\w-]{60,}`).exec(text)?.[0] ?? 'no address in the letter'
}
