import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '../../src/platform/clock.ts'
import { ARTICLE } from '../content-office.ts'
import { accessibilityFaults, OFFICE, openBrowser, PHONE, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'
import { call, unitOf } from './page-calls.ts'

const TITLE = 'Nộp hồ sơ khai sinh ngay tại nhà'
const WORDS = [
  'Từ ngày 1 tháng 12, người dân xã Bình Minh đăng ký khai sinh ngay trên điện thoại.',
  'Cha hoặc mẹ chụp giấy chứng sinh, điền tờ khai rồi gửi đi, không mất tiền.',
  'Kết quả được trả tại nhà qua bưu điện, hoặc tại quầy của trụ sở xã.',
  'Ai chưa quen dùng điện thoại được cán bộ giúp nộp hồ sơ ngay tại quầy.',
  'Tổ công nghệ số của thôn đến tận nhà giúp người cao tuổi vào tối thứ Năm.',
  'Có vướng mắc, mời bà con hỏi tại quầy trong giờ làm việc.',
].join(' ')

describe('one approved text on four channels', () => {
  let demo: Demo
  let browser: Browser
  let clerk: Page
  let itemId = ''
  let duty = { id: '', achieved: 0 }
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openSampleDemo(), openBrowser()])
    clerk = await enter('xa')
    const due = await call<{ items: (typeof duty)[] }>(
      clerk,
      'GET',
      `/units/${await unitOf(clerk)}/due`,
    )
    duty = due.items.find((one) => 'achieved' in one) ?? duty
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  it('is written for what is due, and approved by the head on a phone', async () => {
    await clerk.goto(`${demo.address}/lam-viec/noi-dung/moi?lan=${duty.id}`)
    await clerk.getByLabel('Tên nội dung').fill(TITLE)
    await clerk.getByRole('button', { name: 'Bắt đầu viết' }).click()
    await clerk.waitForURL(/noi-dung\/[0-9a-f-]{36}$/)
    itemId = clerk.url().slice(-36)
    await clerk.getByLabel('Tóm tắt').fill(ARTICLE.summary)
    await clerk.getByRole('textbox', { name: 'Nội dung' }).click()
    await clerk.keyboard.insertText(WORDS)
    const ways = clerk.getByRole('group', { name: 'Sẽ đến bằng hình thức nào' })
    await ways.getByRole('button', { name: 'Hiện mọi hình thức' }).click()
    for (const name of [
      'Cổng của đơn vị',
      'Bảng tin công cộng',
      'Hội nghị, giao ban',
      'Loa truyền thanh',
    ]) {
      await ways.getByRole('checkbox', { name, exact: true }).setChecked(true)
    }
    await clerk
      .getByText(/^Đã lưu lúc/)
      .first()
      .waitFor()
    await clerk.getByRole('button', { name: 'Trình duyệt' }).click()
    await clerk.getByText('Chờ duyệt').first().waitFor()
    const chair = await enter('chutichxa', PHONE)
    await chair.goto(`${demo.address}/lam-viec/noi-dung/${itemId}/duyet`)
    await chair.getByText(WORDS).first().waitFor()
    expect(await accessibilityFaults(chair)).toEqual([])
    await chair.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await chair.getByRole('dialog').getByRole('button', { name: 'Duyệt đúng bản này' }).click()
    await chair.getByText('Đã duyệt').first().waitFor()
    await chair.context().close()
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
    // It was written for the loudspeaker too, which is handed over later.
    await panel.getByRole('checkbox', { name: /^Loa truyền thanh/ }).uncheck()
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

  it('is handed over to a loudspeaker, and the play log read back counts its minutes', async () => {
    await clerk.goto(`${demo.address}/lam-viec/noi-dung/${itemId}`)
    const panel = clerk.getByRole('region', { name: 'Đưa đi các kênh' })
    await panel.getByRole('checkbox', { name: /^Loa truyền thanh/ }).check()
    for (const other of ['Cụm thôn Hạ', 'Cụm chợ']) {
      await panel.getByRole('checkbox', { name: other, exact: true }).uncheck()
    }
    await panel.getByRole('button', { name: 'Đưa đi 1 kênh' }).click()
    await openDelivery(/^Loa truyền thanh xã, Cụm thôn Đông/)
    const day = localDate(new Date(Date.now() - 86_400_000))
    await clerk.getByRole('button', { name: 'Đặt lịch phát' }).click()
    const times = clerk.getByRole('dialog', { name: 'Đặt lịch phát' })
    await times.getByLabel('Từ ngày').fill(day)
    await times.getByLabel('Đến hết ngày').fill(day)
    await times.getByLabel('Giờ phát trong ngày').fill('5:30, 17:00')
    await times.getByText('Sẽ có 2 lần phát trên 1 cụm').waitFor()
    await times.getByRole('button', { name: 'Đặt lịch' }).click()
    await times.waitFor({ state: 'detached' })
    await clerk.getByRole('button', { name: 'Đã bàn giao' }).click()
    await clerk.getByRole('button', { name: 'Ghi đã bàn giao' }).click()
    await clerk.getByRole('dialog').getByText('Đã bàn giao, chờ kết quả').waitFor()

    await clerk.goto(`${demo.address}/lam-viec/kenh`)
    await clerk.getByRole('button', { name: 'Bàn giao, nhật ký phát' }).click()
    const station = clerk.getByRole('dialog', { name: 'Loa truyền thanh xã' })
    await station.getByLabel('Từ ngày').fill(day)
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      station.getByRole('link', { name: 'Tải gói bàn giao' }).click(),
    ])
    const parts = unzipSync(await readFile(await file.path()))
    const timetable = new TextDecoder().decode(parts['lich-phat.csv'])
    expect(timetable.split(TITLE).length - 1).toBe(2)
    const scripts = Object.keys(parts).filter((name) => name.startsWith('kich-ban/'))
    expect(scripts.map((name) => new TextDecoder().decode(parts[name]))).toContainEqual(
      // Numbers are written as they are read aloud.
      expect.stringContaining('Từ ngày một tháng mười hai, người dân xã Bình Minh'),
    )
    const [year, month, date] = day.split('-')
    const rows = ['05:31:00;150', '17:00:20;180'].map(
      (play) => `Cụm thôn Đông;${date}/${month}/${year} ${play}`,
    )
    await station.getByLabel('Nhập nhật ký phát').setInputFiles({
      name: 'nhat-ky.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Cụm loa;Thời điểm phát;Thời lượng', ...rows].join('\n')),
    })
    await station.getByText('1 lần đưa tin phát xong, đã ghi thành việc đã làm.').waitFor()
    expect(await station.getByText('Khớp lịch phát').count()).toBe(2)
    expect(await accessibilityFaults(clerk)).toEqual([])

    await openDelivery(/^Loa truyền thanh xã, Cụm thôn Đông/)
    await clerk.getByRole('dialog').getByText('Đã đến nơi').waitFor()
    const { items } = await call<{ items: Done[] }>(
      clerk,
      'GET',
      `/units/${await unitOf(clerk)}/activities`,
    )
    const broadcast = items.find((one) => one.title === TITLE && one.channelKind === 'broadcast')
    const counted = broadcast?.quantities.filter(({ value }) => value > 0)
    expect(counted?.map(({ kind, value }) => [kind, value]).toSorted()).toEqual([
      ['broadcasts', 2],
      ['cluster_minutes', 5.5],
      ['minutes', 5.5],
    ])
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
    const { contentHash } = await call<{ contentHash: string }>(clerk, 'GET', `/items/${itemId}`)
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

interface Done {
  title: string
  channelKind: string
  quantities: { kind: string; value: number }[]
}
