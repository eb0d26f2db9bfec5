import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'

const table = z.object({
  kind: z.literal('table'),
  table: z.object({
    columns: z.array(
      z.object({
        header: z.string(),
        align: z.enum(['left', 'center', 'right', 'justify']),
      }),
    ),
    rows: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('row'), cells: z.array(z.string()) }),
        z.object({ kind: z.literal('group'), marker: z.string().nullable(), text: z.string() }),
      ]),
    ),
  }),
})

const chart = z.object({
  kind: z.literal('chart'),
  chart: z.object({
    title: z.string(),
    what: z.string(),
    series: z.array(z.string()),
    points: z.array(z.object({ label: z.string(), values: z.array(z.number().nullable()) })),
  }),
})

const output = z.object({
  reportId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'issued']),
  /** Every part of the report as the public would read it, in order. */
  parts: z.array(
    z.object({
      title: z.string().nullable(),
      blocks: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.enum(['text', 'dash', 'heading']), text: z.string() }),
          table,
          chart,
        ]),
      ),
    }),
  ),
  /** Personal data that stands in the report and is covered. */
  hidden: z.array(z.string()),
  published: z
    .object({
      /** On our own host. */
      path: z.string().nullable(),
      publishedAt: z.string(),
      publishedByName: z.string(),
      leftOut: z.array(z.int()),
    })
    .nullable(),
  may: z.object({ publish: z.boolean(), withdraw: z.boolean() }),
})

export type ReportOutput = z.output<typeof output>

export const outputOperations = {
  getReportOutput: {
    method: 'GET',
    path: '/reports/:reportId/output',
    summary: 'Những gì báo cáo đưa ra ngoài: bản công khai, trang tóm tắt, bảng tính',
    may: 'official',
    response: output,
  },
  publishReport: {
    method: 'POST',
    path: '/reports/:reportId/publish',
    summary: 'Công khai báo cáo đã ban hành, bỏ lại những phần không đưa ra',
    may: 'official',
    body: z.object({ leftOut: z.array(z.int().min(0).max(200)).max(200).default([]) }),
    response: output,
  },
  withdrawReport: {
    method: 'POST',
    path: '/reports/:reportId/withdraw',
    summary: 'Gỡ bản công khai của báo cáo, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do gỡ.', 1000) }),
    response: output,
  },
  downloadReportTables: {
    method: 'GET',
    path: '/reports/:reportId/tables.xlsx',
    summary: 'Các bảng của báo cáo, tệp Excel',
    may: 'official',
    download: true,
  },
  downloadReportSummary: {
    method: 'GET',
    path: '/reports/:reportId/summary.pdf',
    summary: 'Báo cáo tóm tắt trên một trang, có biểu đồ',
    may: 'official',
    download: true,
  },
} as const satisfies Record<string, Operation>
