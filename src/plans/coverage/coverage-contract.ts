import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { date, dayTyped, id, page, unitRef } from '../contract-parts.ts'

const by = z.enum(['theme', 'sector', 'programme', 'audience'])

const counts = {
  /** Lines of plans that ask for it. */
  lines: z.int(),
  /** Activities that did it. */
  activities: z.int(),
}

/** `null`: lines that name no channel. */
const cell = z.object({ channel: z.string().nullable(), ...counts })

const asked = {
  by: by.default('theme'),
  from: dayTyped,
  to: dayTyped,
}

/** A row or a cell of the table; `none`: what is not sorted, lines that name no channel. */
const place = {
  ...asked,
  code: z.string().min(1).max(60),
  channel: z.string().min(1).max(60).optional(),
}

export const coverageView = z.object({
  by,
  from: date,
  to: date,
  ...counts,
  channels: z.array(cell),
  rows: z.array(
    z.object({
      /** `null`: not sorted. */
      code: z.string().nullable(),
      ...counts,
      cells: z.array(cell),
    }),
  ),
})

export const askingLine = z.object({
  lineId: id,
  planId: id,
  planTitle: z.string(),
  issuer: unitRef,
  label: z.string().nullable(),
  content: z.string(),
})

/** A unit directly below, with all that is below it. */
export const coveredUnit = z.object({ unit: unitRef, activities: z.int() })

export type CoverageView = z.infer<typeof coverageView>
export type AskingLine = z.infer<typeof askingLine>
export type CoveredUnit = z.infer<typeof coveredUnit>

export const coverageOperations = {
  getCoverage: {
    method: 'GET',
    path: '/units/:unitId/coverage',
    summary:
      'Độ phủ: kế hoạch yêu cầu gì và đã làm gì, theo chủ đề (lĩnh vực, chương trình, đối tượng) và hình thức',
    may: 'official',
    query: z.object({ ...asked, below: z.stringbool().default(false) }),
    response: coverageView,
  },
  listAskingLines: {
    method: 'GET',
    path: '/units/:unitId/coverage/lines',
    summary: 'Những nhiệm vụ yêu cầu một chủ đề, một hình thức: đúng những dòng mà độ phủ đã đếm',
    may: 'official',
    query: z.object({ ...place, cursor: typedCursor('id') }),
    response: page(askingLine),
  },
  listCoveredUnits: {
    method: 'GET',
    path: '/units/:unitId/coverage/units',
    summary: 'Các đơn vị trực tiếp cấp dưới đã làm gì về một mục, đơn vị chưa làm trước',
    may: 'official',
    query: z.object(place),
    response: z.object({ items: z.array(coveredUnit) }),
  },
} as const satisfies Record<string, Operation>
