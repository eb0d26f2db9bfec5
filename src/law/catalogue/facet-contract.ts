import { z } from 'zod'

const codes = z.array(z.string().min(1).max(60)).max(40, 'Chọn nhiều nhất 40 mục.')

/** Codes of the catalogues of themes, sectors, programmes and audiences. */
export const facets = z.object({
  themes: codes,
  sectors: codes,
  programmes: codes,
  audiences: codes,
})
