import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { id, instant, page, unitRef, version } from '../../plans/contract-parts.ts'
import { itemView } from '../item/item-contract.ts'
import { itemContent, itemKindCode, itemLanguage } from '../item/item-content.ts'

const number = z.int().min(1)

export const libraryItem = z.object({
  id,
  unit: unitRef,
  kind: itemKindCode,
  language: itemLanguage,
  title: z.string(),
  summary: z.string(),
  /** The version that is shared. */
  number,
  sharedAt: instant,
  themes: z.array(z.string()),
  /** The unit's own item that was taken from it. */
  adoptedAs: id.nullable(),
  /** Units that took it over, as far as the reader sees them. */
  adoptedBy: z.int(),
})

export type LibraryItem = z.infer<typeof libraryItem>

export const offerView = z.object({
  id,
  unit: unitRef,
  itemId: id,
  number,
  title: z.string(),
  kind: itemKindCode,
  words: z.string(),
  state: z.enum(['open', 'taken', 'declined']),
  takenItemId: id.nullable(),
  answer: z.string(),
  offeredAt: instant,
  offeredByName: z.string(),
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
})

export type OfferView = z.infer<typeof offerView>

export const libraryOperations = {
  listLibrary: {
    method: 'GET',
    path: '/units/:unitId/library',
    summary: 'Kho bài dùng chung: của cấp trên, hoặc của đơn vị cho cấp dưới',
    may: 'official',
    query: z.object({
      whose: z.enum(['above', 'own']).default('above'),
      kind: itemKindCode.optional(),
      words: z.string().trim().max(200).optional(),
      cursor: typedCursor('instant'),
    }),
    response: page(libraryItem),
  },
  getLibraryItem: {
    method: 'GET',
    path: '/units/:unitId/library/:itemId',
    summary: 'Một bài dùng chung, đúng bản được chia sẻ',
    may: 'official',
    response: libraryItem.extend({ content: itemContent, may: z.object({ adopt: z.boolean() }) }),
  },
  adoptItem: {
    method: 'POST',
    path: '/units/:unitId/library/:itemId/adopt',
    summary: 'Dùng lại thành bài của đơn vị, ghi rõ lấy từ đâu',
    may: 'official',
    body: z.object({}),
    response: z.object({ id }),
  },
  shareItem: {
    method: 'POST',
    path: '/items/:itemId/share',
    summary: 'Đưa đúng bản đã duyệt vào kho dùng chung cho cấp dưới',
    may: 'official',
    body: z.object({
      contentHash: z.string().regex(/^[0-9a-f]{64}$/),
      /** Also tells every unit below. */
      tell: z.boolean().default(false),
    }),
    response: itemView,
  },
  unshareItem: {
    method: 'POST',
    path: '/items/:itemId/unshare',
    summary: 'Rút khỏi kho dùng chung; đơn vị đã lấy vẫn giữ bài của mình',
    may: 'official',
    body: z.object({}),
    response: itemView,
  },
  readSourceUpdate: {
    method: 'GET',
    path: '/items/:itemId/source-update',
    summary: 'Bản gốc đã sửa gì từ khi đơn vị lấy về',
    may: 'official',
    response: z.object({
      update: z
        .object({
          unitName: z.string(),
          takenNumber: number,
          number,
          before: itemContent,
          after: itemContent,
          /** Pieces both the source and the unit changed. */
          clashes: z.int(),
        })
        .nullable(),
    }),
  },
  takeSourceUpdate: {
    method: 'POST',
    path: '/items/:itemId/source-update',
    summary: 'Lấy phần mới của bản gốc, lấy trọn, hoặc giữ nguyên bài của đơn vị',
    may: 'official',
    body: z.object({ version, number, way: z.enum(['merge', 'replace', 'keep']) }),
    response: itemView,
  },
  offerItem: {
    method: 'POST',
    path: '/items/:itemId/offer',
    summary: 'Giới thiệu bài hay lên cấp trên trực tiếp',
    may: 'official',
    body: z.object({ words: z.string().trim().max(1000).default('') }),
    response: itemView,
  },
  listOffers: {
    method: 'GET',
    path: '/units/:unitId/offers',
    summary: 'Bài cấp dưới giới thiệu lên, hoặc đơn vị đã giới thiệu',
    may: 'official',
    query: z.object({ way: z.enum(['in', 'out']).default('in'), cursor: typedCursor('id') }),
    response: page(offerView),
  },
  takeOffer: {
    method: 'POST',
    path: '/offers/:offerId/take',
    summary: 'Nhận bài được giới thiệu làm bài của đơn vị',
    may: 'official',
    body: z.object({}),
    response: offerView,
  },
  declineOffer: {
    method: 'POST',
    path: '/offers/:offerId/decline',
    summary: 'Không nhận, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do không nhận.', 1000) }),
    response: offerView,
  },
} as const satisfies Record<string, Operation>
