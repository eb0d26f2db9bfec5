import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveWritten,
  ARTICLE,
  contentOf,
  openContentOffice,
  openContentWorld,
  paragraph,
  writeItem,
} from '../../../test/content-office.ts'
import { openPdf, textOf } from '../../../test/pdf-pieces.ts'
import type { Visitor, World } from '../../../test/world.ts'
import type { Body } from '../body/body.ts'
import { partsOf, partsOfText } from './text-parts.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

const heading = (text: string) => ({
  type: 'heading' as const,
  attrs: { level: 2 as const },
  content: [{ type: 'text' as const, text }],
})
const list = (...texts: string[]) => ({
  type: 'orderedList' as const,
  content: texts.map((text) => ({ type: 'listItem' as const, content: [paragraph(text)] })),
})
const body: Body = {
  type: 'doc',
  content: [
    heading('Ai phải đăng ký'),
    paragraph('Cha hoặc mẹ của bé.'),
    heading('Làm thế nào'),
    list('Đăng nhập bằng tài khoản định danh', 'Điền tờ khai'),
    heading('Hỏi ở đâu'),
    paragraph('Tại quầy trong giờ làm việc.'),
  ],
}
const channels = {
  poster: { text: null },
  leaflet: { text: null },
  banner: { text: null },
  handbook: { text: null },
}

async function get(visitor: Visitor, itemId: string, rest: string) {
  return visitor.inject({
    method: 'GET',
    url: `/api/v1/items/${itemId}/print${rest.startsWith('?') ? '' : '/'}${rest}`,
  })
}

async function openPiece() {
  const { unit, clerk, chair, neighbour } = await openContentOffice(world)
  const text = { ...ARTICLE, body, channels, title: 'Đăng ký khai sinh tại nhà' }
  const item = await writeItem(clerk, unit.id, text, 'print_text')
  return { unit, clerk, chair, neighbour, item, params: { itemId: item.id } }
}

describe('an item on paper', () => {
  it('is a draft on every page until exactly that version is approved', async () => {
    const { clerk, chair, item, params } = await openPiece()
    const file = async (format: string) =>
      textOf(
        await openPdf(
          new Uint8Array((await get(clerk, item.id, `file?format=${format}`)).rawPayload),
        ),
      )
    const draft = await file('handbook')
    expect(draft.match(/BẢN NHÁP/gu)?.length).toBeGreaterThan(3)
    expect(
      await contentOf(clerk).previewPrint({ params, query: { format: 'handbook' } }),
    ).toMatchObject({
      draft: true,
      fault: null,
    })
    await approveWritten(clerk, chair, item)
    const approved = await file('handbook')
    expect(approved).not.toContain('BẢN NHÁP')
    for (const words of ['Đăng ký khai sinh tại nhà', 'Điền tờ khai'])
      expect(approved).toContain(words)
    const now = await contentOf(clerk).getItem({ params })
    await contentOf(clerk).saveItem({
      params,
      body: { version: now.version, content: { ...now.content, summary: 'Một chữ khác.' } },
    })
    expect(await file('poster-a4')).toContain('BẢN NHÁP')
  })

  it.each([
    ['poster-a3', 1],
    ['leaflet-a5', 2],
    ['trifold', 2],
    ['banner', 1],
    ['handbook', 8],
  ] as const)('is seen before it is printed: %s', async (format, pages) => {
    const { clerk, params } = await openPiece()
    const seen = await contentOf(clerk).previewPrint({ params, query: { format } })
    expect(seen).toMatchObject({ fault: null, pages })
    expect(seen.pictures).toHaveLength(pages)
    for (const picture of seen.pictures) {
      const bytes = Buffer.from(picture.split(',')[1] ?? '', 'base64')
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    }
    expect(new Set(seen.pictures).size).toBe(pages)
  })

  it('says in a sentence why it cannot be set', async () => {
    const { clerk, unit, params, item } = await openPiece()
    const short = await writeItem(clerk, unit.id, { ...ARTICLE, channels }, 'print_text')
    const seen = await contentOf(clerk).previewPrint({
      params: { itemId: short.id },
      query: { format: 'trifold' },
    })
    expect(seen.fault).toContain('cần 3 hoặc 4 mục có tiêu đề')
    const refused = await get(clerk, short.id, 'file?format=trifold')
    expect(refused.statusCode).toBe(422)
    const far = await get(clerk, item.id, '?format=banner&widthM=90')
    expect(far.json()).toMatchObject({ status: 422, fields: { widthM: 'Lớn nhất 30 m.' } })
    await expect(
      contentOf(clerk).previewPrint({ params, query: { format: 'slogan-a4' } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('is hidden from other units', async () => {
    const { neighbour, params } = await openPiece()
    const stranger = await world.visit(neighbour, 'officer', 'Người xã khác')
    await expect(
      contentOf(stranger).previewPrint({ params, query: { format: 'poster-a4' } }),
    ).rejects.toMatchObject({ status: 404 })
  })
})

describe('text in parts', () => {
  it('is cut at its headings, and what is done in order is numbered', () => {
    expect(partsOf(body)).toEqual([
      { title: 'Ai phải đăng ký', texts: ['Cha hoặc mẹ của bé.'], items: [], steps: false },
      {
        title: 'Làm thế nào',
        texts: [],
        items: ['Đăng nhập bằng tài khoản định danh', 'Điền tờ khai'],
        steps: true,
      },
      { title: 'Hỏi ở đâu', texts: ['Tại quầy trong giờ làm việc.'], items: [], steps: false },
    ])
  })

  it('written for one way is cut at empty lines', () => {
    expect(
      partsOfText('Cần mang theo:\n- Căn cước\n- Giấy hẹn\n\nMở cửa cả sáng thứ Bảy.'),
    ).toEqual([
      { title: 'Cần mang theo', texts: [], items: ['Căn cước', 'Giấy hẹn'], steps: false },
      { title: null, texts: ['Mở cửa cả sáng thứ Bảy.'], items: [], steps: false },
    ])
  })
})
