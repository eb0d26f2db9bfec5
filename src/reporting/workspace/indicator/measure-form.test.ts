import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureSchema } from '../../figure/measure.ts'
import { EMPTY, formOf, isChoosable, measureOf, WHATS, type MeasureForm } from './measure-form.ts'

const yesNo = fc.constantFrom('' as const, 'yes' as const, 'no' as const)
const filter = fc.record({
  channel: fc.uniqueArray(fc.constantFrom('zalo_oa', 'broadcast', 'poster')),
  mode: fc.uniqueArray(fc.constantFrom('digital', 'traditional')),
  form: fc.uniqueArray(fc.constantFrom('1', '6', '8')),
  theme: fc.uniqueArray(fc.constantFrom('one_stop', 'other')),
  sector: fc.uniqueArray(fc.constantFrom('land', 'tax')),
  programme: fc.uniqueArray(fc.constantFrom('project_06')),
  audience: fc.uniqueArray(fc.constantFrom('citizens')),
  proven: yesNo,
  planned: yesNo,
})
const chosen = fc.constantFrom(
  null,
  { code: 'copies', label: 'Bản in đã phát', measure: { sum: 'copies' } },
  { code: 'overdue', label: 'Việc quá hạn', measure: { count: 'overdue' as const } },
)
const form: fc.Arbitrary<MeasureForm> = fc.record({
  what: fc.constantFrom(...WHATS),
  quantity: fc.constantFrom('', 'attendees', 'views'),
  counted: fc.constantFrom('' as const, 'exact' as const, 'estimated' as const),
  where: filter,
  share: filter,
  numerator: chosen,
  denominator: chosen,
  by: fc.constantFrom(
    '' as const,
    'channel' as const,
    'theme' as const,
    'unit' as const,
    'line' as const,
  ),
})

test('whatever is put together is a measure, and comes back to the screen as the same', () => {
  fc.assert(
    fc.property(form, (asked) => {
      const measure = measureOf(asked)
      if (measure === null) return
      expect(measureSchema.parse(measure)).toEqual(measure)
      expect(measureOf(formOf(measure))).toEqual(measure)
    }),
  )
})

test('a ratio is made of two numbers, neither split nor a ratio itself', () => {
  expect(measureOf({ ...EMPTY, what: 'two' })).toBeNull()
  expect(isChoosable({ sum: 'copies' })).toBe(true)
  expect(isChoosable({ sum: 'copies', by: 'unit' })).toBe(false)
  expect(isChoosable({ ratio: 'on_time' })).toBe(false)
})

test('a sum is nothing before its quantity is chosen, nor a share before its condition', () => {
  expect(measureOf({ ...EMPTY, what: 'sum' })).toBeNull()
  expect(measureOf({ ...EMPTY, what: 'share', share: EMPTY.where })).toBeNull()
  expect(measureOf(EMPTY)).toEqual({ count: 'activity' })
})
