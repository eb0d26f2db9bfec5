import { addDays, dayNumber, isoDate, yearOf } from './local-date.ts'
import type { LocalDate } from './local-date.ts'
import { paramsOn } from '../rule/rules.ts'
import type { WorkingCalendar } from './calendar.ts'
import { defaultReportDue, type ReportDueParams, type ReportTier } from './report-due.ts'

// Decree 09/2019, art 12: every period closes on the 14th of its last month, or on the day the operator's rule
// names, so a reporting quarter is not a calendar quarter. A figure belongs to the period of its event date.

/** Nine months is no period of the decree; many provinces ask for it all the same, cut off like the others. */
export type PeriodKind = 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year'

export type ReportingPeriod = {
  kind: PeriodKind
  year: number
  /** 1–12, 1–4, 1–2; 1 for nine months and for a year. */
  n: number
  /** `2026-M11`, `2026-Q4`, `2026-H2`, `2026-N1`, `2026`: unique over the kinds, sortable within one. */
  key: string
  label: string
  from: LocalDate
  /** The cut-off: last day, included. */
  to: LocalDate
}

export type PeriodReference = { year: number; n?: number }

/** Throws RangeError when the kind has no such n. */
export function periodOf(
  kind: PeriodKind,
  ref: PeriodReference,
  cutoffDay: CutoffDay = ruledDay,
): ReportingPeriod {
  const months = monthsOf[kind]
  const n = ref.n ?? (kind === 'year' ? 1 : Number.NaN)
  if (!Number.isInteger(n) || n < 1 || n > 12 / months || !Number.isInteger(ref.year)) {
    throw new RangeError(`no such period: ${kind} ${ref.n} of ${ref.year}`)
  }
  const lastMonth = n * months
  return {
    kind,
    year: ref.year,
    n,
    key: keyOf(kind, ref.year, n),
    label: labelOf(kind, ref.year, n),
    from: addDays(cutoffIn(ref.year, lastMonth - months, cutoffDay), 1),
    to: cutoffIn(ref.year, lastMonth, cutoffDay),
  }
}

/** The day of a month on which figures are cut off, by its first day. */
export type CutoffDay = (first: LocalDate) => number

/** By the rule that holds when the month begins; periods follow each other without a gap also where it changes. */
function ruledDay(first: LocalDate): number {
  return paramsOn('report.cutoff', first)?.day ?? 14
}

function cutoffIn(year: number, month: number, cutoffDay: CutoffDay): LocalDate {
  const first = isoDate(year, month, 1)
  return addDays(first, cutoffDay(first) - 1)
}

/** Throws RangeError on text that is no key. */
export function periodOfKey(key: string): ReportingPeriod {
  const match = /^(\d{4})(?:-([MQHN])(\d{1,2}))?$/.exec(key)
  const kind = match?.[2] === undefined ? 'year' : kindOfLetter[match[2]]
  if (!match || !kind) {
    throw new RangeError(`not a period: ${key}`)
  }
  return periodOf(kind, { year: Number(match[1]), n: Number(match[3] ?? 1) })
}

export function periodContaining(
  kind: PeriodKind,
  date: LocalDate,
  cutoffDay: CutoffDay = ruledDay,
): ReportingPeriod {
  dayNumber(date)
  // After the cut-off a day counts in the next month's period.
  const isAfter = date > cutoffIn(yearOf(date), Number(date.slice(5, 7)), cutoffDay)
  const shifted = addDays(`${date.slice(0, 8)}01`, isAfter ? 31 : 0)
  const month = Number(shifted.slice(5, 7))
  // The last quarter of a year lies in no nine months; those of its year are meant.
  const n = kind === 'nine_months' ? 1 : Math.ceil(month / monthsOf[kind])
  return periodOf(kind, { year: yearOf(shifted), n }, cutoffDay)
}

export function previousPeriod(period: ReportingPeriod): ReportingPeriod {
  return periodContaining(period.kind, addDays(period.from, -1))
}

export function nextPeriod(period: ReportingPeriod): ReportingPeriod {
  if (period.kind === 'nine_months') return periodOf(period.kind, { year: period.year + 1, n: 1 })
  return periodContaining(period.kind, addDays(period.to, 1))
}

/** Rolled forward off a day of rest, and never less than one working day after the cut-off (art 8.5). */
export function dueOn(
  period: ReportingPeriod,
  tier: ReportTier,
  calendar: WorkingCalendar,
  params: ReportDueParams = defaultReportDue,
): LocalDate {
  const rule = params[tier]
  const earliest = calendar.addWorkingDays(period.to, 1)
  const due =
    'dayOfLastMonth' in rule
      ? calendar.rollForward(addDays(`${period.to.slice(0, 8)}01`, rule.dayOfLastMonth - 1))
      : calendar.addWorkingDays(period.to, rule.workingDaysAfterCutoff)
  return due < earliest ? earliest : due
}

export type CalendarQuarter = {
  year: number
  quarter: number
  label: string
  from: LocalDate
  to: LocalDate
}

/** The quarter a plan means by "Quý II": April to June, not the reporting quarter. */
export function calendarQuarterOf(year: number, quarter: number): CalendarQuarter {
  if (![1, 2, 3, 4].includes(quarter)) {
    throw new RangeError(`no such quarter: ${quarter}`)
  }
  return {
    year,
    quarter,
    label: `Quý ${roman[quarter - 1]}/${year}`,
    from: isoDate(year, quarter * 3 - 2, 1),
    to: isoDate(year, quarter * 3 + 1, 0),
  }
}

export function calendarQuarter(date: LocalDate): CalendarQuarter {
  dayNumber(date)
  return calendarQuarterOf(yearOf(date), Math.ceil(Number(date.slice(5, 7)) / 3))
}

const monthsOf: Record<PeriodKind, number> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  nine_months: 9,
  year: 12,
}

const kindOfLetter: Partial<Record<string, PeriodKind>> = {
  M: 'month',
  Q: 'quarter',
  H: 'half_year',
  N: 'nine_months',
}

const roman = ['I', 'II', 'III', 'IV']

function keyOf(kind: PeriodKind, year: number, n: number): string {
  const part: Record<PeriodKind, string> = {
    month: `-M${String(n).padStart(2, '0')}`,
    quarter: `-Q${n}`,
    half_year: `-H${n}`,
    nine_months: `-N${n}`,
    year: '',
  }
  return `${year}${part[kind]}`
}

function labelOf(kind: PeriodKind, year: number, n: number): string {
  const part: Record<PeriodKind, string> = {
    month: `Tháng ${n} năm`,
    quarter: `Quý ${roman[n - 1]} năm`,
    half_year: `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm`,
    nine_months: '9 tháng đầu năm',
    year: 'Năm',
  }
  return `${part[kind]} ${year}`
}
