import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { cellSchema } from '../report/content-contract.ts'
import { measureSchema } from './measure.ts'

const indicatorSchema = z.object({
  code: z.string(),
  label: z.string(),
  unitWord: z.string(),
  measure: measureSchema,
  /** What it counts, as a sentence. */
  words: z.string(),
  validFrom: z.string(),
  /** Last day, included. */
  validTo: z.string().nullable(),
  /** Who defined it, for itself and all below it; null: it comes with the program. */
  owner: z.object({ unitId: z.uuid(), name: z.string(), byName: z.string() }).nullable(),
  /** A submitted report holds it: its definition stays, another one may follow from a day on. */
  used: z.boolean(),
  may: z.object({ change: z.boolean(), close: z.boolean() }),
})

const defined = {
  label: z
    .string()
    .trim()
    .min(3, 'Hãy ghi tên chỉ tiêu, ví dụ “Tin bài về dịch vụ công trực tuyến”.')
    .max(200, 'Tên chỉ tiêu dài quá 200 ký tự.'),
  unitWord: z
    .string()
    .trim()
    .min(1, 'Hãy ghi đơn vị tính, ví dụ “tin, bài”.')
    .max(40, 'Đơn vị tính dài quá 40 ký tự.'),
  measure: measureSchema,
}

export const indicatorOperations = {
  listIndicators: {
    method: 'GET',
    path: '/units/:unitId/indicators',
    summary: 'Chỉ tiêu dùng trong báo cáo của đơn vị: có sẵn, do cấp trên và do đơn vị đặt',
    may: 'official',
    response: z.object({
      items: z.array(indicatorSchema),
      next: z.string().nullable(),
      may: z.object({ create: z.boolean() }),
    }),
  },
  previewIndicator: {
    method: 'GET',
    path: '/units/:unitId/indicator-preview',
    summary: 'Thử một cách đếm: kết quả của quý này và quý trước, chưa ghi lại gì',
    may: 'official',
    query: z.object({
      /** A measure as JSON. */
      measure: z.string().max(6000),
    }),
    response: z.object({
      words: z.string(),
      /** Proposed from what is counted. */
      unitWord: z.string(),
      /** The running quarter, then the one before. */
      periods: z.array(z.object({ label: z.string(), cells: z.array(cellSchema) })),
    }),
  },
  createIndicator: {
    method: 'POST',
    path: '/units/:unitId/indicators',
    summary:
      'Đặt một chỉ tiêu cho đơn vị và cấp dưới, tính từ một ngày; có thể thay một chỉ tiêu cũ',
    may: 'official',
    body: z.object({
      ...defined,
      validFrom: typedDate('Ngày bắt đầu chưa đúng.'),
      /** Ends the day before. */
      replaces: z.string().max(80).nullable().default(null),
    }),
    response: z.object({ code: z.string() }),
  },
  changeIndicator: {
    method: 'PUT',
    path: '/indicators/:code',
    summary: 'Sửa một chỉ tiêu khi chưa có báo cáo nào dùng',
    may: 'official',
    body: z.object(defined),
    response: z.object({ code: z.string() }),
  },
  closeIndicator: {
    method: 'POST',
    path: '/indicators/:code/close',
    summary: 'Thôi dùng một chỉ tiêu sau một ngày; báo cáo cũ giữ nguyên',
    may: 'official',
    body: z.object({ validTo: typedDate('Ngày kết thúc chưa đúng.') }),
    response: z.object({ code: z.string() }),
  },
} as const satisfies Record<string, Operation>

export type IndicatorView = z.output<typeof indicatorSchema>
