import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedReason } from '../../platform/typed-reason.ts'

export const questionKinds = ['difficulty', 'question', 'proposal'] as const
const states = ['open', 'answered', 'withdrawn'] as const
const party = z.object({ unitId: z.uuid(), name: z.string() })

const questionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(questionKinds),
  words: z.string(),
  from: party,
  to: party,
  /** The report in which it is written, when it is sent with one. */
  reportId: z.uuid().nullable(),
  state: z.enum(states),
  askedAt: z.string(),
  askedByName: z.string(),
  /** While nobody has answered. */
  workingDaysWaiting: z.number().int(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
  version: z.number().int(),
  /** It came to the unit from below and was passed on. */
  passedFromId: z.uuid().nullable(),
  passedToUnitName: z.string().nullable(),
  passedAt: z.string().nullable(),
  may: z.object({ answer: z.boolean(), pass: z.boolean(), withdraw: z.boolean() }),
})

const changed = z.object({ id: z.uuid(), state: z.enum(states) })

export const questionOperations = {
  listQuestions: {
    method: 'GET',
    path: '/units/:unitId/questions',
    summary: 'Khó khăn, câu hỏi, kiến nghị đơn vị gửi lên, hoặc cấp dưới gửi đến',
    may: 'official',
    query: z.object({
      side: z.enum(['sent', 'received']).default('sent'),
      state: z.enum(states).optional(),
      cursor: typedCursor('instant'),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    response: z.object({
      items: z.array(questionSchema),
      next: z.string().nullable(),
      /** How many wait for an answer on each side. */
      open: z.object({ sent: z.number().int(), received: z.number().int() }),
      /** Whom one may ask: superiors and their offices. */
      above: z.array(party),
      /** Whom one may pass on to: those, and one's own offices. */
      passTo: z.array(party),
      may: z.object({ ask: z.boolean() }),
    }),
  },
  askQuestion: {
    method: 'POST',
    path: '/units/:unitId/questions',
    summary: 'Gửi khó khăn, câu hỏi hoặc kiến nghị lên cấp trên',
    may: 'official',
    body: z.object({
      kind: z.enum(questionKinds),
      toUnitId: z.uuid('Hãy chọn nơi nhận.'),
      words: z
        .string()
        .trim()
        .min(10, 'Hãy nêu rõ việc gì, vướng ở đâu, đề nghị thế nào.')
        .max(4000, 'Nhiều nhất 4.000 ký tự.'),
      reportId: z.uuid().nullable().default(null),
    }),
    response: z.object({ id: z.uuid() }),
  },
  answerQuestion: {
    method: 'POST',
    path: '/questions/:questionId/answer',
    summary: 'Trả lời; trả lời lại thì thay câu trả lời trước',
    may: 'official',
    body: z.object({
      version: z.number().int(),
      answer: typedReason('Phải ghi nội dung trả lời.', 4000),
    }),
    response: changed,
  },
  passQuestion: {
    method: 'POST',
    path: '/questions/:questionId/pass',
    summary: 'Chuyển lên cấp trên hoặc cơ quan chuyên môn; câu trả lời tự về nơi hỏi đầu tiên',
    may: 'official',
    body: z.object({
      version: z.number().int(),
      toUnitId: z.uuid('Hãy chọn nơi nhận.'),
      words: typedReason('Hãy nêu rõ việc gì, vướng ở đâu, đề nghị thế nào.', 4000),
    }),
    response: z.object({ id: z.uuid() }),
  },
  withdrawQuestion: {
    method: 'POST',
    path: '/questions/:questionId/withdraw',
    summary: 'Rút lại khi chưa được trả lời',
    may: 'official',
    response: changed,
  },
} as const satisfies Record<string, Operation>

export type QuestionView = z.output<typeof questionSchema>
