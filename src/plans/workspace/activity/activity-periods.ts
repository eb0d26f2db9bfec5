/** Value in the address, label. */
export const PERIODS = [
  ['thang', 'Tháng này'],
  ['quy', 'Quý này'],
  ['nam', 'Năm nay'],
  ['tat-ca', 'Từ trước đến nay'],
  ['khac', 'Khoảng khác'],
] as const

export type Period = (typeof PERIODS)[number][0]

export const isPeriod = (value: string): value is Period =>
  PERIODS.some(([period]) => period === value)

/** Calendar periods up to their last day; what is chosen freely stays as it is. */
export function periodRange(
  period: Period,
  today: string,
  from: string | undefined,
  to: string | undefined,
): { from: string | undefined; to: string | undefined } {
  const year = today.slice(0, 4)
  const month = Number(today.slice(5, 7))
  switch (period) {
    case 'thang':
      return { from: `${today.slice(0, 7)}-01`, to: lastDay(year, month) }
    case 'quy': {
      const first = month - ((month - 1) % 3)
      return { from: `${year}-${two(first)}-01`, to: lastDay(year, first + 2) }
    }
    case 'nam':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'khac':
      return { from, to }
    default:
      return { from: undefined, to: undefined }
  }
}

function lastDay(year: string, month: number): string {
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return `${year}-${two(month)}-${days}`
}

const two = (n: number) => String(n).padStart(2, '0')
