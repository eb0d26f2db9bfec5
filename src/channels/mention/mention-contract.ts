import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'

const id = z.uuid()
const version = z.int().min(1)

const sourceKind = z.enum([
  'press',
  'mass_organisation',
  'citizen',
  'elected_body',
  'social_network',
])
const tone = z.enum(['good', 'neutral', 'bad'])

const mentionTyped = z.object({
  sourceKind,
  source: z
    .string()
    .trim()
    .min(1, 'Hãy ghi ai nêu: tên báo, tổ chức, người dân thôn nào.')
    .max(300),
  title: z.string().trim().min(1, 'Hãy ghi tên bài, hoặc nêu việc gì.').max(500),
  appearedOn: typedDate('Hãy ghi ngày đăng, ngày nêu.'),
  url: z
    .url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng https:// hoặc http://.' })
    .max(2000)
    .nullable(),
  summary: z.string().trim().max(4000),
  tone,
  themes: z.array(z.string().max(60)).max(20),
  procedure: z.string().trim().max(300).nullable(),
})

const mention = mentionTyped.extend({
  id,
  unitId: id,
  appearedOn: z.string(),
  url: z.string().nullable(),
  file: z.object({ id, name: z.string() }).nullable(),
  /** `waiting`: bad, and the head has said nothing yet. */
  state: z.enum(['noted', 'waiting', 'remedying', 'late', 'done']),
  direction: z.string().nullable(),
  directedAt: z.string().nullable(),
  directedByName: z.string().nullable(),
  dueOn: z.string().nullable(),
  remedy: z.string().nullable(),
  remediedOn: z.string().nullable(),
  remediedByName: z.string().nullable(),
  itemId: id.nullable(),
  createdAt: z.string(),
  createdByName: z.string(),
  version,
  may: z.object({
    edit: z.boolean(),
    direct: z.boolean(),
    remedy: z.boolean(),
    write: z.boolean(),
  }),
})

const mentionFilter = z.object({
  state: z.enum(['all', 'waiting', 'remedying', 'late', 'done']).default('all'),
  tone: tone.optional(),
  sourceKind: sourceKind.optional(),
  from: typedDate('Ngày bắt đầu chưa đúng.').optional(),
  to: typedDate('Ngày kết thúc chưa đúng.').optional(),
  words: z.string().trim().max(200).optional(),
})

export type MentionTyped = z.infer<typeof mentionTyped>
export type MentionView = z.infer<typeof mention>
export type MentionFilter = z.infer<typeof mentionFilter>

export const mentionOperations = {
  listMentions: {
    method: 'GET',
    path: '/units/:unitId/mentions',
    summary: 'Sổ báo chí, dư luận: ai nêu gì về đơn vị, khen hay chê, chỉ đạo và khắc phục ra sao',
    may: 'official',
    query: mentionFilter.extend({ cursor: typedCursor('day') }),
    response: z.object({
      items: z.array(mention),
      next: z.string().nullable(),
      counts: z.object({
        all: z.int(),
        waiting: z.int(),
        remedying: z.int(),
        late: z.int(),
        done: z.int(),
        good: z.int(),
        neutral: z.int(),
        bad: z.int(),
      }),
    }),
  },
  getMention: {
    method: 'GET',
    path: '/mentions/:mentionId',
    summary: 'Một dòng trong sổ báo chí, dư luận',
    may: 'official',
    response: mention,
  },
  addMention: {
    method: 'POST',
    path: '/units/:unitId/mentions',
    summary: 'Ghi vào sổ điều báo chí, tổ chức, người dân nêu',
    may: 'official',
    body: mentionTyped,
    response: mention,
  },
  editMention: {
    method: 'PATCH',
    path: '/mentions/:mentionId',
    summary: 'Sửa một dòng trong sổ báo chí, dư luận',
    may: 'official',
    body: mentionTyped.extend({ version }),
    response: mention,
  },
  addMentionFile: {
    method: 'POST',
    path: '/mentions/:mentionId/file',
    summary: 'Đưa bản chụp bài báo, đơn, ảnh vào sổ',
    may: 'official',
    upload: true,
    response: mention,
  },
  directMention: {
    method: 'POST',
    path: '/mentions/:mentionId/direct',
    summary: 'Ý kiến chỉ đạo của lãnh đạo, hạn khắc phục',
    may: 'official',
    body: z.object({
      version,
      direction: typedReason('Hãy ghi ý kiến chỉ đạo.', 2000),
      dueOn: typedDate('Hạn khắc phục chưa đúng.').nullable(),
    }),
    response: mention,
  },
  remedyMention: {
    method: 'POST',
    path: '/mentions/:mentionId/remedy',
    summary: 'Đã khắc phục, đã trả lời: làm gì, ngày nào',
    may: 'official',
    body: z.object({
      version,
      remedy: typedReason('Hãy ghi đã làm gì, đã trả lời thế nào.', 2000),
      remediedOn: typedDate('Ngày khắc phục chưa đúng.'),
    }),
    response: mention,
  },
  withdrawMention: {
    method: 'POST',
    path: '/mentions/:mentionId/withdraw',
    summary: 'Bỏ một dòng ghi nhầm khỏi sổ',
    may: 'official',
    body: z.object({ version }),
    response: z.object({ mentionId: id }),
  },
  writeOfMention: {
    method: 'POST',
    path: '/mentions/:mentionId/item',
    summary: 'Viết thành nội dung: gương người tốt, việc tốt hoặc nội dung phê bình',
    may: 'official',
    body: z.object({ version }),
    response: mention,
  },
} as const satisfies Record<string, Operation>
