import { describe, expect, it } from 'vitest'
import { changeOf } from './import-deciding.ts'
import { correctedCells } from './import-paths.ts'
import { piecesOf } from './import-pieces.ts'

const unit = (id: string) => ({ id, name: id })

describe('changeOf', () => {
  it('tells only what differs, and what was taken back', () => {
    const kept = { accepted: ['a', 'b'], matches: { Sở: [unit('1')], Hội: [unit('2')] } }
    const wanted = { accepted: ['b', 'c'], matches: { Sở: [unit('1')], Đài: [] } }
    expect(changeOf(kept, wanted)).toEqual({
      accepted: [
        { doubt: 'c', accepted: true },
        { doubt: 'a', accepted: false },
      ],
      matches: [
        { words: 'Hội', unitIds: null },
        { words: 'Đài', unitIds: [] },
      ],
    })
    expect(changeOf(kept, kept)).toBeNull()
  })
})

describe('places of corrected cells', () => {
  const by = { by: 'Hoa', at: '2024-03-12T01:00:00Z' }
  const cell = (path: string) => ({ path, value: 'b', before: path, ...by })
  it('move behind a task that was split, and before one that was joined', () => {
    const cells = correctedCells([
      cell('tasks.0.text'),
      cell('tasks.2.text'),
      cell('tasks.3.text'),
      { path: 'tasks.1.split', value: 4, before: null, ...by },
      { path: 'tasks.3.join', value: true, before: null, ...by },
    ])
    // 2 → 3 by the split; 3 → 4, which was joined into 3.
    expect([...cells.keys()]).toEqual(['tasks.0.text', 'tasks.3.text'])
  })
})

it('marks the words that were recognised unclearly, inside fields and outside', () => {
  const pieces = piecesOf(
    'abcdef',
    [{ path: 'title', at: { start: 2, end: 6 }, sure: 1 }],
    [
      { start: 0, end: 1 },
      { start: 3, end: 4 },
    ],
  )
  expect(pieces.map((one) => [one.text, one.path, one.unclear])).toEqual([
    ['a', null, true],
    ['b', null, false],
    ['c', 'title', false],
    ['d', 'title', true],
    ['ef', 'title', false],
  ])
})
