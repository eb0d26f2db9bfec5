import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { listedCatalogues } from './catalogue-contract.ts'

/** What an administrator may add to; the other catalogues have rules of the program behind their codes. */
export const editable = z.enum(['theme', 'sector', 'programme', 'audience', 'funding_source'])

export type Editable = z.infer<typeof editable>

const typed = {
  label: z.string().trim().min(1, 'Hãy ghi tên mục.').max(200),
  labelEn: z.string().trim().max(200).default(''),
  /** How plans write it. */
  words: z.array(z.string().trim().min(1).max(100)).max(40).default([]),
}

const day = z.iso.date('Hãy chọn một ngày.')

export const entryOperations = defineContract({
  addCatalogueEntry: {
    method: 'POST',
    path: '/catalogues/:catalogue',
    summary: 'Thêm một mục vào danh mục, dùng được từ một ngày',
    may: 'official',
    body: z.object({ ...typed, validFrom: day }),
    response: listedCatalogues,
  },
  changeCatalogueEntry: {
    method: 'PATCH',
    path: '/catalogues/:catalogue/:code',
    summary: 'Sửa tên và từ ngữ của một mục; nghĩa của mục không đổi',
    may: 'official',
    body: z.object(typed),
    response: listedCatalogues,
  },
  endCatalogueEntry: {
    method: 'POST',
    path: '/catalogues/:catalogue/:code/end',
    summary: 'Thôi dùng một mục từ một ngày, có thể chỉ mục thay thế; việc đã ghi giữ nguyên',
    may: 'official',
    body: z.object({ validTo: day, successor: z.string().min(1).max(60).nullable().default(null) }),
    response: listedCatalogues,
  },
})
