import type { DraftView, WordMatch } from '../../draft/draft-contract.ts'
import type { Place } from './import-paths.ts'

/** Below this the reader itself is not sure; the server leaves such matches open too. */
export const SURE = 0.8

/** Warnings that the field's own doubt says already, and notes that ask for nothing. */
const NO_DOUBT = new Set(['timing-unknown', 'task-unsure', 'reading'])

/** Where to type what the document lacks. */
const MISSING: Readonly<Record<string, string>> = {
  'kind-missing': 'kind',
  'number-missing': 'number',
  'date-missing': 'date',
  'signer-missing': 'signature.name',
}

/** One thing a person should look at before the draft becomes a plan. */
export interface Doubt {
  /** Stays the same when elements before it are removed. */
  id: string
  kind: 'unsure' | 'timing' | 'words' | 'warning' | 'missing'
  /** The field to look at; for `words` the words themselves. */
  path: string
  /** Place in the document, for the order; null stands first. */
  start: number | null
  /** The warning's sentence, or the words in doubt. */
  text: string
  /** Of words: the units they may mean, which accepting confirms. */
  units?: readonly { id: string; name: string }[]
  settled: boolean
}

/** What a person decided besides corrections: doubts accepted, words given to units. */
export interface Decisions {
  accepted: readonly string[]
  matches: Readonly<Record<string, readonly { id: string; name: string }[]>>
}

/** Every doubt, in the order of the document. `corrected` holds the paths a person has changed. */
export function doubtsOf(
  view: Pick<DraftView, 'draft' | 'matches'>,
  places: readonly Place[],
  corrected: ReadonlyMap<string, unknown>,
  decisions: Decisions,
): Doubt[] {
  const touched = (path: string) =>
    [...corrected.keys()].some((one) => one === path || one.startsWith(`${path}.`))
  const { draft } = view
  const doubts: Doubt[] = []
  const add = (doubt: Omit<Doubt, 'settled'>, settled = false) => {
    const accepted = decisions.accepted.includes(doubt.id)
    doubts.push({ ...doubt, settled: settled || accepted })
  }
  for (const path of ['title', 'year'] as const) {
    if (draft[path] === null)
      add({ id: `missing:${path}`, kind: 'missing', path, start: null, text: '' })
  }
  for (const { path, at, sure } of places) {
    if (sure >= SURE) continue
    const id = `unsure:${path.split('.')[0] ?? ''}:${at.start}`
    add({ id, kind: 'unsure', path, start: at.start, text: '' }, touched(path))
  }
  for (const [index, task] of draft.tasks.entries()) {
    for (const item of task.timing) {
      if (item.kind !== 'unknown') continue
      const path = `tasks.${index}`
      const id = `timing:${task.at.start}:${item.text}`
      add({ id, kind: 'timing', path, start: task.at.start, text: item.text })
    }
  }
  for (const match of view.matches) {
    if (isUnderstood(match)) continue
    const start = draft.tasks[match.tasks[0] ?? -1]?.at.start ?? draft.source.length
    const path = `words:${match.words}`
    const decided = decisions.matches[match.words] !== undefined
    add({ id: path, kind: 'words', path, start, text: match.words, units: unitsOf(match) }, decided)
  }
  for (const { code, message, at } of draft.warnings) {
    if (NO_DOUBT.has(code)) continue
    const place = at && places.findLast((one) => one.at.start <= at.start && one.at.end >= at.end)
    const start = at?.start ?? null
    const id = `warning:${code}:${start ?? message}`
    const path = place?.path ?? MISSING[code] ?? id
    add({ id, kind: 'warning', path, start, text: message }, touched(path))
  }
  const warned = new Set(doubts.filter((one) => one.kind === 'warning').map((one) => one.path))
  return doubts
    .filter((one) => one.kind !== 'unsure' || !warned.has(one.path))
    .sort((a, b) => (a.start ?? -1) - (b.start ?? -1))
}

/** All that were suggested; the list of names may be shorter than that of ids. */
export function unitsOf(
  match: Pick<WordMatch, 'unitIds' | 'units'>,
): { id: string; name: string }[] {
  const names = new Map(match.units.map((unit) => [unit.id, unit.name]))
  return match.unitIds.map((id) => ({ id, name: names.get(id) ?? '' }))
}

export function isUnderstood(match: Pick<WordMatch, 'kind' | 'sure' | 'unitIds'>): boolean {
  return match.kind !== 'none' && match.sure >= SURE && match.unitIds.length > 0
}

/** The next (`step` 1) or previous (−1) open doubt from the one called `from`; goes round the end. */
export function nextDoubt(
  doubts: readonly Doubt[],
  from: string | null,
  step: 1 | -1,
): Doubt | undefined {
  const start = doubts.findIndex((one) => one.id === from)
  const count = doubts.length
  for (let n = 1; n <= count; n += 1) {
    const index = start === -1 && step === -1 ? count - n : start + n * step
    const doubt = doubts[((index % count) + count) % count]
    if (doubt && !doubt.settled) return doubt
  }
  return undefined
}
