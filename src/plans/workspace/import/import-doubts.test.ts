import { describe, expect, it } from 'vitest'
import type { DraftView } from '../../draft/draft-contract.ts'
import { type Decisions, doubtsOf, nextDoubt } from './import-doubts.ts'
import { correctedCells, placesOf, textAt, valueOf } from './import-paths.ts'
import { piecesOf } from './import-pieces.ts'

const source = 'KẾ HOẠCH\nMục đích một\nMục đích hai\nVăn phòng làm việc A trong quý nào đó'
const at = (words: string) => {
  const start = source.indexOf(words)
  return { start, end: start + words.length }
}

function view(corrections: DraftView['corrections'] = []): DraftView {
  const purposes = ['Mục đích một', 'Mục đích hai']
  return {
    draft: {
      source,
      title: null,
      year: 2024,
      purposes,
      tasks: [
        {
          text: 'làm việc A',
          leads: ['Văn phòng'],
          sure: 0.9,
          at: at('Văn phòng làm việc A trong quý nào đó'),
          timing: [{ text: 'quý nào đó', kind: 'unknown' }],
        },
      ],
      where: {
        'purposes.0': { at: at('Mục đích một'), sure: 0.9 },
        'purposes.1': { at: at('Mục đích hai'), sure: 0.5 },
        'text.0': { at: at('KẾ HOẠCH'), sure: 0.3 },
      },
      warnings: [{ code: 'date-missing', message: 'Văn bản chưa ghi ngày.' }],
    },
    matches: [
      {
        words: 'Văn phòng',
        unitIds: ['u1'],
        kind: 'unit',
        sure: 0.6,
        tasks: [0],
        units: [{ id: 'u1', name: 'VP' }],
      },
    ],
    corrections,
  } as unknown as DraftView
}

const by = { by: 'Hoa', at: '2024-03-12T01:00:00Z' }
const undecided: Decisions = { accepted: [], matches: {} }

describe('doubtsOf', () => {
  it('names what is missing, unsure, not understood and warned of, in the order of the document', () => {
    const draft = view()
    const doubts = doubtsOf(draft, placesOf(draft), new Map(), undecided)
    expect(doubts.map((one) => [one.kind, one.path])).toEqual([
      ['missing', 'title'],
      ['warning', 'date'],
      ['unsure', 'purposes.1'],
      ['timing', 'tasks.0'],
      ['words', 'words:Văn phòng'],
    ])
    expect(doubts.every((one) => !one.settled)).toBe(true)
  })

  it('is settled by a correction, by accepting it and by choosing units', () => {
    const draft = view()
    const corrected = new Map([['date.iso', null]])
    const matches = { 'Văn phòng': [{ id: 'u2', name: 'Phòng' }] }
    const doubts = doubtsOf(draft, placesOf(draft), corrected, {
      accepted: ['missing:title'],
      matches,
    })
    expect(doubts.filter((one) => !one.settled).map((one) => one.kind)).toEqual([
      'unsure',
      'timing',
    ])
  })

  it('goes round from doubt to doubt and passes the settled', () => {
    const draft = view()
    const doubts = doubtsOf(draft, placesOf(draft), new Map(), {
      accepted: ['warning:date-missing:Văn bản chưa ghi ngày.'],
      matches: {},
    })
    expect(nextDoubt(doubts, null, 1)?.path).toBe('title')
    expect(nextDoubt(doubts, 'missing:title', 1)?.path).toBe('purposes.1')
    expect(nextDoubt(doubts, 'missing:title', -1)?.kind).toBe('words')
    expect(nextDoubt(doubts, 'words:Văn phòng', 1)?.path).toBe('title')
    expect(nextDoubt([], null, 1)).toBeUndefined()
  })
})

describe('places', () => {
  it('move up when an element before them was removed', () => {
    const removal = { path: 'purposes.0', value: null, before: 'Mục đích một', ...by }
    const places = placesOf(view([removal]))
    expect(places.map((one) => [one.path, one.at])).toEqual([
      ['purposes.0', at('Mục đích hai')],
      ['tasks.0', at('Văn phòng làm việc A trong quý nào đó')],
    ])
  })

  it('keep what stood in a corrected cell at first, under its path of now', () => {
    const cells = correctedCells([
      { path: 'tasks.2.text', value: 'b', before: 'a', ...by },
      { path: 'tasks.2.text', value: 'c', before: 'b', ...by },
      { path: 'tasks.0', value: null, before: {}, ...by },
    ])
    expect([...cells]).toEqual([['tasks.1.text', 'a']])
  })

  it('cut the document without losing a letter, the inner field winning', () => {
    const pieces = piecesOf('abcdef', [
      { path: 'outer', at: { start: 1, end: 5 }, sure: 1 },
      { path: 'inner', at: { start: 2, end: 4 }, sure: 1 },
    ])
    expect(pieces.map((one) => [one.text, one.path])).toEqual([
      ['a', null],
      ['b', 'outer'],
      ['cd', 'inner'],
      ['e', 'outer'],
      ['f', null],
    ])
  })
})

describe('cells', () => {
  it('show lists as lines and a timing as its words', () => {
    const { draft } = view()
    expect(textAt(draft, 'tasks.0.leads')).toBe('Văn phòng')
    expect(textAt(draft, 'tasks.0.timing')).toBe('quý nào đó')
    expect(textAt(draft, 'title')).toBe('')
    expect(textAt(draft, 'year')).toBe('2024')
  })

  it('take what was typed as the value of their kind', () => {
    expect(valueOf('tasks.0.leads', 'A\n\n B ')).toEqual(['A', 'B'])
    expect(valueOf('tasks.0.timing', 'Quý II')).toBe('Quý II')
    expect(valueOf('number.value', '12')).toBe(12)
    expect(valueOf('date.iso', '')).toBeNull()
  })
})
