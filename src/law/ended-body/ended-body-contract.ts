import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { BODY_TIERS } from './ended-bodies.ts'

const names = z.array(z.string().trim().min(1).max(200)).max(20)
const heirs = z.partialRecord(z.enum(BODY_TIERS), names)
const optional = (most: number) => z.string().trim().max(most).nullable().default(null)

const typedBody = z.object({
  tier: z.enum(BODY_TIERS, 'Hãy chọn cấp.'),
  name: z.string().trim().min(1, 'Hãy ghi tên cơ quan.').max(200),
  words: names.default([]),
  endedOn: z.iso.date('Hãy chọn ngày đầu tiên không còn.'),
  heirs,
  /** Number of a document on record. */
  legalSource: optional(60),
  article: optional(100),
  note: optional(500),
  verified: z.boolean(),
})
export type TypedBody = z.infer<typeof typedBody>

const endedBodyEdition = z.object({
  code: z.string(),
  edition: z.int(),
  tier: z.enum(BODY_TIERS),
  name: z.string(),
  words: z.array(z.string()),
  endedOn: z.iso.date(),
  heirs,
  legalSource: z.string().nullable(),
  article: z.string().nullable(),
  note: z.string().nullable(),
  verified: z.boolean(),
  isUsed: z.boolean(),
  /** Null: it came with the program. */
  editedAt: z.string().nullable(),
  editedByName: z.string().nullable(),
})
export type ListedBody = z.infer<typeof endedBodyEdition>

const listedBodies = z.object({
  items: z.array(endedBodyEdition),
  next: z.null(),
  may: z.object({ edit: z.boolean() }),
})
export type ListedBodies = z.infer<typeof listedBodies>

export const endedBodyOperations = defineContract({
  listEndedBodies: {
    method: 'GET',
    path: '/ended-bodies',
    summary:
      'Cơ quan, đơn vị, chức danh đã kết thúc trên cả nước: từ ngày nào, việc nay của nơi nào, theo văn bản nào, đã kiểm chứng chưa',
    may: 'official',
    response: listedBodies,
  },
  listBodyEditions: {
    method: 'GET',
    path: '/ended-bodies/:code/editions',
    summary: 'Các lần ghi một cơ quan đã kết thúc, mới nhất trước',
    may: 'official',
    response: z.object({ items: z.array(endedBodyEdition), next: z.null() }),
  },
  addEndedBody: {
    method: 'POST',
    path: '/ended-bodies',
    summary: 'Ghi một cơ quan đã kết thúc và nơi kế thừa; từ đó được đề xuất, không tự thay',
    may: 'official',
    body: typedBody,
    response: listedBodies,
  },
  changeEndedBody: {
    method: 'POST',
    path: '/ended-bodies/:code/editions',
    summary: 'Ghi lại một cơ quan đã kết thúc, hoặc thôi dùng; lần ghi trước vẫn giữ',
    may: 'official',
    body: typedBody.extend({ edition: z.int().min(1), isUsed: z.boolean() }),
    response: listedBodies,
  },
})
