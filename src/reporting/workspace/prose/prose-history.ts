import type { Edited } from './prose-text.ts'

/** What undo goes back through: browsers forget their own steps once a page is changed by a program. */
export interface History {
  past: readonly Edited[]
  now: Edited
  future: readonly Edited[]
  /** When the present step began, to join what is typed in one go. */
  since: number
}

const JOIN_MS = 700
const STEPS = 200

export function startHistory(text: string): History {
  return { past: [], now: { text, caret: text.length }, future: [], since: 0 }
}

/** `joins`: a letter typed right after another belongs to the same step. `at` in milliseconds. */
export function step(history: History, next: Edited, at: number, joins: boolean): History {
  if (next.text === history.now.text) return { ...history, now: next }
  const together = joins && history.past.length > 0 && at - history.since < JOIN_MS
  return {
    past: together ? history.past : [...history.past, history.now].slice(-STEPS),
    now: next,
    future: [],
    since: at,
  }
}

export function undo(history: History): History {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    past: history.past.slice(0, -1),
    now: last,
    future: [history.now, ...history.future],
    since: 0,
  }
}

export function redo(history: History): History {
  const next = history.future[0]
  if (!next) return history
  return {
    past: [...history.past, history.now],
    now: next,
    future: history.future.slice(1),
    since: 0,
  }
}
