import { describe, expect, test } from 'vitest'
import { parseTiming } from '../timing/timing.ts'
import { asksForOwnPlan, ownPlanDutyOf } from './own-plan-duty.ts'

const YEAR = { fromOn: '2026-01-01', toOn: '2026-12-31' }

describe('a plan that asks for plans', () => {
  test.each([
    ['Ban hành kế hoạch truyền thông của địa phương mình, hoàn thành trước ngày 10/3/2026.', true],
    ['- Xây dựng, ban hành Kế hoạch thực hiện tại đơn vị', true],
    ['Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị mình', true],
    ['Lập kế hoạch chi tiết', true],
    ['Tổ chức thực hiện Kế hoạch này; định kỳ báo cáo UBND tỉnh', false],
    ['Theo dõi, đôn đốc việc thực hiện Kế hoạch', false],
    ['Phát bản tin về kế hoạch cải cách hành chính', false],
  ])('%s', (content, asks) => {
    expect(asksForOwnPlan(content)).toBe(asks)
  })

  test('names its day, or leaves it to be asked for; a task of the issuer itself asks nobody', () => {
    const own = line('a', 'Ban hành kế hoạch tuyên truyền', 'Quý I/2026', false)
    const dated = line('b', 'Ban hành kế hoạch của đơn vị', 'trước ngày 10/3/2026', true)
    const open = line('c', 'Xây dựng kế hoạch của đơn vị', '', true)
    expect(ownPlanDutyOf([own, dated, open], YEAR)).toEqual({
      lineId: 'b',
      words: 'Ban hành kế hoạch của đơn vị',
      dueOn: '2026-03-09',
    })
    expect(ownPlanDutyOf([own, open], YEAR)).toMatchObject({ lineId: 'c', dueOn: null })
    expect(ownPlanDutyOf([own], YEAR)).toBeNull()
  })
})

function line(lineId: string, content: string, timing: string, ofOthers: boolean) {
  return { lineId, content, timing: parseTiming(timing, 2026), ofOthers }
}
