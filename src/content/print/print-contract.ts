import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { printFormatCodes } from './print-format.ts'

const metres = z.coerce
  .number('Kích thước phải là số mét.')
  .min(0.3, 'Nhỏ nhất 0,3 m.')
  .max(30, 'Lớn nhất 30 m.')

const wish = z.object({
  format: z.enum(printFormatCodes),
  tone: z.enum(['blue', 'red', 'green']).default('blue'),
  widthM: metres.default(4),
  heightM: metres.default(0.8),
  /** The picture at the head of the item. */
  picture: z.stringbool().default(true),
  /** What the code on it opens. */
  code: z.enum(['item', 'unit', 'none']).default('item'),
  marks: z.stringbool().default(false),
  /** Licence of a publication, printer: what the law asks to be printed on it. */
  imprint: z.string().trim().max(200).default(''),
})

export type PrintWish = z.output<typeof wish>

export const printOperations = {
  previewPrint: {
    method: 'GET',
    path: '/items/:itemId/print',
    summary: 'Bản in của nội dung: ảnh các trang để xem trước',
    may: 'official',
    query: wish,
    response: z.object({
      /** Not approved: every page says so. */
      draft: z.boolean(),
      pages: z.int(),
      /** PNG as data addresses; the first pages of a long one. */
      pictures: z.array(z.string()),
      /** Why there is nothing to see. */
      fault: z.string().nullable(),
      /** What the code opens. */
      codeOpens: z.string().nullable(),
    }),
  },
  downloadPrint: {
    method: 'GET',
    path: '/items/:itemId/print/file',
    summary: 'Bản in của nội dung, tệp PDF; chưa duyệt thì có chữ BẢN NHÁP',
    may: 'official',
    query: wish,
    download: true,
  },
} as const satisfies Record<string, Operation>
