import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { id, instant, page, version } from '../../plans/contract-parts.ts'
import { cue } from '../body/body.ts'
import { mediaKinds } from './media.ts'

const kind = z.enum(mediaKinds)
const words = {
  alt: z.string().trim().max(500),
  caption: z.string().trim().max(500),
  credit: z.string().trim().max(200),
}

/** What is said in a recording: captions of a film, a transcript of sound. */
const spoken = {
  cues: z.array(cue).max(3000, 'Phụ đề dài quá 3.000 câu.').nullable(),
  transcript: z.string().trim().max(20_000),
}

export const mediaView = z.object({
  id,
  kind,
  hash: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  seconds: z.int().nullable(),
  hasThumbnail: z.boolean(),
  ...words,
  ...spoken,
  uses: z.int(),
  shared: z.boolean(),
  version,
  createdAt: instant,
  createdByName: z.string(),
  /** A picture without a description is not. */
  usable: z.boolean(),
  may: z.object({ edit: z.boolean() }),
})

export type MediaView = z.infer<typeof mediaView>

export const mediaOperations = {
  listMedia: {
    method: 'GET',
    path: '/units/:unitId/media',
    summary: 'Kho ảnh, âm thanh, phim, tệp thiết kế của đơn vị; mới nhất đứng trước',
    may: 'official',
    query: z.object({
      kind: kind.optional(),
      words: z.string().trim().max(200).optional(),
      cursor: typedCursor('id'),
    }),
    response: page(mediaView),
  },
  addMedia: {
    method: 'POST',
    path: '/units/:unitId/media',
    summary: 'Thêm một tệp vào kho; ảnh được bỏ vị trí chụp',
    may: 'official',
    upload: true,
    body: z.object({
      ...z.object(words).partial().shape,
      seconds: z.int().min(0).max(86_400).nullable().default(null),
    }),
    response: mediaView,
  },
  getMedia: {
    method: 'GET',
    path: '/media/:mediaId',
    summary: 'Một tệp trong kho và nơi đang dùng',
    may: 'official',
    response: mediaView.extend({
      usedIn: z.array(
        z.object({ itemId: id, title: z.string(), state: z.string(), published: z.boolean() }),
      ),
    }),
  },
  editMedia: {
    method: 'PATCH',
    path: '/media/:mediaId',
    summary: 'Sửa mô tả, chú thích, nguồn ảnh; phụ đề của phim, lời của bản ghi âm',
    may: 'official',
    body: z.object({ version, ...words, ...z.object(spoken).partial().shape }),
    response: mediaView,
  },
  retireMedia: {
    method: 'POST',
    path: '/media/:mediaId/retire',
    summary: 'Cất khỏi kho; bài đang dùng vẫn giữ',
    may: 'official',
    body: z.object({}),
    response: mediaView,
  },
  downloadMedia: {
    method: 'GET',
    path: '/media/:mediaId/file',
    summary: 'Nội dung tệp, ảnh và âm thanh mở ngay',
    may: 'official',
    query: z.object({ small: z.stringbool().default(false) }),
    download: true,
  },
} as const satisfies Record<string, Operation>
