import { expect, test } from 'vitest'
import { createTranslator } from '../../../ui/translate.ts'
import { EVENT_KINDS } from '../../event/unit-event.ts'
import { faultsAt } from './event-faults.ts'
import {
  asKind,
  endingOf,
  newAfter,
  newEvent,
  orderOf,
  shortNameOf,
  unanswered,
} from './event-form.ts'

const a = { id: '1', name: 'UBND xã A' }
const b = { id: '2', name: 'UBND xã B' }
const office = { id: '3' }
const merge = {
  ...newEvent('2026-12-01', [a, b]),
  after: [{ ...newAfter('n'), name: 'Ủy ban nhân dân xã C', shortName: 'UBND xã C' }],
}

test('everything goes to the one unit of a merger, unless said otherwise', () => {
  expect(endingOf(merge)).toEqual([a, b])
  expect(unanswered(merge, [office])).toBe(0)
  expect(orderOf(merge, [office]).children).toEqual([{ unitId: '3', to: { after: 0 } }])
  const ends = { ...merge, targets: { 3: 'end' } }
  expect(orderOf(ends, [office]).children).toEqual([{ unitId: '3', to: null }])
})

test('one that takes in another does not end', () => {
  const taking = { ...merge, after: [{ ...newAfter('n'), there: [a] }] }
  expect(endingOf(taking)).toEqual([b])
  expect(orderOf(taking, []).after).toEqual([{ unitId: '1' }])
})

test('a division asks for every office', () => {
  const split = {
    ...merge,
    kind: 'split' as const,
    before: [a],
    after: [newAfter('x'), newAfter('y')],
  }
  expect(unanswered(split, [office])).toBe(1)
  const elsewhere = { ...split, targets: { 3: 'elsewhere' } }
  expect(unanswered(elsewhere, [office])).toBe(1)
  const said = { ...elsewhere, elsewhere: { 3: [b] }, heir: '1' }
  expect(unanswered(said, [office])).toBe(0)
  expect(orderOf(said, [office])).toMatchObject({
    children: [{ unitId: '3', to: { unitId: '2' } }],
    heir: 1,
  })
})

test('a unit that rises stays itself under a new name', () => {
  const rise = { ...merge, kind: 'upgrade' as const, before: [a] }
  expect(orderOf(rise, [])).toMatchObject({
    beforeIds: ['1'],
    after: [{ unitId: '1' }],
    newName: { name: 'Ủy ban nhân dân xã C' },
  })
})

test('another kind leaves out what only the first one asked for', () => {
  const taking = { ...merge, after: [{ ...newAfter('n'), there: [a] }, newAfter('m')], heir: '0' }
  const opened = asKind(taking, 'open')
  expect(
    opened.after.map(({ there }) => there),
    'a new unit is none that is there',
  ).toEqual([[], []])
  expect(asKind(taking, 'split')).toMatchObject({
    before: [a],
    after: [{ there: [a] }, {}],
    heir: '',
  })
  expect(asKind(taking, 'upgrade').after).toHaveLength(1)
})

test('the short name most would type', () => {
  expect(shortNameOf('Ủy ban nhân dân phường Mới ')).toBe('UBND phường Mới')
  expect(shortNameOf('Trạm Y tế')).toBe('Trạm Y tế')
})

test('each step says what it lacks itself, whatever the event', () => {
  const t = createTranslator([], 'vi')
  const lacking = (event: Parameters<typeof faultsAt>[1], step: number) =>
    Object.keys(faultsAt(step, event, t))
  const empty = newEvent('', [])
  expect(lacking(empty, 0)).toEqual(['event-on', 'event-source'])
  expect(lacking({ ...empty, on: '2026-12-01', legalSource: 'NQ 12' }, 0)).toEqual([])
  const lacks = Object.fromEntries(
    EVENT_KINDS.map((kind) => [kind, lacking(asKind(empty, kind), 1)]),
  )
  expect(lacks).toEqual({
    open: ['event-under', 'after-name-0', 'after-short-0', 'after-kind-0', 'after-symbol-0'],
    close: ['event-before'],
    split: ['event-before', 'event-add', 'after-name-0', 'after-short-0'],
    merge: ['event-before', 'after-name-0', 'after-short-0'],
    reassign: ['event-before', 'event-under'],
    upgrade: ['event-before', 'after-name-0', 'after-short-0'],
    downgrade: ['event-before', 'after-name-0', 'after-short-0'],
  })
  expect(lacking(merge, 1)).toEqual([])
  expect(lacking({ ...merge, after: [{ ...newAfter('n'), there: [a] }] }, 1)).toEqual([])
})
