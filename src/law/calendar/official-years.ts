import { provisionalYear } from './calendar-year.ts'
import type { CalendarDay, CalendarDayKind, CalendarYear } from './calendar-year.ts'
import type { LocalDate } from './local-date.ts'

type Row = [date: LocalDate, kind: CalendarDayKind, name: string, verified: boolean]

const newYear = 'Tết Dương lịch'
const tet = 'Tết Nguyên đán'
const ancestors = 'Giỗ Tổ Hùng Vương'
const victory = 'Ngày Chiến thắng'
const labour = 'Ngày Quốc tế lao động'
const national = 'Quốc khánh'

const year2024: Row[] = [
  ['2024-01-01', 'fixed_holiday', newYear, true],
  ['2024-02-08', 'lunar_holiday', tet, false],
  ['2024-02-09', 'lunar_holiday', tet, false],
  ['2024-02-10', 'lunar_holiday', tet, false],
  ['2024-02-11', 'lunar_holiday', tet, false],
  ['2024-02-12', 'lunar_holiday', tet, false],
  ['2024-02-13', 'makeup_off', `Nghỉ bù ${tet}`, false],
  ['2024-02-14', 'makeup_off', `Nghỉ bù ${tet}`, false],
  ['2024-04-18', 'lunar_holiday', ancestors, false],
  ['2024-04-29', 'swap_off', 'Nghỉ hoán đổi với thứ Bảy 04/5', false],
  ['2024-04-30', 'fixed_holiday', victory, true],
  ['2024-05-01', 'fixed_holiday', labour, true],
  ['2024-05-04', 'swap_work', 'Làm bù cho thứ Hai 29/4', false],
  ['2024-09-02', 'fixed_holiday', national, true],
  ['2024-09-03', 'notice_off', national, false],
]

const year2025: Row[] = [
  ['2025-01-01', 'fixed_holiday', newYear, true],
  ['2025-01-27', 'lunar_holiday', tet, true],
  ['2025-01-28', 'lunar_holiday', tet, true],
  ['2025-01-29', 'lunar_holiday', tet, true],
  ['2025-01-30', 'lunar_holiday', tet, true],
  ['2025-01-31', 'lunar_holiday', tet, true],
  ['2025-04-07', 'lunar_holiday', ancestors, true],
  ['2025-04-26', 'swap_work', 'Làm bù cho thứ Sáu 02/5', true],
  ['2025-04-30', 'fixed_holiday', victory, true],
  ['2025-05-01', 'fixed_holiday', labour, true],
  ['2025-05-02', 'swap_off', 'Nghỉ hoán đổi với thứ Bảy 26/4', true],
  ['2025-09-01', 'notice_off', national, true],
  ['2025-09-02', 'fixed_holiday', national, true],
]

// Whether Monday 23/11/2026 is swapped was still open in September 2026: the operator adds it.
const year2026: Row[] = [
  ['2026-01-01', 'fixed_holiday', newYear, true],
  ['2026-01-02', 'swap_off', 'Nghỉ hoán đổi với thứ Bảy 10/01', false],
  ['2026-01-10', 'swap_work', 'Làm bù cho thứ Sáu 02/01', false],
  ['2026-02-16', 'lunar_holiday', tet, true],
  ['2026-02-17', 'lunar_holiday', tet, true],
  ['2026-02-18', 'lunar_holiday', tet, true],
  ['2026-02-19', 'lunar_holiday', tet, true],
  ['2026-02-20', 'lunar_holiday', tet, true],
  ['2026-04-26', 'lunar_holiday', ancestors, true],
  ['2026-04-27', 'makeup_off', `Nghỉ bù ${ancestors}`, true],
  ['2026-04-30', 'fixed_holiday', victory, true],
  ['2026-05-01', 'fixed_holiday', labour, true],
  ['2026-08-22', 'swap_work', 'Làm bù cho thứ Hai 31/8', false],
  ['2026-08-31', 'swap_off', 'Nghỉ hoán đổi với thứ Bảy 22/8', false],
  ['2026-09-01', 'notice_off', national, false],
  ['2026-09-02', 'fixed_holiday', national, true],
  ['2026-11-24', 'fixed_holiday', 'Ngày Văn hóa Việt Nam', true],
]

/** The years with a notice, then those the law alone gives. */
export const knownYears: readonly CalendarYear[] = [
  // No number: the notice of 2024 was not at hand, its unverified days are from memory.
  official(2024, year2024, null),
  official(2025, year2025, 'Thông báo 6150/TB-BLĐTBXH'),
  official(2026, year2026, 'Thông báo 9441/TB-BNV'),
  ...[2027, 2028, 2029, 2030].map(provisionalYear),
]

function official(year: number, rows: Row[], notice: string | null): CalendarYear {
  const days = rows.map(([date, kind, name, verified]): CalendarDay => {
    return { date, kind, name, source: sourceOf(date, kind, notice), verified }
  })
  return { year, status: 'official', days }
}

function sourceOf(date: LocalDate, kind: CalendarDayKind, notice: string | null): string | null {
  if (date === '2026-11-24') {
    return 'Nghị quyết 28/2026/QH16'
  }
  return kind === 'fixed_holiday' ? 'Bộ luật Lao động 45/2019/QH14, Điều 112' : notice
}
