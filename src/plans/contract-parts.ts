import { z } from 'zod'
import { typedDate } from '../platform/typed-date.ts'

/** The pieces that every noun of this module's contract is made of. */

export const id = z.uuid('Mã không đúng dạng.')
export const date = z.iso.date('Ngày phải có dạng năm-tháng-ngày, ví dụ 2024-03-12.')
/** A date in what is sent. */
export const dayTyped = typedDate(({ input }) =>
  input === '' || input === undefined
    ? 'Chưa nhập mục này.'
    : 'Ngày phải có dạng năm-tháng-ngày, ví dụ 2024-03-12.',
)
/** Instants are ISO text in UTC. */
export const instant = z.string()
export const version = z.int().min(1)

export const unitRef = z.object({ id, name: z.string(), shortName: z.string() })

/** "It is with X since n working days." */
export const heldBy = z.object({
  name: z.string(),
  unitId: id.nullable(),
  doing: z.string(),
  since: instant,
  workingDays: z.int(),
})

/**
 * Of lead occurrences only. `due` are those whose date has come (done or not) and those done before it;
 * on-time rate = onTime ÷ (done + overdue), null while nothing is due.
 */
export const progress = z.object({
  total: z.int(),
  done: z.int(),
  onTime: z.int(),
  overdue: z.int(),
  open: z.int(),
  onTimeRate: z.number().nullable(),
})

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export type Progress = z.infer<typeof progress>
