import type { Language } from './translate.ts'

const NBSP = '\u00a0'
const ZONE = 'Asia/Ho_Chi_Minh'
const DAY = 86_400_000

const weekdaysVi = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `'2026-11-20'` → "Thứ Sáu, 20/11/2026" · "Friday, 20 November 2026". */
export function longDate(iso: string, language: Language = 'vi'): string {
  const { day, month, year } = read(iso)
  const weekday = new Date(dayNumber(iso) * DAY).getUTCDay()
  return language === 'vi'
    ? `${weekdaysVi[weekday]}, ${shortDate(iso)}`
    : `${weekdaysEn[weekday]}, ${day} ${monthsEn[month - 1]} ${year}`
}

/** `'2026-11-20'` → "20/11/2026" · "20 Nov 2026". */
export function shortDate(iso: string, language: Language = 'vi'): string {
  const { day, month, year } = read(iso)
  return language === 'vi'
    ? `${two(day)}/${two(month)}/${year}`
    : `${day} ${(monthsEn[month - 1] ?? '').slice(0, 3)} ${year}`
}

/** `'2026-11'` or any day of it → "Tháng 11/2026" · "November 2026". */
export function monthName(iso: string, language: Language = 'vi'): string {
  const { month, year } = read(`${iso.slice(0, 7)}-01`)
  return language === 'vi' ? `Tháng ${month}/${year}` : `${monthsEn[month - 1]} ${year}`
}

/** An instant as the clock on a wall in Viet Nam shows it: "14:05, 20/11/2026". */
export function dateTime(instant: string, language: Language = 'vi'): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant))
  return `${parts.slice(11)}, ${shortDate(parts.slice(0, 10), language)}`
}

/** "hôm nay", "ngày mai", "3 ngày trước": only ever beside the date itself. */
export function daysFromToday(iso: string, today: string, language: Language = 'vi'): string {
  const days = dayNumber(iso) - dayNumber(today)
  const n = number(Math.abs(days), language)
  if (language === 'vi') {
    if (days === 0) return 'hôm nay'
    if (days === 1) return 'ngày mai'
    if (days === -1) return 'hôm qua'
    return days > 0 ? `${n} ngày nữa` : `${n} ngày trước`
  }
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${n} days` : `${n} days ago`
}

/** What is left of a term; `left` in working days as the law's calendar counts them, negative when past. */
export function workingDaysLeft(left: number, language: Language = 'vi'): string {
  const n = number(Math.abs(left), language)
  if (language === 'vi') {
    if (left === 0) return 'đến hạn hôm nay'
    return left > 0 ? `còn ${n} ngày làm việc` : `quá ${n} ngày làm việc`
  }
  if (left === 0) return 'due today'
  const unit = Math.abs(left) === 1 ? 'working day' : 'working days'
  return left > 0 ? `${n} ${unit} left` : `${n} ${unit} overdue`
}

/** "20/11/2026 (còn 3 ngày làm việc)". */
export function dueDate(iso: string, left: number, language: Language = 'vi'): string {
  return `${shortDate(iso, language)} (${workingDaysLeft(left, language)})`
}

/** 1250000 → "1.250.000"; at most `decimals` digits behind the comma. */
export function number(value: number, language: Language = 'vi', decimals = 2): string {
  return numberFormat(language, decimals).format(value).replace('-', '−')
}

/** A share of one: 0.125 → "12,5 %" · "12.5%". */
export function percent(share: number, language: Language = 'vi', decimals = 1): string {
  return `${number(share * 100, language, decimals)}${language === 'vi' ? NBSP : ''}%`
}

/** Bytes: 2621440 → "2,5 MB". */
export function fileSize(bytes: number, language: Language = 'vi'): string {
  if (bytes < 1024) return `${bytes}${NBSP}B`
  const kilo = bytes / 1024
  return kilo < 1000
    ? `${number(kilo, language, 0)}${NBSP}kB`
    : `${number(kilo / 1024, language, 1)}${NBSP}MB`
}

/** Days since 1970 of a local date: arithmetic on dates without any time zone. */
export function dayNumber(iso: string): number {
  const { year, month, day } = read(iso)
  return Date.UTC(year, month - 1, day) / DAY
}

/** The local date so many days later. */
export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * DAY).toISOString().slice(0, 10)
}

function read(iso: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) throw new RangeError(`Not a local date: ${iso}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

const two = (n: number) => String(n).padStart(2, '0')

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
      maximumFractionDigits: decimals,
    })
    formats.set(key, format)
  }
  return format
}

/** Cut at a word, for titles and lists. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const blank = cut.lastIndexOf(' ')
  return `${cut.slice(0, blank > length / 2 ? blank : length).replace(/[\s,;:.–-]+$/u, '')}…`
}
