import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Timing } from '../plan-draft.ts'
import { dueDates, parseTiming, timingToWords } from './timing.ts'
import { timingInText } from './timing-in-text.ts'

const two = (one: number) => String(one).padStart(2, '0')
const bare = (timing: Timing) => timing.map((item) => ({ ...item, text: undefined }))
const shown = (item: Timing[number]) => {
  if (item.before) return `<${item.before}`
  if (item.every) return `every ${item.every.n} ${item.every.unit}`
  return item.from || item.to ? `${item.from ?? ''}..${item.to ?? ''}` : item.kind
}
const year = { from: '2026-01-01', to: '2026-12-31' }
const quarterly = { standingEvery: 'quarter' } as const

const due = (text: string, plan = year) =>
  dueDates(parseTiming(text, 2026), plan, quarterly).map((one) => `${one.windowFrom} ${one.dueOn}`)

describe('parseTiming', () => {
  test.each<[string, object[]]>([
    ['Thường xuyên', [{ kind: 'standing' }]],
    ['liên tục, kịp thời', [{ kind: 'standing' }, { kind: 'freshness' }]],
    ['Quý II/2024', [{ kind: 'window', from: '2024-04-01', to: '2024-06-30' }]],
    ['Quý II', [{ kind: 'window', from: '2026-04-01', to: '2026-06-30' }]],
    [
      'Quý I, III năm 2026',
      [
        { kind: 'window', from: '2026-01-01', to: '2026-03-31' },
        { kind: 'window', from: '2026-07-01', to: '2026-09-30' },
      ],
    ],
    ['Năm 2024', [{ kind: 'window', from: '2024-01-01', to: '2024-12-31' }]],
    ['Tháng 02/2024', [{ kind: 'window', from: '2024-02-01', to: '2024-02-29' }]],
    ['12/2025', [{ kind: 'window', from: '2025-12-01', to: '2025-12-31' }]],
    ['6 tháng đầu năm', [{ kind: 'window', from: '2026-01-01', to: '2026-06-30' }]],
    ['Định kỳ 6 tháng/01 lần', [{ kind: 'recurring', every: { n: 6, unit: 'month' } }]],
    ['sáu tháng một lần', [{ kind: 'recurring', every: { n: 6, unit: 'month' } }]],
    ['02 tin/tuần', [{ kind: 'recurring', every: { n: 1, unit: 'week' }, count: 2 }]],
    ['hằng năm', [{ kind: 'recurring', every: { n: 1, unit: 'year' } }]],
    ['trước 30/6', [{ kind: 'deadline', before: '2026-06-30' }]],
    ['Chậm nhất ngày 05 tháng 12 năm 2026', [{ kind: 'deadline', to: '2026-12-05' }]],
    [
      '02 đợt trong Quý II',
      [
        { kind: 'count', count: 2 },
        { kind: 'window', from: '2026-04-01', to: '2026-06-30' },
      ],
    ],
    ['Tuần 1 tháng 4', [{ kind: 'window', from: '2026-04-01', to: '2026-04-07' }]],
    ['ba cuộc', [{ kind: 'count', count: 3 }]],
    ['định kỳ', [{ kind: 'unknown' }]],
    ['trước ngày 31/02', [{ kind: 'unknown' }]],
    ['Theo chỉ đạo của cấp trên', [{ kind: 'unknown' }]],
    ['   ', []],
  ])('%s', (text, expected) => {
    expect(bare(parseTiming(text, 2026))).toEqual(expected)
  })

  test.each<[string, string[]]>([
    ['Từ tháng 3 đến tháng 6/2025', ['2025-03-01..2025-06-30']],
    ['Tháng 11/2025 - 02/2026', ['2025-11-01..2026-02-28']],
    ['Quý III/2025 - Quý I/2026', ['2025-07-01..2026-03-31']],
    ['Quý I+II', ['2026-01-01..2026-03-31', '2026-04-01..2026-06-30']],
    ['T3-T6/2026', ['2026-03-01..2026-06-30']],
    ['01-15/3/2026', ['2026-03-01..2026-03-15']],
    ['từ ngày 10 đến ngày 20 tháng 3', ['2026-03-10..2026-03-20']],
    ['01/3 - 30/4/2026', ['2026-03-01..2026-04-30']],
    ['trung tuần tháng 5', ['2026-05-11..2026-05-20']],
    ['tuần cuối tháng 3', ['2026-03-22..2026-03-31']],
    ['đầu quý II', ['2026-04-01..2026-04-30']],
    ['đầu năm', ['2026-01-01..2026-03-31']],
    ['2025 và những năm tiếp theo', ['2025-01-01..']],
    ['từ năm 2026 trở đi', ['2026-01-01..']],
    ['Từ tháng 3/2026', ['2026-03-01..']],
    ['2025 - 2030', ['2025-01-01..2030-12-31']],
    ['2026', ['2026-01-01..2026-12-31']],
    ['đến năm 2027', ['..2027-12-31']],
    ['cuối quý II/2026', ['..2026-06-30']],
    ['trước ngày 15/6 và 15/12', ['<2026-06-15', '<2026-12-15']],
    ['15/3/26', ['..2026-03-15']],
    ['trước ngày 20 tháng cuối quý', ['every 3 month']],
    ['trước ngày 20 tháng cuối của quý', ['every 3 month']],
    ['tháng cuối của quý', ['every 3 month']],
    ['tuần cuối của tháng', ['every 1 month']],
    ['trước ngày 20 tháng cuối quý II', ['<2026-06-20']],
    ['Trước ngày 15 của tháng đầu quý IV/2027', ['<2027-10-15']],
    ['trước ngày 20 tháng cuối quý II và quý IV', ['<2026-06-20', '<2026-12-20']],
    ['chậm nhất ngày 05 tháng thứ hai của quý 1', ['..2026-02-05']],
    ['vào ngày 10 tháng giữa quý III', ['..2026-08-10']],
    ['ngày 31 tháng cuối quý II', ['unknown']],
    ['hết tháng đầu quý III', ['..2026-07-31']],
    ['Tháng đầu quý II', ['2026-04-01..2026-04-30']],
    ['tháng cuối cùng của Quý I, III', ['2026-03-01..2026-03-31', '2026-09-01..2026-09-30']],
    ['tuần cuối tháng cuối quý IV', ['2026-12-22..2026-12-31']],
    ['nửa đầu tháng thứ 3 quý I', ['2026-03-01..2026-03-15']],
    ['Tháng 12 hằng năm', ['2026-12-01..2026-12-31', 'every 1 year']],
    ['02 tuần/lần', ['every 2 week']],
    ['Sau khi cấp tỉnh ban hành', ['unknown']],
    ['Quý II (sau khi cấp tỉnh ban hành)', ['2026-04-01..2026-06-30', 'unknown']],
    ['Theo lộ trình tại phần II', ['unknown']],
    ['theo kế hoạch, trước ngày 15/6', ['unknown', '<2026-06-15']],
  ])('%s', (text, expected) => {
    const timing = parseTiming(text, 2026)
    expect(timing.map(shown)).toEqual(expected)
    expect(bare(parseTiming(timingToWords(timing), 2026))).toEqual(bare(timing))
  })

  test.each([
    ['Định kỳ, trước ngày 20 hằng tháng', 19, ['2026-02-19', '2026-03-19', '2026-04-10']],
    ['chậm nhất ngày 31 hàng tháng', 31, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-10']],
    ['trước ngày 14 của tháng cuối quý', 13, ['2026-03-13', '2026-04-10']],
    [
      'trước ngày 01 hằng tháng',
      undefined,
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-10'],
    ],
  ])('what recurs is due on its day, while the plan lasts: %s', (text, day, due) => {
    const timing = parseTiming(text, 2026)
    expect(timing).toMatchObject([{ kind: 'recurring' }])
    expect(timing[0]?.day).toBe(day)
    expect(bare(parseTiming(timingToWords(timing), 2026))).toEqual(bare(timing))
    const plan = { from: '2026-01-26', to: '2026-04-10' }
    expect(dueDates(timing, plan).map(({ dueOn }) => dueOn)).toEqual(due)
  })

  test('a day of a month of a quarter is that day, in every quarter and year', () => {
    const part = fc.constantFrom(['đầu', 1], ['giữa', 2], ['cuối', 3], ['thứ ba', 3] as const)
    const quarter = fc.constantFrom('I', 'II', 'III', 'IV')
    const day = fc.integer({ min: 1, max: 28 })
    const years = fc.integer({ min: 2020, max: 2035 })
    fc.assert(
      fc.property(part, quarter, day, years, ([word, month], name, day, of) => {
        const number = 3 * ['I', 'II', 'III', 'IV'].indexOf(name) + month
        const before = `${of}-${two(number)}-${two(day)}`
        const timing = parseTiming(`trước ngày ${day} tháng ${word} quý ${name}`, of)
        expect(bare(timing)).toEqual([{ kind: 'deadline', before }])
        expect(bare(parseTiming(timingToWords(timing), null))).toEqual(bare(timing))
      }),
    )
  })

  test('an expression that needs a year nobody gave stays unknown', () => {
    expect(parseTiming('Quý II', null)).toEqual([{ text: 'Quý II', kind: 'unknown' }])
  })

  test('words of a timing parse to the same timing', () => {
    const piece = fc.constantFrom(
      ...(
        'thường xuyên|Quý|II|III/2026|năm 2025|trước ngày|15/3|30/6/2026|định kỳ|6 tháng|/|01 lần|' +
        'trở đi|cuối|ngày 31|tháng cuối|tháng đầu|tuần cuối|của|và những năm tiếp theo|sau khi|ban hành|từ|2026|1|-|hằng|tháng|quý|tuần|02|đợt|đến|từ|kịp thời|,|và|hết|4|đầu năm|chậm nhất|xong|mười|lần'
      ).split('|'),
    )
    const phrase = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string()), fc.constantFrom(null, 2026), (text, of) => {
        const once = parseTiming(text, of)
        expect(bare(parseTiming(timingToWords(once), of))).toEqual(bare(once))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('timingInText', () => {
  test.each<[string, string[]]>([
    [
      'Thường xuyên đưa tin trên loa; báo cáo quý, 6 tháng, năm về Ủy ban.',
      ['standing', 'recurring', 'recurring', 'recurring'],
    ],
    ['Hoàn thành trước ngày 20/4/2026.', ['deadline']],
    ['Khắc phục hạn chế trong năm 2025; thực hiện Kế hoạch năm 2026.', []],
    ['Cung cấp kịp thời số liệu theo Quyết định ngày 05/3/2026.', []],
    ['Phổ biến qua các buổi họp định kỳ.', []],
    ['Mở 02 lớp tập huấn trong quý III.', ['count', 'window']],
    ['Định kỳ tổng hợp, báo cáo.', ['unknown']],
  ])('%s', (text, kinds) => {
    expect(timingInText(text, 2026).map((item) => item.kind)).toEqual(kinds)
  })
})

describe('dueDates', () => {
  test('standing work has one check point per calendar quarter, cut to the plan', () => {
    expect(due('Thường xuyên', { from: '2026-02-10', to: '2026-07-15' })).toEqual([
      '2026-02-10 2026-03-31',
      '2026-04-01 2026-06-30',
      '2026-07-01 2026-07-15',
    ])
    expect(dueDates(parseTiming('Thường xuyên', 2026), year, { standingEvery: null })).toEqual([])
  })

  test('a deadline "before" is due the day before', () => {
    expect(due('trước ngày 01/3/2024')).toEqual(['2024-02-29 2024-02-29'])
    expect(due('Chậm nhất ngày 01/3/2026')).toEqual(['2026-01-01 2026-03-01'])
  })

  test('a window without end lasts as long as the plan', () => {
    expect(due('từ tháng 10/2026')).toEqual(['2026-10-01 2026-12-31'])
    expect(due('từ năm 2027 trở đi')).toEqual([])
  })

  test('every six months falls on the end of each half year', () => {
    expect(due('Định kỳ 6 tháng/01 lần')).toEqual([
      '2026-01-01 2026-06-30',
      '2026-07-01 2026-12-31',
    ])
  })

  test('a count is one occurrence at the end of its window, the target in the label', () => {
    expect(dueDates(parseTiming('02 đợt', 2026), year, quarterly)).toEqual([
      { windowFrom: '2026-01-01', dueOn: '2026-12-31', label: '02 đợt: Năm 2026' },
    ])
    expect(dueDates(parseTiming('02 đợt, Quý II', 2026), year, quarterly)).toEqual([
      { windowFrom: '2026-04-01', dueOn: '2026-06-30', label: '02 đợt: Quý II/2026' },
    ])
  })

  test('what is not understood asks for nothing', () => {
    expect(due('định kỳ')).toEqual([])
    expect(due('kịp thời')).toEqual([])
  })

  test('occurrences are ordered, real and never end before they begin', () => {
    const text = fc.constantFrom(
      'Thường xuyên',
      'hằng tuần',
      'hằng tháng',
      'Quý I, IV',
      'hằng năm',
      '4 tháng/01 lần',
    )
    const day = fc.date({
      min: new Date('2025-06-01'),
      max: new Date('2027-06-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(text, day, day, (words, a, b) => {
        const [from = '', to = ''] = [a, b].map((one) => one.toISOString().slice(0, 10)).sort()
        const found = dueDates(parseTiming(words, 2026), { from, to }, quarterly)
        for (const one of found) expect(one.windowFrom <= one.dueOn).toBe(true)
        expect(found.map((one) => one.dueOn)).toEqual(found.map((one) => one.dueOn).sort())
      }),
    )
  })
})
