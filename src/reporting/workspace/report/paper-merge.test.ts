import { expect, test } from 'vitest'
import type { Section } from '../../contract.ts'
import { differencesOf, merge, samePaper, type PaperText } from './paper-merge.ts'

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

test('two versions are told apart part by part, notes on lines included', () => {
  const mine = paper(
    3,
    'A',
    part('basis', 'x'),
    part('next', 'của tôi'),
    part('lines', '', { l: 'lý do' }),
  )
  const theirs = paper(
    4,
    'B',
    part('basis', 'x'),
    part('next', 'của họ'),
    part('lines', '', { l: '' }),
  )
  expect(differencesOf(mine, theirs).map(({ key }) => key)).toEqual(['title', 'next', 'lines'])
  const elsewhere = { ...mine, addressees: ['Sở Nội vụ'] }
  expect(differencesOf(elsewhere, mine)).toMatchObject([{ key: 'addressees', mine: 'Sở Nội vụ' }])
  expect(merge(elsewhere, theirs, new Set(['addressees'])).addressees).toEqual(['Sở Nội vụ'])
  expect(samePaper(mine, { ...mine, version: 9 })).toBe(true)
})

test('what is kept of mine stands over their version, so that it can be saved', () => {
  const mine = paper(3, 'A', part('basis', 'mới'), part('next', 'của tôi'))
  const theirs = paper(7, 'B', part('basis', 'cũ'), part('next', 'của họ'))
  const merged = merge(mine, theirs, new Set(['next']))
  expect(merged).toEqual(paper(7, 'B', part('basis', 'cũ'), part('next', 'của tôi')))
})
