import { expect, test } from 'vitest'
import type { Section } from '../../contract.ts'
import { conflictsOf, merge, paperOf, samePaper, type PaperText } from './paper-merge.ts'

const part = (code: string, text: string, notes: Record<string, string> = {}): Section => ({
  code,
  title: code,
  kind: 'prose',
  text,
  figures: [],
  notes,
})
const paper = (version: number, title: string, ...sections: Section[]): PaperText => ({
  version,
  title,
  sections,
  addressees: ['UBND tỉnh'],
  recipients: ['Các đơn vị'],
})

const base = paper(
  3,
  'A',
  part('basis', 'căn cứ'),
  part('next', 'câu cũ\ncâu cuối'),
  part('lines', '', { l: 'cũ', bo: 'bỏ đi' }),
)

test('what only one of two people changed is taken as it is, notes on lines included', () => {
  const mine = {
    ...paper(3, 'A', part('basis', 'căn cứ của tôi'), part('next', 'câu cũ\ncâu cuối')),
    base,
  }
  mine.sections.push(part('lines', '', { l: 'cũ', m: 'lý do của tôi' }))
  const theirs = paper(
    4,
    'B',
    part('basis', 'căn cứ'),
    part('next', 'của họ'),
    part('lines', '', { l: 'của họ', bo: 'bỏ đi' }),
    part('units', 'phụ lục mới'),
  )
  expect(conflictsOf(mine, theirs)).toEqual([])
  const merged = merge(mine, theirs)
  expect(paperOf(merged)).toEqual(
    paper(
      4,
      'B',
      part('basis', 'căn cứ của tôi'),
      part('next', 'của họ'),
      part('lines', '', { l: 'của họ', m: 'lý do của tôi' }),
      part('units', 'phụ lục mới'),
    ),
  )
  expect(merged.base).toEqual(theirs)
  expect(samePaper(merged, theirs)).toBe(false)
  expect(samePaper(theirs, { ...theirs, version: 9 })).toBe(true)
})

test('what both changed is chosen part by part, and may be kept of both', () => {
  const mine = { ...structuredClone(base), title: 'của tôi', base }
  const theirs = { ...structuredClone(base), version: 7, title: 'của họ' }
  mine.sections[1] = part('next', 'câu mới\ncâu cuối\nthêm của tôi')
  theirs.sections[1] = part('next', 'câu khác\ncâu cuối\nthêm của họ')
  theirs.addressees = ['Sở Nội vụ']
  const both = 'câu mới\ncâu khác\ncâu cuối\nthêm của tôi\nthêm của họ'
  expect(conflictsOf(mine, theirs)).toMatchObject([
    { key: 'title', mine: 'của tôi', theirs: 'của họ', both: null },
    { key: 'next', both },
  ])
  const merged = merge(
    mine,
    theirs,
    new Map([
      ['title', 'theirs' as const],
      ['next', 'both'],
    ]),
  )
  expect(merged).toMatchObject({ version: 7, title: 'của họ', addressees: ['Sở Nội vụ'] })
  expect(merged.sections[1]?.text).toBe(both)
  expect(conflictsOf(merged, theirs)).toEqual([])
})

test('a draft kept from before, of which nobody knows over what it was written, asks about every difference', () => {
  const mine = paper(3, 'A', part('basis', 'của tôi'))
  const theirs = paper(4, 'A', part('basis', 'của họ'), part('units', 'mới'))
  expect(conflictsOf(mine, theirs).map(({ key }) => key)).toEqual(['basis'])
  expect(merge(mine, theirs).sections.map(({ text }) => text)).toEqual(['của tôi', 'mới'])
})
