import { describe, expect, test } from 'vitest'
import { createTranslator, english } from './translate.ts'

const en = english({
  'Kế hoạch': 'Plans',
  'Còn {n} ngày': '{n} days left',
  '{a} gửi {b}': '{b} from {a}',
})

describe('createTranslator', () => {
  test('leaves the source sentence in Vietnamese and fills its placeholders', () => {
    const t = createTranslator([en], 'vi')
    expect(t('Kế hoạch')).toBe('Kế hoạch')
    expect(t('Còn {n} ngày', { n: 3 })).toBe('Còn 3 ngày')
    expect(t.language).toBe('vi')
  })

  test('translates, with placeholders in another order', () => {
    const t = createTranslator([en], 'en')
    expect(t('{a} gửi {b}', { a: 'Lan', b: 'bài' })).toBe('bài from Lan')
  })

  test('falls back to Vietnamese for a sentence without translation', () => {
    const t = createTranslator([en], 'en')
    expect(t('Quá hạn {n} ngày', { n: 2 })).toBe('Quá hạn 2 ngày')
    expect(t('constructor')).toBe('constructor')
  })

  test('the first dictionary wins', () => {
    const t = createTranslator([{ 'Kế hoạch': 'Our plans' }, en], 'en')
    expect(t('Kế hoạch')).toBe('Our plans')
    expect(t('Còn {n} ngày', { n: 1 })).toBe('1 days left')
  })

  test('one is not many', () => {
    const t = createTranslator([{ '{n} việc, {m} đơn vị': '{n} task[s], {m} unit[s]' }], 'en')
    expect(t('{n} việc, {m} đơn vị', { n: 1, m: 2 })).toBe('1 task, 2 units')
    expect(t('{n} việc, {m} đơn vị', { n: '1.250', m: '1' })).toBe('1.250 tasks, 1 unit')
  })

  test('keeps a value that looks like a placeholder or a replacement pattern as it is', () => {
    const t = createTranslator([], 'vi')
    expect(t('{a} gửi {b}', { a: '{b}', b: '$&' })).toBe('{b} gửi $&')
  })
})

test('a translation with other placeholders does not compile', () => {
  // @ts-expect-error the translation lost {n}
  expect(english({ 'Còn {n} ngày': 'days left' })).toEqual({ 'Còn {n} ngày': 'days left' })
})
