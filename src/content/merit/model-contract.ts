import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { date, id, instant, page, unitRef } from '../../plans/contract-parts.ts'

export const MODEL_KINDS = ['good_example', 'initiative'] as const

export const modelView = z.object({
  id,
  unit: unitRef,
  kind: z.enum(MODEL_KINDS),
  title: z.string(),
  summary: z.string(),
  publishedAt: instant,
  /** On the public page of whoever published it; null where that unit has none. */
  publicPath: z.string().nullable(),
  /** Units that say they do the same. */
  appliedBy: z.int(),
  /** What this unit said. */
  applied: z.object({ on: date, words: z.string() }).nullable(),
})

export type ModelView = z.infer<typeof modelView>

export const modelOperations = {
  listModels: {
    method: 'GET',
    path: '/units/:unitId/models',
    summary: 'Cách làm hay, sáng kiến nơi khác đã đăng, và đơn vị đã áp dụng cách nào',
    may: 'official',
    query: z.object({
      words: z.string().trim().max(200).optional(),
      /** Those the unit has applied. */
      applied: z.stringbool().default(false),
      cursor: typedCursor('instant'),
    }),
    response: page(modelView),
  },
  applyModel: {
    method: 'PUT',
    path: '/units/:unitId/models/:itemId',
    summary: 'Đơn vị đã áp dụng cách làm này: từ ngày nào, ở đâu, kết quả ra sao',
    may: 'official',
    body: z.object({
      appliedOn: typedDate('Hãy chọn ngày bắt đầu áp dụng.'),
      words: z
        .string()
        .trim()
        .min(1, 'Hãy ghi áp dụng ở đâu, kết quả ra sao.')
        .max(1000, 'Hãy ghi ngắn hơn 1.000 ký tự.'),
    }),
    response: modelView,
  },
  dropModel: {
    method: 'DELETE',
    path: '/units/:unitId/models/:itemId',
    summary: 'Đơn vị không còn áp dụng, hoặc đã ghi nhầm',
    may: 'official',
    response: modelView,
  },
} as const satisfies Record<string, Operation>
