import type { PageAt } from '../platform/pages.ts'
import { outsidePath } from '../platform/sites.ts'

/** The ways through a unit's pages, in the order people come for them; each below the unit's root. */
export const unitWays = [
  { path: 'tin-tuc', label: 'Tin tức' },
  { path: 'ke-hoach', label: 'Kế hoạch' },
  { path: 'bao-cao', label: 'Báo cáo' },
  { path: 'lich', label: 'Lịch' },
  { path: 'kenh', label: 'Kênh chính thức' },
  { path: 'tim-kiem', label: 'Tìm kiếm' },
  { path: 'lien-he', label: 'Liên hệ' },
] as const

/** Where a reader begins: the search for an office; on a unit's own site that unit's front page. */
export function frontOf({ language, site }: Pick<PageAt, 'language' | 'site'>): string {
  const english = language === 'en' ? '/en' : ''
  return outsidePath(site, site ? `${english}/${site.slug}/` : `${english}/`)
}
