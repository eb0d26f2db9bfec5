import type { TimingItem } from '../plan-draft.ts'
import type { Form } from './timing-due-rules.ts'
import { timingRules } from './timing-rules.ts'

/** One timing expression found in a text; `start` and `end` are UTF-16 offsets in that text. */
export interface Found {
  start: number
  end: number
  items: TimingItem[]
  /** What the writer said, finer than `kind`: running text accepts fewer forms than a table cell. */
  form: Form
}

interface Rule {
  form: Form
  pattern: RegExp
  read: (match: RegExpExecArray, year: number | null) => TimingItem[] | null
}

/** In order of precedence where two begin at the same place. */
const rules = timingRules.map(([form, source, read]) => ({
  form,
  pattern: new RegExp(`(?<![\\p{L}\\d/])(?:${source})(?![\\p{L}\\d])`, 'giu'),
  read,
}))

/** Every timing expression of a text, in order, without overlaps. Unreadable dates come as "unknown". */
export function findTiming(text: string, year: number | null): Found[] {
  const found: Found[] = []
  const pending = rules.map((rule) => ({ rule, match: search(rule, text, 0, year) }))
  let at = 0
  for (;;) {
    let best: { rule: Rule; match: RegExpExecArray } | null = null
    for (const entry of pending) {
      if (entry.match && entry.match.index < at) entry.match = search(entry.rule, text, at, year)
      const { rule, match } = entry
      if (match && (!best || match.index < best.match.index)) best = { rule, match }
    }
    if (!best) return found
    const { rule, match } = best
    const items = rule.read(match, year) ?? [{ text: match[0], kind: 'unknown' as const }]
    at = match.index + match[0].length
    found.push({ start: match.index, end: at, items, form: rule.form })
  }
}

function search(
  rule: Rule,
  text: string,
  from: number,
  year: number | null,
): RegExpExecArray | null {
  rule.pattern.lastIndex = from
  let match = rule.pattern.exec(text)
  // A list of one period is no list; the others may always stand for themselves.
  while (match && rule.form === 'period-list' && !rule.read(match, year)) {
    match = rule.pattern.exec(text)
  }
  return match
}
