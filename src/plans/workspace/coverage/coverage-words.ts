import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import type { CatalogueEntry } from '../../../law/catalogue/catalogue-entry.ts'
import type { State } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import type { CoverageView } from '../../coverage/coverage-contract.ts'

export type By = CoverageView['by']
export type CoverageRow = CoverageView['rows'][number]

/** What the table is by: value in the address, label, name of its filter on the list of activities. */
export const BYS = [
  ['theme', 'Chủ đề', 'chu-de'],
  ['sector', 'Lĩnh vực', 'linh-vuc'],
  ['programme', 'Chương trình, đề án', 'chuong-trinh'],
  ['audience', 'Đối tượng', 'doi-tuong'],
] as const satisfies readonly (readonly [By, string, string])[]

export const isBy = (value: string | undefined): value is By => BYS.some(([by]) => by === value)

/** In the address of the screen and of the server. */
export const NONE = 'none'

export function codeLabel(by: By, code: string | null, t: Translator): string {
  if (code === null) return t('Chưa xếp')
  const entries: readonly CatalogueEntry[] = catalogueOf(by)
  const entry = entries.find((one) => one.code === code)
  return (t.language === 'vi' ? entry?.label : entry?.labelEn) ?? code
}

/** Asked for and not done comes first. */
export function standingOf(row: Pick<CoverageRow, 'lines' | 'activities'>): {
  rank: number
  state: State
  word: string
} {
  if (row.lines > 0 && row.activities === 0) {
    return { rank: 0, state: 'overdue', word: 'Kế hoạch có, chưa làm' }
  }
  if (row.lines > 0) return { rank: 1, state: 'done', word: 'Đã làm' }
  return row.activities > 0
    ? { rank: 2, state: 'dueSoon', word: 'Làm ngoài kế hoạch' }
    : { rank: 3, state: 'unknown', word: 'Chưa ai nói tới' }
}

/** Of the table, the gaps first; and what no plan asks for and nobody did. */
export function sortedRows(rows: readonly CoverageRow[]): {
  told: CoverageRow[]
  untold: CoverageRow[]
} {
  const some = rows.filter(({ lines, activities }) => lines + activities > 0)
  const ranked = some
    .filter(({ code }) => code !== null)
    .toSorted((a, b) => standingOf(a).rank - standingOf(b).rank || b.activities - a.activities)
  return {
    told: [...ranked, ...some.filter(({ code }) => code === null)],
    untold: rows.filter(({ code, lines, activities }) => code !== null && lines + activities === 0),
  }
}
