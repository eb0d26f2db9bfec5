import type { State } from '../../../ui/state-badge.tsx'
import type { DueBar } from '../../board/board-contract.ts'

/** A month of a task: what falls due in it, or only that it is worked on. */
export interface YearMark {
  month: string
  dates: readonly string[]
  units: number
  done: number
  late: number
  /** Null where nothing falls due. */
  state: State | null
}

/** The months in which a task is worked on or falls due. */
export function monthsOfBar(
  { spans }: Pick<DueBar, 'spans'>,
  months: readonly string[],
  today: string,
): Map<string, YearMark> {
  const found = new Map<string, YearMark>()
  for (const month of months) {
    const working = spans.filter(
      ({ from, dueOn }) => from.slice(0, 7) <= month && month <= dueOn.slice(0, 7),
    )
    if (working.length === 0) continue
    const due = working.filter(({ dueOn }) => dueOn.startsWith(month))
    const sum = (of: 'units' | 'done' | 'late') => due.reduce((all, span) => all + span[of], 0)
    const mark = { units: sum('units'), done: sum('done'), late: sum('late') }
    found.set(month, {
      month,
      ...mark,
      dates: [...new Set(due.map(({ dueOn }) => dueOn))],
      state: due.length === 0 ? null : stateOf(mark, month, today),
    })
  }
  return found
}

function stateOf(
  { units, done, late }: Pick<YearMark, 'units' | 'done' | 'late'>,
  month: string,
  today: string,
): State {
  if (late > 0) return 'overdue'
  if (done === units) return 'done'
  const now = today.slice(0, 7)
  // Open, its month gone by and not late: its clock stands.
  if (month < now) return 'paused'
  return month === now ? 'dueSoon' : 'onTime'
}
