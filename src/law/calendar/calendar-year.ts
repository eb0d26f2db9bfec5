import { addDays, dayNumber, isoDate, weekdayOfDay } from './local-date.ts'
import type { LocalDate } from './local-date.ts'
import { lunarDate, lunarNewYear } from './lunar.ts'

export type CalendarDayKind =
  | 'weekly_rest'
  | 'fixed_holiday'
  | 'lunar_holiday'
  | 'makeup_off'
  | 'notice_off'
  | 'swap_off'
  | 'swap_work'
  | 'local_off'

/** A day that differs from its weekday. Every kind is a day off except `swap_work`. */
export type CalendarDay = {
  date: LocalDate
  kind: CalendarDayKind
  name: string
  source: string | null
  /** True when the day was read from the law or the official notice itself. */
  verified: boolean
}

/** Saturdays and Sundays are off without a row; `days` holds one row a date, in order. */
export type CalendarYear = {
  year: number
  status: 'provisional' | 'official'
  days: CalendarDay[]
}

const labourCode = 'Bộ luật Lao động 45/2019/QH14, Điều 112'
const makeupRule = 'Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3'
const cultureDay = 'Nghị quyết 28/2026/QH16'

/**
 * What the law alone gives for a year, before the yearly notice on Tết and 2/9 (art 112.3): good
 * enough to plan with, always to be replaced by the notice.
 */
export function provisionalYear(year: number): CalendarYear {
  const holidays = legalHolidays(year)
  const taken = new Set(holidays.map((day) => day.date))
  const makeups: CalendarDay[] = []
  for (const holiday of holidays) {
    // The resolution on 24/11 gives the day off but not art 111.3's day in lieu.
    if (isWeekend(holiday.date) && holiday.source !== cultureDay) {
      const date = nextFree(holiday.date, taken)
      taken.add(date)
      makeups.push({
        date,
        kind: 'makeup_off',
        name: `Nghỉ bù ${holiday.name}`,
        source: makeupRule,
        verified: false,
      })
    }
  }
  const days = [...holidays, ...makeups].sort((a, b) => (a.date < b.date ? -1 : 1))
  return { year, status: 'provisional', days }
}

export function isWeekend(date: LocalDate): boolean {
  const weekday = weekdayOfDay(dayNumber(date))
  return weekday === 0 || weekday === 6
}

function legalHolidays(year: number): CalendarDay[] {
  const tet = lunarNewYear(year)
  const national = isoDate(year, 9, 2)
  const days = [
    fixed(isoDate(year, 1, 1), 'Tết Dương lịch'),
    // Five days; the last of the old year and the first four is the split of most notices.
    ...[-1, 0, 1, 2, 3].map((offset) => lunar(addDays(tet, offset), 'Tết Nguyên đán')),
    lunar(lunarDate(year, 3, 10), 'Giỗ Tổ Hùng Vương'),
    fixed(isoDate(year, 4, 30), 'Ngày Chiến thắng'),
    fixed(isoDate(year, 5, 1), 'Ngày Quốc tế lao động'),
    fixed(national, 'Quốc khánh'),
  ]
  if (year >= 2021) {
    days.push({ ...lunar(dayBesideNationalDay(national), 'Quốc khánh'), kind: 'notice_off' })
  }
  if (year >= 2026) {
    days.push({
      ...fixed(isoDate(year, 11, 24), 'Ngày Văn hóa Việt Nam'),
      source: cultureDay,
    })
  }
  // Giỗ Tổ can fall on 30/4: one row a date, and no article gives a second day for it.
  const byDate = new Map(days.toReversed().map((day) => [day.date, day]))
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Before or after 2/9, whichever touches the weekend; before when neither or both do. */
function dayBesideNationalDay(national: LocalDate): LocalDate {
  const weekday = weekdayOfDay(dayNumber(national))
  return addDays(national, [0, 1, 4].includes(weekday) ? 1 : -1)
}

function nextFree(date: LocalDate, taken: ReadonlySet<LocalDate>): LocalDate {
  let next = addDays(date, 1)
  while (isWeekend(next) || taken.has(next)) {
    next = addDays(next, 1)
  }
  return next
}

function fixed(date: LocalDate, name: string): CalendarDay {
  return { date, kind: 'fixed_holiday', name, source: labourCode, verified: true }
}

function lunar(date: LocalDate, name: string): CalendarDay {
  return { date, kind: 'lunar_holiday', name, source: labourCode, verified: false }
}
