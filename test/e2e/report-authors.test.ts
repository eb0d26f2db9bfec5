import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/platform/client.ts'
import { reportingContract } from '../../src/reporting/index.ts'
import { OFFICE, openBrowser, signIn } from './browser.ts'
import { addPerson, openOffice, type Office } from './office.ts'
import { openMachine, type Machine, type Process } from './processes.ts'

const DIRECTION = 'Công tác chỉ đạo, tổ chức thực hiện'
const DIFFICULTIES = 'Khó khăn, vướng mắc và kiến nghị'
const NEXT = 'Nhiệm vụ trọng tâm quý II năm 2024'

describe('a draft report that two people write in', () => {
  let machine: Machine
  let server: Process
  let office: Office
  let browser: Browser
  let reportId = ''
  beforeAll(async () => {
    ;[machine, browser] = await Promise.all([openMachine(), openBrowser()])
    office = await openOffice(machine)
    await addPerson(machine, office, {
      name: 'minh.tran',
      displayName: 'Trần Văn Minh',
      role: 'officer',
    })
    server = await machine.start(['serve'], { CLOCK: '2024-03-12T02:00:00.000Z' })
  })
  afterAll(async () => {
    await browser.close()
    await machine.close()
  })

  async function sit(account: string): Promise<Page> {
    const context = await browser.newContext({ viewport: OFFICE, locale: 'vi-VN' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await signIn(page, server.address, account, office.password)
    return page
  }

  async function apiOf(context: BrowserContext) {
    const cookies = await context.cookies()
    const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ')
    return createClient(reportingContract, {
      origin: server.address,
      headers: () => ({ cookie }),
    })
  }

  async function read(page: Page): Promise<void> {
    await page.goto(`${server.address}/lam-viec/bao-cao/${reportId}`)
    await page.getByRole('textbox', { name: NEXT }).waitFor()
  }

  /** What the server has. */
  async function stored(page: Page): Promise<Record<string, string>> {
    const api = await apiOf(page.context())
    const { sections } = await api.getReport({ params: { reportId } })
    return Object.fromEntries(sections.map(({ title, text }) => [title, text]))
  }

  it('asks the later one where both wrote, takes what only one wrote, and loses nothing', async () => {
    const [lan, minh] = [await sit(office.account), await sit('minh.tran')]
    const { id } = await (
      await apiOf(lan.context())
    ).openReport({
      params: { unitId: office.unitId },
      body: { periodKind: 'quarter', periodKey: '2024-Q1' },
    })
    reportId = id
    await Promise.all([read(lan), read(minh)])

    await write(lan, DIFFICULTIES, 'Thôn Đông thiếu tờ rơi.')
    await write(lan, DIRECTION, 'Chủ tịch chủ trì họp giao ban.')
    await expect.poll(async () => (await stored(lan))[DIRECTION]).toContain('họp giao ban')

    // He has not seen it yet: one part is his alone, one she wrote as well.
    await write(minh, NEXT, 'Phát lại chuyên mục.')
    await write(minh, DIFFICULTIES, 'Loa thôn Đoài hỏng.')
    await minh.getByText(/^Nguyễn Thị Lan vừa lưu báo cáo này lúc/).waitFor()
    await minh.getByRole('button', { name: 'Xem hai bản' }).click()
    const dialog = minh.getByRole('dialog')
    const part = dialog.getByRole('group', { name: DIFFICULTIES })
    await part.getByText('Thôn Đông thiếu tờ rơi.').first().waitFor()
    await part.getByText('Loa thôn Đoài hỏng.').first().waitFor()
    // Neither his part nor hers is asked about.
    expect(await dialog.getByRole('group').count()).toBe(1)
    await part.getByRole('radio', { name: 'Bản của Nguyễn Thị Lan' }).check()
    await part.getByRole('radio', { name: 'Giữ chữ của cả hai' }).check()
    await dialog.getByRole('button', { name: 'Lưu theo lựa chọn này' }).click()
    await minh.getByText(/^Đã lưu lúc/).waitFor()
    const after = await stored(minh)
    expect(after[DIFFICULTIES]?.split('\n').toSorted()).toEqual([
      'Loa thôn Đoài hỏng.',
      'Thôn Đông thiếu tờ rơi.',
    ])
    expect([after[DIRECTION], after[NEXT]]).toEqual([
      'Chủ tịch chủ trì họp giao ban.',
      'Phát lại chuyên mục.',
    ])

    // She still has the older version open: another part of hers goes in without a question.
    await write(lan, DIRECTION, 'Chủ tịch chủ trì hai cuộc họp.')
    await lan.getByText('Đã ghép phần Trần Văn Minh vừa sửa vào bản đang mở').waitFor()
    await lan.getByRole('textbox', { name: NEXT }).getByText('Phát lại chuyên mục.').waitFor()
    expect((await stored(lan))[DIRECTION]).toBe('Chủ tịch chủ trì hai cuộc họp.')
  }, 120_000)

  it('keeps what is typed without a network, through a reload, and saves it when the network is back', async () => {
    const lan = await sit(office.account)
    await read(lan)
    await lan.context().setOffline(true)
    await write(lan, NEXT, 'Gõ khi mất mạng.')
    await lan.getByText(/^Mất mạng: đã giữ trên máy này/).waitFor()
    await lan.context().setOffline(false)
    await lan.getByText(/^Đã lưu lúc/).waitFor()
    expect((await stored(lan))[NEXT]).toBe('Gõ khi mất mạng.')

    // The answer is lost on its way: what was saved is no conflict with oneself.
    await lan.route(/\/sections$/, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await write(lan, NEXT, 'Lưu rồi mà không hay.')
    await lan.getByText(/^Mất mạng: đã giữ trên máy này/).waitFor()
    await lan.unroute(/\/sections$/)
    // The browser is closed before it could try again.
    await lan.goto('about:blank')
    await read(lan)
    await lan.getByRole('textbox', { name: NEXT }).getByText('Lưu rồi mà không hay.').waitFor()
    await lan.getByText(/^Đã lưu lúc/).waitFor()
    await write(lan, NEXT, 'Lưu rồi mà không hay, viết tiếp.')
    await expect.poll(async () => (await stored(lan))[NEXT]).toMatch(/viết tiếp\.$/)
    expect(await lan.getByRole('button', { name: 'Xem hai bản' }).count()).toBe(0)
  }, 120_000)
})

async function write(page: Page, part: string, words: string): Promise<void> {
  const prose = page.getByRole('textbox', { name: part })
  // The first words of a line: in its middle a click may meet a figure.
  await prose.click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}
