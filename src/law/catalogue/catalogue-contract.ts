import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'

export const catalogueEntry = z.object({
  code: z.string(),
  label: z.string(),
  labelEn: z.string(),
  words: z.array(z.string()).readonly(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  successor: z.string().nullable(),
  order: z.int(),
})

const list = <T extends z.ZodType>(entry: T) => z.array(entry).readonly()

export const listedCatalogues = z.object({
  channel_kind: list(
    catalogueEntry.extend({
      legalType: z.int().nullable(),
      mode: z.enum(['digital', 'traditional']),
    }),
  ),
  evidence_kind: list(catalogueEntry.extend({ personal: z.boolean() })),
  theme: list(catalogueEntry),
  sector: list(catalogueEntry),
  programme: list(
    catalogueEntry.extend({
      fromYear: z.int().nullable(),
      toYear: z.int().nullable(),
      legalSource: z.string().nullable(),
    }),
  ),
  audience: list(catalogueEntry),
  funding_source: list(catalogueEntry),
  count_method: list(catalogueEntry.extend({ exact: z.boolean() })),
  quantity_kind: list(
    catalogueEntry.extend({
      unit: z.string(),
      unitEn: z.string(),
      aggregation: z.enum(['sum', 'latest']),
    }),
  ),
})

export const catalogueOperations = defineContract({
  listCatalogues: {
    method: 'GET',
    path: '/catalogues',
    summary:
      'Mọi danh mục (hình thức, chủ đề, lĩnh vực, chương trình, đối tượng, nguồn kinh phí, minh chứng, số lượng, cách đếm) với nhãn, từ ngữ, thời gian dùng và mục thay thế',
    may: 'anyone',
    response: listedCatalogues,
  },
})
