import {
  ancestorsOf,
  listFormerUnits,
  listPostsOf,
  listUnitsBelow,
  matchUnitWords,
  type Unit,
} from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { WordMatch } from './draft-contract.ts'
import type { TaskDraft } from '../plan-draft.ts'
import { listRememberedWords } from './remembered-words-queries.ts'

/** From this confidence on a suggestion is taken when the person says nothing about it. */
export const SURE = 0.8

/** Of what the unit itself took the words for before. */
const REMEMBERED = 0.95

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
  const on = today()
  const candidates = [...(await listUnitsBelow(db, home.orgPath, on)), ...superiors]
  const above = new Set(superiors.map((unit) => unit.id))
  const posts = await listPostsOf(db, houseOf(home, candidates), on)
  const context = { home, candidates, posts, on }
  const matched = new Map(
    [...places.keys()].map((words) => [words, matchUnitWords(words, context)]),
  )
  const open = [...matched].filter(([, { sure }]) => sure < SURE)
  if (open.length > 0) {
    const former = await listFormerUnits(db, home, [...above], on)
    for (const [words] of open) matched.set(words, matchUnitWords(words, { ...context, former }))
  }
  const names = new Map(candidates.map((unit) => [unit.id, unit.name]))
  const remembered = new Map(
    (await listRememberedWords(db, home.id, [...places.keys()])).map((one) => [one.words, one]),
  )
  return [...places].map(([words, tasks]) => {
    const found = matched.get(words) ?? matchUnitWords(words, context)
    // A superior is recognized, so that nobody else is taken for it; but work is not given upward.
    const unitIds = found.unitIds.filter((id) => !above.has(id))
    const understood = unitIds.length > 0
    const before = remembered.get(words)
    const known = before?.unitIds.filter((id) => names.has(id) && !above.has(id)) ?? []
    // A group may have got a unit more since.
    const isGroup = understood && found.kind === 'group' && found.sure >= SURE
    if (before && known.length === before.unitIds.length && !isGroup) {
      return {
        words,
        unitIds: known,
        kind: known.length > 1 ? ('group' as const) : ('unit' as const),
        sure: REMEMBERED,
        why: `Đã dùng ở kế hoạch ${before.plan}.`,
        tasks,
        units: named(known, names),
        usedIn: before.plan,
      }
    }
    return {
      words,
      unitIds,
      kind: understood ? found.kind : 'none',
      sure: understood ? found.sure : 0,
      why: found.why,
      tasks,
      units: named(unitIds, names),
      usedIn: null,
    }
  })
}

/** The unit and its offices. */
function houseOf(home: Unit, candidates: readonly Unit[]): string[] {
  const offices = candidates.filter(
    ({ parentId, kind }) => parentId === home.id && kind !== 'peoples_committee',
  )
  return [home.id, ...offices.map(({ id }) => id)]
}

function named(unitIds: readonly string[], names: ReadonlyMap<string, string>) {
  return unitIds.slice(0, 20).map((id) => ({ id, name: names.get(id) ?? '' }))
}
