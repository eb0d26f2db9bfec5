import { expect, test } from 'vitest'
import { createTranslator } from '../../ui/translate.ts'
import type { DueItem } from '../due-contract.ts'
import { groupDue, matchesText, shorten, timeliness } from './due-words.ts'

const t = createTranslator([], 'vi')
const item = (over: Partial<DueItem>) =>
  ({
    content: '',
    planTitle: '',
    words: '',
    label: '',
    outputs: [],
    unit: null,
    ...over,
  }) as DueItem

test('late work is said in working days', () => {
  expect(timeliness({ timeliness: 'late', workingDays: 3 }, t)).toEqual({
    state: 'overdue',
    word: 'trễ 3 ngày làm việc',
  })
  expect(timeliness({ timeliness: 'today', workingDays: 0 }, t).word).toBe('đến hạn hôm nay')
})

test('groups by due month or by unit, unmatched words by themselves', () => {
  const unit = { id: 'u', name: 'UBND xã Bình Minh', shortName: 'Bình Minh' }
  const items = [
    item({ dueOn: '2024-03-29', unit }),
    item({ dueOn: '2024-06-28', words: 'Các đoàn thể' }),
    item({ dueOn: '2024-03-30', unit }),
  ]
  expect(groupDue(items, 'month', t).map(({ title, items }) => [title, items.length])).toEqual([
    ['Tháng 3/2024', 2],
    ['Tháng 6/2024', 1],
  ])
  expect(groupDue(items, 'unit', t).map(({ title }) => title)).toEqual([
    'UBND xã Bình Minh',
    'Chưa rõ: “Các đoàn thể”',
  ])
})

test('finds every word without marks', () => {
  const radio = item({ content: 'Phát thanh trên đài', planTitle: 'Kế hoạch 2024' })
  expect(matchesText(radio, 'phat  đai')).toBe(true)
  expect(matchesText(radio, 'phat to roi')).toBe(false)
})

test('cuts at a word, without a dangling comma', () => {
  expect(shorten('tờ rơi, tờ gấp, pa nô', 16)).toBe('tờ rơi, tờ gấp…')
  expect(shorten('tờ rơi', 16)).toBe('tờ rơi')
})
