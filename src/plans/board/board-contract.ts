import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { date, id, page } from '../contract-parts.ts'
import { dueFilters } from '../due/due-contract.ts'

/** By what due work is put together. A task on two channels, or of two themes, stands under both. */
export const groupedBy = z.enum(['month', 'unit', 'channel', 'theme', 'plan'])

const dueGroup = z.object({
  /** The month as `2026-11`, the id of the unit or plan, the code; `none` for what has none. */
  key: z.string(),
  /** Of several provinces: everything in the one with this id, which `within` opens. */
  below: z.boolean(),
  /** Of a unit or a plan; months and codes have their names elsewhere. */
  title: z.string().nullable(),
  /** Tasks with one due date, over all their units; null where kept sums were read, which do not tell. */
  tasks: z.int().nullable(),
  occurrences: z.int(),
  done: z.int(),
  late: z.int(),
  /** Of what is open. */
  nextDueOn: date.nullable(),
})

/** A task over a year: from when to when each of its dates is worked for. */
const dueBar = z.object({
  lineId: id,
  planId: id,
  planTitle: z.string(),
  /** Whose plan it is. */
  issuer: z.string(),
  content: z.string(),
  lineLabel: z.string().nullable(),
  spans: z.array(
    z.object({
      from: date,
      dueOn: date,
      label: z.string(),
      units: z.int(),
      done: z.int(),
      late: z.int(),
    }),
  ),
})

export type GroupedBy = z.infer<typeof groupedBy>
export type DueGroup = z.infer<typeof dueGroup>
export type DueBar = z.infer<typeof dueBar>

export const boardOperations = {
  listDueGroups: {
    method: 'GET',
    path: '/units/:unitId/due-groups',
    summary: 'Việc đến hạn gộp theo tháng, đơn vị, hình thức, chủ đề hoặc kế hoạch',
    may: 'official',
    query: z.object({ ...dueFilters, by: groupedBy, cursor: typedCursor('place') }),
    response: page(dueGroup),
  },
  listDueBars: {
    method: 'GET',
    path: '/units/:unitId/due-bars',
    summary: 'Các việc của một năm: làm từ ngày nào đến hạn ngày nào, xong đến đâu',
    may: 'official',
    query: z.object({
      ...dueFilters,
      year: z.coerce.number().int().min(1990).max(2100),
      cursor: typedCursor('day'),
    }),
    response: page(dueBar),
  },
} as const satisfies Record<string, Operation>
