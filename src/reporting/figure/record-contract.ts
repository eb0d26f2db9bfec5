import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { cellSchema } from '../report/content-contract.ts'

const recordSchema = z.object({
  kind: z.enum(['activity', 'occurrence', 'line', 'mention', 'item', 'applied', 'plan']),
  id: z.uuid(),
  /**
   * Event date of an activity, due date of an occurrence, day a mention appeared, a merit was decided, a model was taken
   * over or a plan issued; null for a line.
   */
  date: z.string().nullable(),
  title: z.string(),
  unitName: z.string(),
  channelKind: z.string().nullable(),
  channelLabel: z.string().nullable(),
  /** What this record adds to the figure; in a ratio 1 in the numerator, 0 only in the denominator. */
  counted: z.number(),
  countMethod: z.string().nullable(),
  evidenceCount: z.number().int(),
  /** The first pieces of an activity. */
  proof: z.array(
    z.object({
      id: z.uuid(),
      /** The list of who came and what was cited from paper open at the activity, not here. */
      kind: z.enum(['link', 'photo', 'file', 'citation', 'roster']),
      /** Of what was cited. */
      title: z.string().nullable(),
      url: z.string().nullable(),
      fileId: z.uuid().nullable(),
      /** Of a link: the last day its page was seen, and the day since which it is gone. */
      aliveOn: z.string().nullable(),
      goneOn: z.string().nullable(),
    }),
  ),
  /** Voided since the figure was stored; in a live figure never. */
  voided: z.boolean(),
})

/** `issued`: the units as they were; `today`: what ended stands with the unit that took over. */
const unitView = z.enum(['issued', 'today']).default('issued')
const narrowed = {
  /** Label of a unit directly below, as a breakdown names it; `own`: the unit itself. */
  unit: z.string().max(40).optional(),
  units: unitView,
}

const reportedSchema = z.object({
  reportId: z.uuid().nullable(),
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'issued']).nullable(),
  /** What the unit's report says of this figure; null before it is submitted. */
  value: z.number().nullable(),
  text: z.string().nullable(),
  /** Why it is another figure than the one counted here, as far as it is known. */
  because: z.array(z.string()),
})

export const recordOperations = {
  listRecords: {
    method: 'GET',
    path: '/reports/:reportId/cells/:code/records',
    summary:
      'Đúng những bản ghi mà một số liệu đã đếm, có thể chỉ của một đơn vị hoặc một nhiệm vụ',
    may: 'official',
    query: z.object({
      row: z.string().max(80).default(''),
      ...narrowed,
      /** A line; `none`: done for no task of a plan. */
      line: z.union([z.uuid(), z.literal('none')]).optional(),
      cursor: typedCursor('day'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({
      items: z.array(recordSchema),
      next: z.string().nullable(),
      /** Over all pages: how many records, and what they add up to. */
      total: z.object({ records: z.number().int(), counted: z.number() }),
      cell: cellSchema,
      /** Each record is so or not so, and the figure is the share of those that are. */
      share: z.boolean(),
    }),
  },
  viewBreakdown: {
    method: 'GET',
    path: '/reports/:reportId/cells/:code/breakdown',
    summary:
      'Một số liệu chia theo đơn vị cấp dưới (kèm số đơn vị đó báo cáo) hoặc theo nhiệm vụ của kế hoạch',
    may: 'official',
    query: z.object({
      row: z.string().max(80).default(''),
      by: z.enum(['unit', 'line']),
      ...narrowed,
    }),
    response: z.object({
      items: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          /** Of a task. */
          planId: z.uuid().nullable(),
          records: z.number().int(),
          /** What these records make of the figure: their sum, or per cent. */
          value: z.number(),
          text: z.string(),
          /** Of a unit below that has, or owes, a report of the period. */
          reported: reportedSchema.nullable(),
        }),
      ),
      next: z.string().nullable(),
      cell: cellSchema,
      /** Units of the period have ended since: the two views differ. */
      restated: z.boolean(),
    }),
  },
} as const satisfies Record<string, Operation>

export type FigureRecord = z.output<typeof recordSchema>
export type Reported = z.output<typeof reportedSchema>
