import type { DraftView } from '../../draft/draft-contract.ts'
import type { PlanDraft, Span } from '../../plan-draft.ts'

/** A field of the draft and the words of the document it was read from. */
export interface Place {
  path: string
  at: Span
  sure: number
}

type Corrections = readonly { path: string; value: unknown; before: unknown }[]

/** Lists whose elements are fields of their own on the screen. */
export const LISTS = [
  'purposes',
  'requirements',
  'contents',
  'methods',
  'audience',
  'budget',
] as const

const SHOWN = new Set<string>([
  'title',
  'number',
  'date',
  'place',
  'issuer',
  'signature.name',
  'signature.position',
])

/**
 * Where each field stands in the document. `where` counts the elements as they were read, so those behind a
 * removed one move up; tasks carry their own place.
 */
export function placesOf(view: Pick<DraftView, 'draft' | 'corrections'>): Place[] {
  const moves = movesOf(view.corrections)
  const fields = Object.entries(view.draft.where).flatMap(([read, { at, sure }]): Place[] => {
    const [root = '', position] = read.split('.')
    const inList = (LISTS as readonly string[]).includes(root) && /^\d+$/.test(position ?? '')
    if (!inList && !SHOWN.has(read)) return []
    const path = inList ? pathNow(read, moves) : read
    return path === null || at.end <= at.start ? [] : [{ path, at, sure }]
  })
  const tasks = view.draft.tasks.flatMap((task, index): Place[] =>
    task.at.end > task.at.start ? [{ path: `tasks.${index}`, at: task.at, sure: task.sure }] : [],
  )
  return [...fields, ...tasks].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}

/** Words that were recognised unclearly from a picture, in the order of the document. */
export function unclearWords({ where }: Pick<PlanDraft, 'where'>): Span[] {
  return Object.entries(where)
    .flatMap(([path, { at }]) => (path.startsWith('unclear.') ? [at] : []))
    .sort((a, b) => a.start - b.start)
}

/** What stood in each corrected cell when it was read, by the cell's path of now. */
export function correctedCells(corrections: Corrections): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>()
  for (const [index, one] of corrections.entries()) {
    if (moveOf(one)) continue
    const path = pathNow(one.path, movesOf(corrections.slice(index + 1)))
    if (path !== null && !cells.has(path)) cells.set(path, one.before)
  }
  return cells
}

/** The value a cell shows and takes: lists as lines, a timing as its words. */
export function textAt(draft: PlanDraft, path: string): string {
  let value: unknown = draft
  for (const step of path.split('.')) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[step]
        : undefined
  }
  return asText(value)
}

export function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return ''
  const timing = value.every((item) => typeof item === 'object' && item !== null)
  return timing
    ? value.map((item: { text?: string }) => item.text ?? '').join('; ')
    : value.join('\n')
}

/** The typed text as the value that the cell of this path takes. */
export function valueOf(path: string, text: string): unknown {
  const field = path.split('.').at(-1) ?? ''
  if (field === 'leads' || field === 'coordinating' || field === 'outputs') {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }
  if (field === 'timing' || field === 'text') return text
  if (/^\d+$/.test(field)) return text
  const trimmed = text.trim()
  if (trimmed === '') return null
  return field === 'year' || field === 'value' ? Number(trimmed) : trimmed
}

/** The path of the field that a cell belongs to: `tasks.3.leads` → `tasks.3`, `date.iso` → `date`. */
export function fieldOf(path: string): string {
  const [root = '', second] = path.split('.')
  if (root === 'date' || root === 'number' || root === 'kind') return root
  return second === undefined ? root : `${root}.${second}`
}

/** What a correction does to the positions of its list: those behind `at` move by `by`. */
interface Move {
  list: string
  at: number
  by: 1 | -1
  /** Whether what stood at `at` is gone, or in a part of its own as before. */
  gone: boolean
}

function pathNow(path: string, moves: readonly Move[]): string | null {
  const [root = '', position = '', ...rest] = path.split('.')
  if (!/^\d+$/.test(position)) return path
  let now = Number(position)
  for (const { list, at, by, gone } of moves) {
    if (list !== root) continue
    if (gone && at === now) return null
    if (at < now) now += by
  }
  return [root, now, ...rest].join('.')
}

function movesOf(corrections: Corrections): Move[] {
  return corrections.flatMap((one) => moveOf(one) ?? [])
}

function moveOf({ path, value }: { path: string; value: unknown }): Move | null {
  const [list = '', position = '', act, ...rest] = path.split('.')
  if (!/^\d+$/.test(position) || rest.length > 0) return null
  const at = Number(position)
  if (act === 'split') return { list, at, by: 1, gone: false }
  // The next one is gone into this one.
  if (act === 'join') return { list, at: at + 1, by: -1, gone: true }
  return act === undefined && value === null ? { list, at, by: -1, gone: true } : null
}
