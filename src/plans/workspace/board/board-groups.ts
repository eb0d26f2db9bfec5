import { addDays } from '../../../ui/format.ts'
import type { DueGroup, GroupedBy } from '../../board/board-contract.ts'

/** How a grouping is called in the address. */
export const GROUPINGS = {
  month: 'thang',
  unit: 'don-vi',
  channel: 'hinh-thuc',
  theme: 'chu-de',
  plan: 'ke-hoach',
} as const satisfies Record<GroupedBy, string>

export function groupedBy(asked: string | undefined): GroupedBy | 'year' {
  if (asked === 'lich') return 'year'
  const found = Object.entries(GROUPINGS).find(([, name]) => name === asked)
  return (found?.[0] as GroupedBy | undefined) ?? 'month'
}

/** What narrows the list of due work to one group. */
export function narrowedTo(
  by: GroupedBy,
  { key, below }: Pick<DueGroup, 'key' | 'below'>,
): Record<string, string> {
  if (below) return { trong: key }
  if (by === 'month') return { tu: `${key}-01`, den: lastDayOf(key) }
  return { [GROUPINGS[by]]: key }
}

/** `'2026-02'` → `'2026-02-28'`. */
export function lastDayOf(month: string): string {
  return addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1)
}
