import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { unitName } from '../event/event-contract.ts'
import { newPost } from '../post/post-contract.ts'
import { FOCAL_FOR, POST_RANKS } from '../post/post.ts'
import { UNIT_KINDS } from '../unit/unit.ts'
import { unitSchema } from '../unit/unit-contract.ts'

const proposedPost = z.object({
  title: z.string(),
  rank: z.enum(POST_RANKS),
  focalFor: z.array(z.enum(FOCAL_FOR)),
})

const usualOffice = z.object({
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  shortName: z.string(),
  documentSymbol: z.string(),
  posts: z.array(proposedPost),
  /** Number of the legal source; null where it is decided locally. */
  source: z.string().nullable(),
  isUsual: z.boolean(),
  exists: z.boolean(),
})

export const newOffice = z.object({
  ...unitName,
  kind: z.enum(UNIT_KINDS),
  documentSymbol: typedReason('Hãy ghi chữ viết tắt đứng sau số văn bản.', 20),
  posts: z.array(newPost).max(30).default([]),
})

export const officeOperations = defineContract({
  listUsualOffices: {
    method: 'GET',
    path: '/units/:unitId/usual-offices',
    summary: 'Cơ quan, đơn vị và chức danh thường có của một UBND vào một ngày, theo cấp',
    may: 'official',
    query: z.object({ on: typedDate('Ngày phải có dạng 2026-11-20.').optional() }),
    response: z.object({
      items: z.array(usualOffice),
      next: z.null(),
      /** Of the committee itself, without those it has. */
      posts: z.array(proposedPost),
    }),
  },
  openOffices: {
    method: 'POST',
    path: '/units/:unitId/offices',
    summary: 'Mở các cơ quan, đơn vị trực thuộc cùng chức danh, một lần',
    may: 'official',
    body: z.object({
      on: typedDate('Hãy chọn ngày thành lập.'),
      legalSource: typedReason('Hãy ghi văn bản quyết định việc này.', 500),
      offices: z.array(newOffice).max(80).default([]),
      /** Of the committee itself. */
      posts: z.array(newPost).max(30).default([]),
    }),
    response: z.object({ items: z.array(unitSchema), next: z.null() }),
  },
})
