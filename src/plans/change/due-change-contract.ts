import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { date, dayTyped, id } from '../contract-parts.ts'
import { recipient } from '../due/assignment-contract.ts'

const occurrenceIds = z
  .array(id)
  .min(1, 'Hãy chọn ít nhất một việc.')
  .max(500, 'Mỗi lần đổi nhiều nhất 500 việc.')

const change = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('move'),
    dueOn: dayTyped,
    reason: typedReason('Phải ghi lý do dời hạn.', 1000),
  }),
  z.object({ do: z.literal('pause'), reason: typedReason('Phải ghi lý do tạm dừng.', 1000) }),
  z.object({
    do: z.literal('cancel'),
    reason: typedReason('Phải ghi lý do không làm nữa.', 1000),
  }),
])

const changing = z.object({ occurrenceIds, change })

const previewed = z.object({
  occurrenceId: id,
  content: z.string(),
  label: z.string(),
  holder: z.string(),
  dueOn: date,
  /** Why it stays as it is; null when it would change. */
  refusal: z.string().nullable(),
})

export type PreviewedChange = z.infer<typeof previewed>

/** Many due dates changed at once. */
export const dueChangeOperations = {
  previewDueChange: {
    method: 'POST',
    path: '/due-changes/preview',
    summary: 'Xem trước: những hạn nào sẽ đổi, những hạn nào không đổi được và vì sao',
    may: 'official',
    body: changing,
    response: z.object({ items: z.array(previewed) }),
  },
  changeDues: {
    method: 'POST',
    path: '/due-changes',
    summary: 'Dời hạn, tạm dừng hoặc thôi không làm nhiều việc một lần, có lý do',
    may: 'official',
    body: changing,
    /** `batchId` takes it back; null when nothing could be changed. */
    response: z.object({ batchId: id.nullable(), changed: z.int(), refused: z.int() }),
  },
  undoDueChange: {
    method: 'POST',
    path: '/due-changes/:batchId/undo',
    summary: 'Hoàn tác một lần đổi hạn, trừ những hạn đã có thay đổi khác sau đó',
    may: 'official',
    body: z.object({}),
    response: z.object({ undone: z.int(), kept: z.int() }),
  },
  giveMany: {
    method: 'POST',
    path: '/due-changes/hands',
    summary: 'Giao nhiều việc một lần cho bộ phận hoặc cán bộ của đơn vị',
    may: 'official',
    body: z.object({ occurrenceIds, to: recipient }),
    /** Tasks, each with all its due dates; refused are those of other units. */
    response: z.object({ given: z.int(), refused: z.int() }),
  },
} as const satisfies Record<string, Operation>
