import sharp from 'sharp'
import { contentContract, contentRoutes, servePublishedFiles } from '../src/content/index.ts'
import type { Paragraph } from '../src/content/body/body.ts'
import type { ItemContent } from '../src/content/item/item-content.ts'
import type { ItemKindCode } from '../src/content/item/item-kind.ts'
import type { ItemView } from '../src/content/item/item-contract.ts'
import { workRoutes } from '../src/work/index.ts'
import { openWorld, type Visitor, type World } from './world.ts'

export async function openContentWorld(): Promise<World> {
  const world = await openWorld([workRoutes, contentRoutes])
  servePublishedFiles(world.app, world.house)
  return world
}

/** A commune with a clerk and a chair, its neighbour and its province. */
export async function openContentOffice(world: World, today = '2026-11-20') {
  world.setToday(today)
  const { province, communes } = await world.addProvince()
  const [unit, neighbour] = communes
  const clerk = await world.visit(unit, 'officer', 'Trần Thị Hoa')
  const chair = await world.visit(unit, 'head', 'Lê Văn Bình')
  return { province, unit, neighbour, clerk, chair }
}

export const contentOf = (visitor: Visitor) => visitor.api(contentContract)

export async function writeItem(
  clerk: Visitor,
  unitId: string,
  text: Partial<ItemContent> = {},
  kind: ItemKindCode = 'article',
): Promise<ItemView> {
  const api = contentOf(clerk)
  const title = text.title ?? 'Từ 1/12 nộp hồ sơ khai sinh ngay tại nhà'
  const item = await api.createItem({ params: { unitId }, body: { kind, title } })
  await api.saveItem({
    params: { itemId: item.id },
    body: { version: item.version, content: { ...item.content, ...ARTICLE, ...text } },
  })
  return api.getItem({ params: { itemId: item.id } })
}

export async function approveWritten(clerk: Visitor, chair: Visitor, item: ItemView) {
  const params = { itemId: item.id }
  const { contentHash } = await contentOf(clerk).submitItem({
    params,
    body: { version: item.version },
  })
  return contentOf(chair).approveItem({ params, body: { contentHash } })
}

export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

/** An article without a fault. */
export const ARTICLE: Pick<ItemContent, 'summary' | 'body'> = {
  summary:
    'Người dân xã Bình Minh có thể đăng ký khai sinh trên điện thoại, không phải đến trụ sở.',
  body: {
    type: 'doc',
    content: [
      paragraph(
        'Từ ngày 1 tháng 12, người dân xã Bình Minh đăng ký khai sinh trên Cổng Dịch vụ công quốc gia. Kết quả được trả tại nhà qua bưu điện hoặc tại trụ sở xã.',
      ),
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [{ type: 'text', text: 'Cần chuẩn bị gì' }],
      },
      {
        type: 'bulletList',
        content: ['Giấy chứng sinh của con', 'Tài khoản định danh của cha hoặc mẹ'].map((text) => ({
          type: 'listItem' as const,
          content: [paragraph(text)],
        })),
      },
      paragraph(
        'Ai chưa quen dùng điện thoại được cán bộ tại trụ sở giúp nộp hồ sơ ngay tại quầy. Tổ công nghệ số của thôn cũng đến tận nhà giúp người cao tuổi. Mọi vướng mắc xin hỏi tại quầy trong giờ làm việc.',
      ),
    ],
  },
}

export async function pictureBytes(colour = '#2f4699', width = 640): Promise<Blob> {
  const bytes = await sharp({
    create: { width, height: 360, channels: 3, background: colour },
  })
    .jpeg()
    .toBuffer()
  return new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' })
}
