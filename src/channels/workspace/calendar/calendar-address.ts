import { addDays, dayNumber } from '../../../ui/format.ts'
import type { Address } from '../../../work/workspace/address.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { instantOf, whenOf } from '../when.ts'

const VIEWS = ['thang', 'tuan', 'danh-sach'] as const
export type CalendarView = (typeof VIEWS)[number]

export interface Shown {
  view: CalendarView
  /** A day of what is shown. */
  day: string
  /** Local dates, the last one included. */
  first: string
  last: string
}

/** What the address asks to see; without a word it is the month of today, or its week where a month is a long way to scroll. */
export function shownIn(address: Address, today: string, wide: boolean): Shown {
  const asked = address.get('ngay') ?? ''
  const day = /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : today
  const kind = address.get('kieu')
  const view = VIEWS.find((one) => one === kind) ?? (wide ? 'thang' : 'tuan')
  return { view, day, ...(view === 'tuan' ? weekOf(day) : monthOf(day)) }
}

export function weekOf(day: string): { first: string; last: string } {
  // Day 0 of the count, 1/1/1970, was a Thursday.
  const monday = addDays(day, -((dayNumber(day) + 3) % 7))
  return { first: monday, last: addDays(monday, 6) }
}

/** Whole weeks from Monday around the month. */
function monthOf(day: string): { first: string; last: string } {
  const begin = `${day.slice(0, 7)}-01`
  return { first: weekOf(begin).first, last: weekOf(addDays(nextMonth(begin), -1)).last }
}

/** The first day of the month after. */
function nextMonth(begin: string): string {
  return `${addDays(begin, 31).slice(0, 7)}-01`
}

/** The same view one step on or back. */
export function step({ view, day }: Shown, way: 1 | -1): string {
  if (view === 'tuan') return addDays(day, 7 * way)
  const begin = `${day.slice(0, 7)}-01`
  return way === 1 ? nextMonth(begin) : `${addDays(begin, -1).slice(0, 7)}-01`
}

export function daysBetween(first: string, last: string): string[] {
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, n) => addDays(first, n))
}

/** From the first moment of the first day until that of the day after the last. */
export function instantsOf({ first, last }: Pick<Shown, 'first' | 'last'>) {
  return {
    from: instantOf({ date: first, time: '00:00' }) ?? '',
    to: instantOf({ date: addDays(last, 1), time: '00:00' }) ?? '',
  }
}

/** By local date, in the order they come. */
export function byDay(items: readonly DeliveryView[]): ReadonlyMap<string, DeliveryView[]> {
  const days = new Map<string, DeliveryView[]>()
  for (const item of items) {
    const { date } = whenOf(item.dueAt)
    days.set(date, [...(days.get(date) ?? []), item])
  }
  return days
}
