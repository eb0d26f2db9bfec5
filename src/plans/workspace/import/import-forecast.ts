import type { DraftView } from '../../draft/draft-contract.ts'
import { type Decisions, isUnderstood } from './import-doubts.ts'

/** What accepting the draft brings; words nobody was found for count as one assignment without a unit. */
export interface Forecast {
  tasks: number
  assignments: number
  units: number
  unmatched: number
  dueDates: number
  /** Tasks without a time that is understood: they are owed by the plan's end. */
  undated: number
}

export function forecast(
  view: Pick<DraftView, 'draft' | 'matches' | 'dueDates'>,
  decisions: Pick<Decisions, 'matches'>,
): Forecast {
  const units = new Set<string>()
  const unmatched = new Set<string>()
  let assignments = 0
  for (const match of view.matches) {
    const ids =
      decisions.matches[match.words]?.map((unit) => unit.id) ??
      (isUnderstood(match) ? match.unitIds : [])
    for (const id of ids) units.add(id)
    if (ids.length === 0) unmatched.add(match.words)
    assignments += match.tasks.length * Math.max(1, ids.length)
  }
  return {
    tasks: view.draft.tasks.length,
    assignments,
    units: units.size,
    unmatched: unmatched.size,
    dueDates: view.dueDates.reduce((sum, dates) => sum + dates.length, 0),
    undated: view.draft.tasks.filter((task) => task.timing.every((item) => item.kind === 'unknown'))
      .length,
  }
}
