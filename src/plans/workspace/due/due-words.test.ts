import { expect, test } from 'vitest'
import { createTranslator } from '../../../ui/translate.ts'
import type { DueItem, DueTask } from '../../due/due-contract.ts'
import {
  groupBy,
  lateWords,
  matchesText,
  numbered,
  shorten,
  taskTimeliness,
  timeliness,
  unitWords,
  waitingWords,
} from './due-words.ts'

const t = createTranslator([], 'vi')
const item = (over: Partial<DueItem>) =>
  ({
    content: '',
    planTitle: '',
    words: '',
    label: '',
    outputs: [],
    unit: null,
    outside: null,
    ...over,
  }) as DueItem

const task = (over: Partial<DueTask>) =>
  ({
    timeliness: 'later',
    workingDays: 13,
    units: 11,
    done: 3,
    late: 0,
    waitingFor: ['Phòng Nội vụ', 'Phòng Tư pháp', 'Huyện đoàn'],
    ...over,
  }) as DueTask

test('late work is said in working days', () => {
  expect(timeliness({ timeliness: 'late', workingDays: 3 }, t)).toEqual({
    state: 'overdue',
    word: 'trễ 3 ngày làm việc',
  })
  expect(timeliness({ timeliness: 'today', workingDays: 0 }, t).word).toBe('đến hạn hôm nay')
})

test('groups in the order of the first of each, unmatched words by themselves', () => {
  const unit = { id: 'u', name: 'UBND xã Bình Minh', shortName: 'UBND xã Bình Minh' }
  const items = [item({ unit }), item({ words: 'Các đoàn thể' }), item({ unit })]
  const groups = groupBy(items, (one) => unitWords(one, t))
  expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
    ['UBND xã Bình Minh', 2],
    ['Chưa rõ: “Các đoàn thể”', 1],
  ])
})

test('a task of many units says who is waited for and what is late', () => {
  expect(waitingWords(task({}), t)).toBe('Phòng Nội vụ, Phòng Tư pháp và 6 đơn vị khác')
  expect(waitingWords(task({ done: 8 }), t)).toBe('Phòng Nội vụ, Phòng Tư pháp, Huyện đoàn')
  expect(lateWords(task({ late: 1 }), t)).toBe('Phòng Nội vụ')
  expect(taskTimeliness(task({}), t).word).toBe('còn 13 ngày làm việc')
  expect(taskTimeliness(task({ late: 2, workingDays: 5 }), t)).toEqual({
    state: 'overdue',
    word: 'trễ 5 ngày làm việc',
  })
  expect(taskTimeliness(task({ done: 11 }), t).state).toBe('done')
})

test('finds every word without marks', () => {
  const radio = item({ content: 'Phát thanh trên đài', planTitle: 'Kế hoạch 2024' })
  expect(matchesText(radio, 'phat  đai')).toBe(true)
  expect(matchesText(radio, 'phat to roi')).toBe(false)
})

test('a number before a task ends with a dot', () => {
  expect([numbered('1'), numbered('9.'), numbered('a)'), numbered(null)]).toEqual([
    '1. ',
    '9. ',
    'a) ',
    '',
  ])
})

test('cuts at a word, without a dangling comma', () => {
  expect(shorten('tờ rơi, tờ gấp, pa nô', 16)).toBe('tờ rơi, tờ gấp…')
  expect(shorten('tờ rơi', 16)).toBe('tờ rơi')
})
