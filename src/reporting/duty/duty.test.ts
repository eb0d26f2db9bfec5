import { expect, test } from 'vitest'
import { dutyRows, periodKindsOf } from './duty.ts'

test.each([
  ['tháng, quý', ['month', 'quarter']],
  ['quý, 6 tháng, năm', ['quarter', 'half_year', 'year']],
  ['sáu tháng', ['half_year']],
  ['tuần, tháng', ['month']],
  ['định kỳ', [null]],
  [null, [null]],
])('a duty by "%s" is owed by %j', (period, kinds) => {
  expect(periodKindsOf(period)).toEqual(kinds)
})

test('one row a period in the order of the plan; on demand is no period', () => {
  const rows = dutyRows([duty('đột xuất'), duty('tháng, quý'), duty(null)])
  expect(rows.map((row) => [row.ordinal, row.words, row.periodKind])).toEqual([
    [0, 'Báo cáo tháng, quý', 'month'],
    [1, 'Báo cáo tháng, quý', 'quarter'],
    [2, 'Báo cáo null', null],
  ])
})

function duty(period: string | null) {
  return {
    text: `Báo cáo ${period}`,
    period,
    to: 'UBND tỉnh',
    via: null,
    mayBeEmbedded: false,
  }
}
