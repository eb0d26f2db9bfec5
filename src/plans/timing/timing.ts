import { addDays, shortDate } from '../../ui/format.ts'
import type { Timing, TimingItem } from '../plan-draft.ts'
import { isoDate, periods, rangeName, type Range } from './timing-calendar.ts'
import { findTiming } from './timing-grammar.ts'
import { countedPattern } from './timing-readers.ts'

export type StandingEvery = keyof typeof standing

export interface DueDate {
  windowFrom: string
  dueOn: string
  label: string
}

/**
 * Reads a timing cell or phrase. `year` completes expressions that name none ("Quý II");
 * without it they stay "unknown". Blank text is no timing at all.
 */
export function parseTiming(text: string, year: number | null): Timing {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const items = joinUnknown(findTiming(trimmed, year).flatMap((found) => found.items))
  const [only] = items
  if (!only) return [{ text: trimmed, kind: 'unknown' }]
  return items.length === 1 ? [{ ...only, text: trimmed }] : items
}

/** What is not understood in a row is one thing not understood. */
function joinUnknown(items: Timing): Timing {
  const joined: Timing = []
  for (const item of items) {
    const last = joined.at(-1)
    if (last?.kind === 'unknown' && item.kind === 'unknown') {
      joined[joined.length - 1] = { kind: 'unknown', text: `${last.text}; ${item.text}` }
    } else joined.push(item)
  }
  return joined
}

/** Canonical Vietnamese words: parsing them again gives the same timing but for `text`. */
export function timingToWords(timing: Timing): string {
  return timing.map(itemToWords).join('; ')
}

/**
 * The occurrences a timing asks for within a plan's own span (ISO local dates, both included).
 * Standing work gets one check point per calendar period, else nobody could urge it.
 */
export function dueDates(
  timing: Timing,
  plan: { from: string; to: string },
  options: { standingEvery: StandingEvery | null } = { standingEvery: 'quarter' },
): DueDate[] {
  const target = timing.find((item) => item.kind === 'count')
  const dated = timing.filter((item) => item.kind !== 'count')
  const windows = dated.flatMap((item) => windowOf(item, plan) ?? [])
  const due = dated.flatMap((item): DueDate[] => {
    if (item.kind === 'recurring' && item.every) return recurrences(item, item.every, plan)
    if (item.kind === 'deadline') return [deadlineOf(item, plan)]
    if (item.kind !== 'standing' || options.standingEvery === null) return []
    const every = standing[options.standingEvery]
    const spans = windows.length > 0 ? windows : [plan]
    return spans
      .flatMap((span) => periods(every, span))
      .map((period) => occurrence(period, period.name))
  })
  if (!dated.some((item) => item.kind === 'standing') || options.standingEvery === null) {
    due.push(...windows.map((range) => occurrence(range)))
  }
  if (target && due.length === 0) due.push(occurrence(plan))
  const labelled = target?.count ? due.map((one) => withTarget(one, target)) : due
  return [...new Map(labelled.map((one) => [`${one.windowFrom} ${one.dueOn}`, one])).values()].sort(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.windowFrom.localeCompare(b.windowFrom),
  )
}

/** "Định kỳ" that does not say how often: somebody has to be asked. */
export function asksForCycle(timing: Timing): boolean {
  return timing.some(isWithoutCycle) && !timing.some((item) => item.kind === 'recurring')
}

function isWithoutCycle(item: TimingItem): boolean {
  return item.kind === 'unknown' && /định\s+kỳ|thường\s+kỳ/iu.test(item.text)
}

/** Once the cycle is known the work is looked at like standing work. */
export function withCycle(timing: Timing): Timing {
  return timing.map((item) => (isWithoutCycle(item) ? { ...item, kind: 'standing' } : item))
}

const standing = {
  month: { n: 1, unit: 'month' },
  quarter: { n: 3, unit: 'month' },
  half_year: { n: 6, unit: 'month' },
  year: { n: 1, unit: 'year' },
} as const

function itemToWords(item: TimingItem): string {
  switch (item.kind) {
    case 'standing':
      return 'thường xuyên'
    case 'freshness':
      return 'kịp thời'
    case 'window':
      if (item.from && item.to) return rangeName({ from: item.from, to: item.to })
      return item.from ? `từ ngày ${shortDate(item.from)}` : item.text
    case 'deadline':
      if (item.before) return `trước ngày ${shortDate(item.before)}`
      return item.to ? `chậm nhất ngày ${shortDate(item.to)}` : item.text
    case 'recurring':
      if (!item.every) return item.text
      return item.day === undefined
        ? recurringToWords(item.every, item.count)
        : `chậm nhất ngày ${item.day} ${item.every.n === 1 ? 'hằng tháng' : 'tháng cuối quý'}`
    case 'count':
      return item.count
        ? `${String(item.count).padStart(2, '0')} ${countedNoun(item.text)}`
        : item.text
    default:
      return item.text
  }
}

function recurringToWords(
  every: { n: number; unit: 'week' | 'month' | 'year' },
  count = 1,
): string {
  const times = String(count).padStart(2, '0')
  const unit = { week: 'tuần', month: 'tháng', year: 'năm' }[every.unit]
  const name = every.unit === 'month' && every.n === 3 ? 'quý' : every.n === 1 ? unit : null
  if (name) return count > 1 ? `${times} lần/${name}` : `hằng ${name}`
  return `định kỳ ${every.n} ${unit}/${times} lần`
}

function countedNoun(text: string): string {
  const pattern = new RegExp(`(?<!\\p{L})(?:${countedPattern})(?!\\p{L})`, 'iu')
  return pattern.exec(text)?.[0].replace(/\s+/gu, ' ').toLowerCase() ?? 'lần'
}

/** A window without end lasts as long as the plan. */
function windowOf(item: TimingItem, plan: Range): Range | null {
  if (item.kind !== 'window' || !item.from) return null
  const to = item.to ?? plan.to
  return item.from <= to ? { from: item.from, to } : null
}

function occurrence(range: Range, label = rangeName(range)): DueDate {
  return { windowFrom: range.from, dueOn: range.to, label }
}

function recurrences(
  item: TimingItem,
  every: { n: number; unit: 'week' | 'month' | 'year' },
  plan: Range,
): DueDate[] {
  const suffix = item.count ? ` (${String(item.count).padStart(2, '0')} lần)` : ''
  return periods(every, plan)
    .map((period) => occurrence(until(period, item.day), period.name + suffix))
    .filter(({ windowFrom, dueOn }) => windowFrom <= dueOn)
}

/** Up to that day of its last month, where the month has one. */
function until(period: Range, day: number | undefined): Range {
  const [year = 0, month = 0, last = 0] = period.to.split('-').map(Number)
  return { ...period, to: isoDate(year, month, Math.min(day ?? last, last)) ?? period.to }
}

function deadlineOf(item: TimingItem, plan: Range): DueDate {
  const dueOn = item.before ? addDays(item.before, -1) : (item.to ?? plan.to)
  return {
    windowFrom: plan.from <= dueOn ? plan.from : dueOn,
    dueOn,
    label: item.before
      ? `Trước ngày ${shortDate(item.before)}`
      : `Chậm nhất ngày ${shortDate(dueOn)}`,
  }
}

function withTarget(one: DueDate, target: TimingItem): DueDate {
  const noun = countedNoun(target.text)
  return { ...one, label: `${String(target.count).padStart(2, '0')} ${noun}: ${one.label}` }
}
