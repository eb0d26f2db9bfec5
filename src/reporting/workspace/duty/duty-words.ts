import type { Bearer } from '../../duty/duty.ts'
import type { PeriodKind } from '../../report/report.ts'

/** How often, to be translated where it is shown. */
export const PERIOD_WORDS = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half_year: '6 tháng',
  nine_months: '9 tháng',
  year: 'Hằng năm',
} as const satisfies Record<PeriodKind, string>

export const BEARER_WORDS = {
  own: 'Chính đơn vị này',
  committees: 'UBND các xã, phường, đơn vị hành chính cấp dưới',
  districts: 'UBND các huyện, thị xã, thành phố',
  departments: 'Các sở, ban, ngành, phòng trực thuộc',
  media: 'Các đài truyền thanh cấp xã',
  named: 'Đơn vị nêu tên',
} as const satisfies Record<Bearer, string>

export const TIER_WORDS = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
} as const
