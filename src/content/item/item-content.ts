import { z } from 'zod'
import { bodySchema, EMPTY_BODY, imageAttrs, type ImageAttrs } from '../body/body.ts'
import { channelCode, type ChannelCode } from '../channel/channel-spec.ts'
import { itemKindCodes, kindOf, type ItemKindCode } from './item-kind.ts'

export const itemKindCode = z.enum(itemKindCodes)

/** Vietnamese, English, and the languages of the larger minorities (ISO 639). */
export const itemLanguages = [
  { code: 'vi', label: 'Tiếng Việt', labelEn: 'Vietnamese' },
  { code: 'en', label: 'Tiếng Anh', labelEn: 'English' },
  { code: 'tyz', label: 'Tiếng Tày', labelEn: 'Tày' },
  { code: 'nut', label: 'Tiếng Nùng', labelEn: 'Nùng' },
  { code: 'blt', label: 'Tiếng Thái', labelEn: 'Thái' },
  { code: 'mtq', label: 'Tiếng Mường', labelEn: 'Mường' },
  { code: 'hmn', label: 'Tiếng Mông', labelEn: 'Hmong' },
  { code: 'ium', label: 'Tiếng Dao', labelEn: 'Dao' },
  { code: 'km', label: 'Tiếng Khmer', labelEn: 'Khmer' },
  { code: 'cjm', label: 'Tiếng Chăm', labelEn: 'Cham' },
  { code: 'jra', label: 'Tiếng Gia Rai', labelEn: 'Jarai' },
  { code: 'rad', label: 'Tiếng Ê Đê', labelEn: 'Rade' },
  { code: 'bdq', label: 'Tiếng Ba Na', labelEn: 'Bahnar' },
  { code: 'kpm', label: 'Tiếng Cơ Ho', labelEn: 'Koho' },
  { code: 'zh', label: 'Tiếng Hoa', labelEn: 'Chinese' },
] as const
const languageCodes = itemLanguages.map(({ code }) => code)
export const itemLanguage = z.enum(languageCodes)
export type ItemLanguage = z.infer<typeof itemLanguage>

const attachment = z.strictObject({
  mediaId: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().trim().min(1).max(255),
  mime: z.string().max(100),
  size: z.int().min(0),
})

/** What an approval binds: everything that can go out. */
export const itemContent = z.strictObject({
  title: z.string().trim().max(300),
  summary: z.string().trim().max(1000),
  /** As printed under the text; not the account that typed it. */
  byline: z.string().trim().max(200),
  body: bodySchema,
  facts: z.record(z.string().max(40), z.string().trim().max(4000)),
  cover: imageAttrs.nullable(),
  /** Design files and papers that go with it. */
  attachments: z.array(attachment).max(20),
  /** The ways it is meant to go. `text` is written for that way alone; null: made from title, summary and body. */
  channels: z.partialRecord(
    channelCode,
    z.strictObject({ text: z.string().trim().max(10_000).nullable() }),
  ),
})

export type ItemContent = z.infer<typeof itemContent>
export type Attachment = z.infer<typeof attachment>

export function emptyContent(kind: ItemKindCode, title: string): ItemContent {
  const { channels, proposed } = kindOf(kind)
  return {
    title,
    summary: '',
    byline: '',
    body: EMPTY_BODY,
    facts: {},
    cover: null,
    attachments: [],
    channels: Object.fromEntries(channels.slice(0, proposed).map((code) => [code, { text: null }])),
  }
}

export function channelsOf(content: Pick<ItemContent, 'channels'>): ChannelCode[] {
  return channelCode.options.filter((code) => content.channels[code] !== undefined)
}

/** Every file the content names, each once. */
export function mediaOf(content: ItemContent): { mediaId: string; hash: string }[] {
  const pictures: (ImageAttrs | null)[] = [content.cover]
  const found = [
    ...pictures.filter((one) => one !== null),
    ...content.body.content.flatMap((block) =>
      block.type === 'image' || block.type === 'recording' ? [block.attrs] : [],
    ),
    ...content.attachments,
  ]
  const byId = new Map(found.map(({ mediaId, hash }) => [`${mediaId} ${hash}`, { mediaId, hash }]))
  return [...byId.values()]
}
