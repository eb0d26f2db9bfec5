import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { quantity } from './activity-contract.ts'

const source = z.object({
  /** Cells pasted from Excel, instead of a file. */
  text: z.string().max(4_000_000).optional(),
  /** Heading of the list → field of ours, '' to leave the column out; remembered for the unit's next list. */
  matched: z.record(z.string().max(300), z.string().max(60)).default({}),
  /** Written over cells that were not understood. */
  corrections: z
    .array(z.object({ row: z.int(), field: z.string().max(60), value: z.string().max(5000) }))
    .max(3000)
    .default([]),
  /** Rows to leave out. */
  skip: z.array(z.int()).max(3000).default([]),
})

const sheetRow = z.object({
  /** Its number in Excel. */
  row: z.int(),
  happenedOn: z.string(),
  channelKind: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  quantities: z.array(quantity),
  serves: z.int(),
  links: z.int(),
  problems: z.array(
    z.object({
      field: z.string(),
      /** Letters of the column in Excel; empty when the list has no such column. */
      column: z.string(),
      header: z.string(),
      value: z.string(),
      sentence: z.string(),
    }),
  ),
  isKnown: z.boolean(),
  isSimilar: z.boolean(),
})

const checkedSheet = z.object({
  /** Every column under the header, and what it is taken for. */
  columns: z.array(
    z.object({ column: z.string(), header: z.string(), field: z.string().nullable() }),
  ),
  /** Fields that some column must hold and none does; there are no rows until one is named. */
  missing: z.array(z.string()),
  fields: z.array(z.object({ field: z.string(), header: z.string() })),
  rows: z.array(sheetRow),
})

export type CheckedSheetView = z.infer<typeof checkedSheet>
export type SheetRowView = z.infer<typeof sheetRow>

export const importOperations = {
  downloadActivityTemplate: {
    method: 'GET',
    path: '/units/:unitId/activity-template.xlsx',
    summary: 'Tệp Excel mẫu của đơn vị: có sẵn nhiệm vụ, hình thức, cách đếm để chọn',
    may: 'official',
    download: true,
  },
  checkActivitySheet: {
    method: 'POST',
    path: '/units/:unitId/activity-sheets/check',
    summary:
      'Xem trước danh sách việc đã làm (tệp `file` hoặc nội dung dán): từng dòng hiểu thế nào, sai ở cột nào',
    may: 'official',
    upload: true,
    body: source,
    response: checkedSheet,
  },
  importActivities: {
    method: 'POST',
    path: '/units/:unitId/activity-sheets',
    summary: 'Ghi nhận những dòng đúng và mới của danh sách; cùng một tệp lần nữa không thêm gì',
    may: 'official',
    upload: true,
    body: source,
    response: z.object({
      added: z.int(),
      /** On record before. */
      known: z.int(),
      /** Wrong, or left out by whoever imports. */
      left: z.int(),
    }),
  },
} as const satisfies Record<string, Operation>
