import type { PlanDraft, Span } from '../plan-draft.ts'
import type { Line } from './lines.ts'

/** Lines no span of the draft touches and `unplaced` does not hold yet, as written. */
export function uncovered(draft: PlanDraft, lines: readonly Line[]): string[] {
  const spans: Span[] = [
    ...Object.values(draft.where).map((place) => place.at),
    ...draft.tasks.map((task) => task.at),
    ...draft.bases.map((basis) => basis.at),
  ].sort((a, b) => a.start - b.start)
  const held = new Set(draft.unplaced)
  const left: string[] = []
  let next = 0
  let reach = 0
  for (const line of lines) {
    for (let span = spans[next]; span && span.start < line.end; span = spans[++next]) {
      reach = Math.max(reach, span.end)
    }
    const written = line.raw.trim()
    if (reach <= line.start && !held.has(written)) left.push(written)
  }
  return left
}
