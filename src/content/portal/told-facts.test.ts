import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveWritten, ARTICLE, contentOf, writeItem } from '../../../test/content-office.ts'
import { openPortalOffice } from '../../../test/portal-office.ts'
import { carriedBy } from '../channel/carried.ts'
import { emptyContent } from '../item/item-content.ts'
import type { ItemKindCode } from '../item/item-kind.ts'

const SLUG = 'xa-ke-that'
let office: Awaited<ReturnType<typeof openPortalOffice>>
beforeAll(async () => {
  office = await openPortalOffice(SLUG)
})
afterAll(() => office.close())

async function publish(kind: ItemKindCode, title: string, facts: Record<string, string>) {
  const { clerk, chair, unit } = office
  const item = await writeItem(clerk, unit.id, { title, facts }, kind)
  await approveWritten(clerk, chair, item)
  const { publicPath } = await contentOf(clerk).publishItem({
    params: { itemId: item.id },
    body: { contentHash: item.contentHash },
  })
  return `/${SLUG}/${publicPath}`
}

test('whom an award went to, by which decision and when, stands on its page in both languages', async () => {
  const path = await publish('award', 'Khen Tổ một cửa', {
    recipient: 'Tổ một cửa',
    form: 'Giấy khen',
    decision: '214/QĐ-UBND',
    decided_on: '2026-05-04',
    reason: 'Không để hồ sơ nào quá hạn\nGiúp 126 người nộp trực tuyến',
  })
  const page = await office.read(path)
  for (const words of ['Số quyết định', '214/QĐ-UBND', '04/05/2026', 'Giúp 126 người']) {
    expect(page).toContain(words)
  }
  const english = await office.read(`/en${path}`)
  for (const words of ['Recipient', 'Decided on', '4 May 2026']) expect(english).toContain(words)
  expect(english).not.toContain('Số quyết định')
  // What the office wrote is read out as Vietnamese, the way down to the page too.
  expect(english).toContain('<dd><span lang="vi">Tổ một cửa</span></dd>')
  expect(english).toContain(`<li><a href="/en/${SLUG}/" lang="vi">${office.unit.name}</a></li>`)
  expect(page).not.toContain('lang="vi">Tổ')
  expect(await office.read(`/${SLUG}/tim-kiem?q=giup%20126%20nguoi`)).toContain(path)
  // What was found is read out as Vietnamese, too.
  expect(await office.read(`/en/${SLUG}/tim-kiem?q=giup%20126%20nguoi`)).toMatch(
    /lang="vi">Khen Tổ một cửa<\/a><span class="soft">Award<span lang="vi"> · Người dân/,
  )
})

function named(code: string, label: string) {
  return { type: 'reference', attrs: { kind: 'procedure', code, label } } as const
}

test('a procedure named in a text leads to its page of the national portal; an unknown code is words', async () => {
  const { clerk, chair, unit } = office
  const body = {
    ...ARTICLE.body,
    content: [
      ...ARTICLE.body.content,
      {
        type: 'paragraph' as const,
        content: [named('1.001193', 'Đăng ký khai sinh'), named('9.9', 'Việc lạ')],
      },
    ],
  }
  const item = await writeItem(clerk, unit.id, { title: 'Khai sinh ở đâu', body })
  await approveWritten(clerk, chair, item)
  const { publicPath } = await contentOf(clerk).publishItem({
    params: { itemId: item.id },
    body: { contentHash: item.contentHash },
  })
  const page = await office.read(`/${SLUG}/${publicPath}`)
  expect(page).toMatch(
    /<a href="https:\/\/dichvucong\.gov\.vn\/thu-tuc-hanh-chinh\/[0-9a-f-]{36}">Đăng ký khai sinh<\/a>/,
  )
  expect(page).toContain('</a>Việc lạ')
})

test('a question with its answer and a guide are found, each called what it is', async () => {
  const asked = await publish('qa', 'Mất giấy hẹn thì sao?', { answered_by: 'Trung tâm xã' })
  const guide = await publish('guide', 'Bốn bước nộp hồ sơ', { where: 'Quầy số 2' })
  expect(await office.read(`/${SLUG}/tim-kiem?q=mat%20giay%20hen`)).toContain(asked)
  const found = await office.read(`/en/${SLUG}/tim-kiem?q=quay%20so%202`)
  expect(found).toContain(guide)
  expect(found).not.toContain(asked)
  expect(found).toContain('Guide')
})

test('where to go and how long it takes is part of every text a guide goes out as', () => {
  const content = {
    ...emptyContent('guide', 'Khai sinh tại nhà'),
    facts: { where: 'Cổng Dịch vụ công quốc gia', time: 'Một ngày', fee: ' ' },
  }
  const carried = (code: Parameters<typeof carriedBy>[0]) =>
    carriedBy(code, { kind: 'guide', content })
  expect(carried('facebook').text).toBe(
    'Khai sinh tại nhà\n\n- Nộp ở đâu: Cổng Dịch vụ công quốc gia\n- Thời hạn giải quyết: Một ngày',
  )
  expect(carried('loudspeaker').text).toContain('Thời hạn giải quyết: Một ngày.')
  expect(carried('official_portal').body?.content).toHaveLength(1)
  // Printed sheets set them apart by themselves, a short message has no room.
  expect(carried('leaflet').body?.content).toEqual([])
  expect(carried('sms').text).toBe('Khai sinh tại nhà')
})

test('what was written for one way alone is not added to, and what is for the head alone is not told', () => {
  const facts = { verified: 'Đã hỏi người tố giác', concerned: 'Bộ phận Một cửa' }
  const critical = { ...emptyContent('critical', 'Trễ hẹn'), facts }
  expect(carriedBy('facebook', { kind: 'critical', content: critical }).text).toBe('Trễ hẹn')
  const guide = {
    ...emptyContent('guide', 'Khai sinh'),
    facts: { where: 'Quầy số 2' },
    channels: { zalo: { text: 'Lời riêng của Zalo' } },
  }
  expect(carriedBy('zalo', { kind: 'guide', content: guide }).text).toBe('Lời riêng của Zalo')
})
