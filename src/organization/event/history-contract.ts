import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { EVENT_KINDS } from './unit-event.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

const relative = named.extend({
  share: z.enum(['whole', 'part']),
  /** As the resolution says it: `Nhập một phần diện tích`. */
  words: z.string().nullable(),
  reads: z.boolean(),
  closedOn: z.iso.date().nullable(),
})

export const unitHistory = z.object({
  names: z.array(z.object({ name: z.string(), from: z.iso.date(), to: z.iso.date().nullable() })),
  superiors: z.array(named.extend({ from: z.iso.date(), to: z.iso.date().nullable() })),
  /** The newest first; each unit by its name of the day. */
  events: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(EVENT_KINDS),
      on: z.iso.date(),
      legalSource: z.string().nullable(),
      note: z.string().nullable(),
      before: z.array(named),
      after: z.array(named),
    }),
  ),
  predecessors: z.array(relative),
  successors: z.array(relative),
  heir: named.nullable(),
})
export type UnitHistory = z.output<typeof unitHistory>

export const splitQuestion = z.object({
  predecessor: named,
  on: z.iso.date(),
  legalSource: z.string().nullable(),
  successors: z.array(named.extend({ words: z.string().nullable(), reads: z.boolean() })),
  proposed: z.object({ id: z.uuid(), why: z.enum(['people', 'rest', 'code', 'name', 'first']) }),
  answer: z.object({ heirId: z.uuid(), at: z.iso.datetime(), byName: z.string() }).nullable(),
  may: z.object({ answer: z.boolean() }),
})
export type SplitQuestion = z.output<typeof splitQuestion>

export const historyOperations = defineContract({
  getUnitHistory: {
    method: 'GET',
    path: '/units/:unitId/history',
    summary: 'Tên, cấp trên, các việc sắp xếp, đơn vị trước và sau của một đơn vị',
    may: 'official',
    response: unitHistory,
  },
  listSplitQuestions: {
    method: 'GET',
    path: '/unit-splits',
    summary: 'Đơn vị bị chia: đơn vị kế thừa nào nhận gì',
    may: 'official',
    query: z.object({
      state: z.enum(['open', 'answered']).default('open'),
      cursor: typedCursor('id'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({
      items: z.array(splitQuestion),
      next: z.string().nullable(),
      /** All that wait for an answer. */
      open: z.int(),
    }),
  },
  getSplitQuestion: {
    method: 'GET',
    path: '/unit-splits/:unitId',
    summary: 'Câu hỏi về một đơn vị bị chia',
    may: 'official',
    response: splitQuestion,
  },
  answerSplit: {
    method: 'POST',
    path: '/unit-splits/:unitId',
    summary: 'Trả lời: ai đảm nhận tiếp, ai đọc hồ sơ cũ; trả lời lại được',
    may: 'official',
    body: z.object({
      heirId: z.uuid('Hãy chọn đơn vị đảm nhận tiếp.'),
      readerIds: z.array(z.uuid()).max(50),
    }),
    response: splitQuestion,
  },
})
