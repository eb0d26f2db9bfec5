import { z } from 'zod'
import { facets } from '../../law/catalogue/facet-contract.ts'
import type { Operation } from '../../platform/contract.ts'
import { id, version } from '../contract-parts.ts'

/** What a line speaks of and for whom, and the channels it asks for; `channels` are codes of channel kinds. */
export const lineFacets = facets.extend({ channels: facets.shape.themes })

const code = z.string().max(60).optional()

/** What lines or activities are narrowed to: a code of the catalogue, or `none`: not sorted by it. */
export const facetFilters = { theme: code, sector: code, programme: code, audience: code }

export const facetOperations = {
  setLineFacets: {
    method: 'PUT',
    path: '/lines/:lineId/facets',
    summary:
      'Xếp một dòng nhiệm vụ theo chủ đề, lĩnh vực, chương trình, đối tượng, hình thức; lời của kế hoạch không đổi',
    may: 'official',
    body: z.object({ version, facets: lineFacets }),
    response: z.object({ lineId: id, version, facets: lineFacets }),
  },
} as const satisfies Record<string, Operation>
