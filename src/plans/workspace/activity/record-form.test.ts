import { expect, test } from 'vitest'
import { channelKinds } from '../../../law/catalogue/channel-kinds.ts'
import { countMethods, quantityKinds } from '../../../law/catalogue/evidence-kinds.ts'
import { channelForm } from '../../activity/channel-form.ts'
import { findDetailField } from '../../activity/detail-field.ts'
import { readNumber } from '../../activity/typed-number.ts'
import { createTranslator } from '../../../ui/translate.ts'
import type { Suggestion } from '../../activity/activity-contract.ts'
import {
  blankRecord,
  checkRecord,
  methodOf,
  proposedTitle,
  quantitiesFor,
  quantityLabel,
  servedBySuggestion,
} from './record-form.ts'

const t = createTranslator([], 'vi')
const today = '2024-03-12'
const filled = { ...blankRecord(today), channel: 'broadcast' }
const chosen = { title: 'Phát thanh sáng', occurrenceIds: [] }

test('numbers as an official writes them', () => {
  expect(readNumber('1.250')).toBe(1250)
  expect(readNumber('12,5')).toBe(12.5)
  expect(readNumber(' 1 250 ')).toBe(1250)
  expect(readNumber('')).toBeUndefined()
  expect(readNumber('1.5')).toBeNaN()
  expect(readNumber('khoảng 30')).toBeNaN()
})

test('every channel is counted in quantities and methods of the catalogues', () => {
  const kinds = new Set(quantityKinds.map(({ code }) => code))
  const methods = new Set(countMethods.map(({ code }) => code))
  for (const { code } of channelKinds) {
    const quantities = quantitiesFor(code)
    expect(quantities).not.toEqual([])
    for (const kind of quantities) {
      expect(kinds).toContain(kind)
      expect(methods).toContain(methodOf(blankRecord(today), kind))
    }
  }
})

test('a quantity filled in for another channel is not lost', () => {
  const value = { value: '30', method: 'roster' }
  expect(quantitiesFor('broadcast', { attendees: value })).toEqual([
    'broadcasts',
    'minutes',
    'attendees',
  ])
})

test('the proposed title speaks of the channel and of the line, cut at a word', () => {
  expect(proposedTitle(filled, undefined, t)).toBe('Phát thanh trên đài truyền thanh cấp xã')
  const title = proposedTitle(filled, 'tuyên truyền dịch vụ công trực tuyến '.repeat(9), t)
  expect(title).toMatch(/^Phát thanh trên đài truyền thanh cấp xã: tuyên truyền .*\p{L}…$/u)
  expect(title.length).toBeLessThan(140)
})

const one = (occurrenceId: string, speaksOfChannel: boolean, inWindow: boolean) =>
  ({ occurrenceId, speaksOfChannel, inWindow }) as Suggestion

test('only the best match of channel and day is chosen beforehand', () => {
  expect(
    servedBySuggestion([one('a', false, true), one('b', true, true), one('c', true, true)]),
  ).toEqual(['b'])
  expect(servedBySuggestion([one('a', true, false)])).toEqual([])
})

test('what is typed becomes the body, or a sentence per field', () => {
  const quantities = { broadcasts: { value: '2', method: 'document' } }
  expect(checkRecord({ ...filled, quantities }, chosen, today, t)).toMatchObject({
    body: { quantities: [{ kind: 'broadcasts', value: 2, countMethod: 'document' }], place: null },
  })
  const wrong = checkRecord(
    { ...filled, channel: '', on: '2024-03-13', links: 'xa-nguyen-giap' },
    { ...chosen, title: ' ' },
    today,
    t,
  )
  expect('errors' in wrong && Object.keys(wrong.errors).sort()).toEqual([
    'channelKind',
    'happenedOn',
    'links',
    'title',
  ])
})

test('a quantity says its unit once', () => {
  expect(quantityLabel('minutes', 'vi')).toBe('Thời lượng (phút)')
  expect(quantityLabel('articles', 'vi')).toBe('Số tin, bài')
})

test('the channel’s own fields leave as numbers, days and text, or say what is wrong', () => {
  const details = { times: '4', minutes_each: '12,5', presenter: ' Chị Lan ', outlet: 'Báo An Sơn' }
  expect(checkRecord({ ...filled, details }, chosen, today, t)).toMatchObject({
    body: { details: { times: 4, minutes_each: 12.5, presenter: 'Chị Lan' } },
  })
  const wrong = checkRecord({ ...filled, details: { times: 'bốn' } }, chosen, today, t)
  expect('errors' in wrong && wrong.errors).toHaveProperty(['details.times'])
})

test('every field of every channel is one that can be shown', () => {
  for (const { code } of channelKinds) {
    for (const field of channelForm(code).fields) expect(findDetailField(field)).toBeDefined()
  }
})

test('a part names its host, or else the words for one that is not recorded', () => {
  const hostId = '018f3b2e-0000-7000-8000-000000000001'
  const hosted = { ...filled, hostId, within: 'Họp thôn' }
  expect(checkRecord(hosted, chosen, today, t)).toMatchObject({ body: { hostId, within: null } })
  expect(checkRecord({ ...filled, within: 'Họp thôn' }, chosen, today, t)).toMatchObject({
    body: { hostId: null, within: 'Họp thôn' },
  })
})
