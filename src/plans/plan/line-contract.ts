import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { FOLLOWED } from '../cascade/cascade.ts'
import { date, id, instant, progress, unitRef, version } from '../contract-parts.ts'
import { standing } from '../due/assignment-contract.ts'
import { lineFacets } from '../facet/facet-contract.ts'
import { timingItem } from '../plan-draft.ts'

export const lineView = z.object({
  id,
  ordinal: z.int(),
  version,
  origin: z.enum(['appendix', 'block', 'duty']),
  groupTitle: z.string().nullable(),
  label: z.string().nullable(),
  content: z.string(),
  leads: z.array(z.string()),
  coordinating: z.array(z.string()),
  outputs: z.array(z.string()),
  timing: z.array(timingItem),
  /** The words of the timing as written, joined by "; ". */
  timingText: z.string(),
  facets: lineFacets,
  /** `no_dates`: nothing is owed, because nobody leads it here or the plan is not issued yet. */
  state: z.enum(['withdrawn', 'overdue', 'due', 'waiting', 'done', 'no_dates']),
  unmatchedWords: z.array(z.string()),
  units: z.int(),
  nextDueOn: date.nullable(),
  activities: z.int(),
  evidence: z.int(),
  progress,
  /** The superior's line it was taken over from; null: the unit's own. */
  source: z
    .object({
      lineId: id,
      /** The version this line knows; `current` is the superior's present one. */
      version,
      current: version,
      withdrawn: z.boolean(),
      planId: id,
      planTitle: z.string(),
      number: z.int().nullable(),
      symbol: z.string().nullable(),
      issuer: z.string(),
      /** Fields that are the unit's own; the others follow the superior. */
      overridden: z.array(z.enum(FOLLOWED)),
    })
    .nullable(),
  may: z.object({ edit: z.boolean() }),
})

export const lineDetail = lineView.extend({
  planId: id,
  planTitle: z.string(),
  /** Null for work that has dates of its own. */
  standing: standing.nullable(),
  /** Further lines of superiors that it meets as well; those the reader may not see are left out. */
  fulfils: z.array(
    z.object({
      lineId: id,
      content: z.string(),
      planId: id,
      planTitle: z.string(),
      issuer: z.string(),
    }),
  ),
  versions: z.array(
    z.object({
      version,
      content: z.string(),
      leads: z.array(z.string()),
      coordinating: z.array(z.string()),
      outputs: z.array(z.string()),
      timing: z.array(timingItem),
      validFrom: instant,
      changedBy: z.string(),
      /** `corrected`: a reading mistake of the issued plan; `followed`: a change of the superior's line. */
      cause: z.enum(['written', 'corrected', 'amended', 'followed']),
    }),
  ),
  /** At most 200; the board lists the rest. */
  assignments: z.array(
    z.object({
      id,
      unit: unitRef.nullable(),
      part: z.enum(['lead', 'coordinating']),
      words: z.string(),
      state: z.enum(['open', 'withdrawn']),
      /** Met through this line of the unit's own plan. */
      coveredBy: z
        .object({ lineId: id, planId: id, title: z.string(), number: z.string().nullable() })
        .nullable(),
      occurrences: z.array(
        z.object({
          id,
          label: z.string(),
          dueOn: date,
          state: z.enum(['open', 'done', 'cancelled']),
          doneOn: date.nullable(),
          target: z.int(),
          achieved: z.int(),
        }),
      ),
      may: z.object({ map: z.boolean() }),
    }),
  ),
})

export type LineView = z.infer<typeof lineView>
export type LineDetail = z.infer<typeof lineDetail>

const words = z.array(z.string().trim().min(1).max(2000)).max(100)

export const lineOperations = {
  getLine: {
    method: 'GET',
    path: '/lines/:lineId',
    summary: 'Một dòng nhiệm vụ: các phiên bản, ai được giao, các lần đến hạn',
    may: 'official',
    response: lineDetail,
  },
  editLine: {
    method: 'PATCH',
    path: '/lines/:lineId',
    summary: 'Sửa một dòng nhiệm vụ; hạn đã qua hoặc đã có kết quả giữ nguyên',
    may: 'official',
    body: z.object({
      version,
      content: z.string().trim().min(1, 'Nội dung không được để trống.').max(20_000).optional(),
      groupTitle: z.string().trim().max(2000).nullable().optional(),
      label: z.string().trim().max(40).nullable().optional(),
      leads: words.optional(),
      coordinating: words.optional(),
      outputs: words.optional(),
      /** In words, as an official writes it: "Quý II/2024", "Định kỳ 6 tháng/01 lần". */
      timingText: z.string().trim().max(2000).optional(),
      /** Fields that say again what the superior's line said. */
      follow: z.array(z.enum(FOLLOWED)).optional(),
    }),
    response: lineDetail,
  },
} as const satisfies Record<string, Operation>
