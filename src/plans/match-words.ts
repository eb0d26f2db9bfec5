import { ancestorsOf, listUnitsBelow, matchUnitWords, type Unit } from '../organization/index.ts'
import { today } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { WordMatch } from './draft-contract.ts'
import type { TaskDraft } from './plan-draft.ts'

/** From this confidence on a suggestion is taken when the person says nothing about it. */
export const SURE = 0.8

/** Every word of the tasks that names who does it, with the units it seems to mean, in the order of the text. */
export async function matchWords(
  db: Db,
  home: Unit,
  tasks: readonly Pick<TaskDraft, 'leads' | 'coordinating'>[],
): Promise<WordMatch[]> {
  const places = new Map<string, number[]>()
  for (const [index, task] of tasks.entries()) {
    for (const words of new Set([...task.leads, ...task.coordinating])) {
      const found = places.get(words)
      if (found) found.push(index)
      else places.set(words, [index])
    }
  }
  if (places.size === 0) return []
  const superiors = await ancestorsOf(db, home)
  const candidates = [...(await listUnitsBelow(db, home.orgPath, today())), ...superiors]
  const above = new Set(superiors.map((unit) => unit.id))
  const names = new Map(candidates.map((unit) => [unit.id, unit.name]))
  return [...places].map(([words, tasks]) => {
    const found = matchUnitWords(words, { home, candidates })
    // A superior is recognized, so that nobody else is taken for it; but work is not given upward.
    const unitIds = found.unitIds.filter((id) => !above.has(id))
    const understood = unitIds.length > 0
    return {
      words,
      unitIds,
      kind: understood ? found.kind : 'none',
      sure: understood ? found.sure : 0,
      why: found.why,
      tasks,
      units: unitIds.slice(0, 20).map((id) => ({ id, name: names.get(id) ?? '' })),
    }
  })
}
