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

/** The way a page stands on (`ke-hoach`) or below (`ke-hoach/`); null: on none of them. */
export type Way = `${(typeof unitWays)[number]['path']}${'' | '/'}` | null

/** `/xa-binh-minh/ke-hoach/27-kh-ubnd-2026` stands below "Kế hoạch". */
export function wayOf(path: string): Way {
  const [, , first, ...below] = path.split('/')
  const way = unitWays.find((one) => one.path === first)
  if (!way) return null
  return below.length === 0 ? way.path : `${way.path}/`
}

/** Where a reader begins: the search for an office; on a unit's own site that unit's front page. */
export function frontOf({ language, site }: Pick<PageAt, 'language' | 'site'>): string {
  const english = language === 'en' ? '/en' : ''
  return outsidePath(site, site ? `${english}/${site.slug}/` : `${english}/`)
}
