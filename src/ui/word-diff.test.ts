import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphChanges, wordChanges } from './word-diff.ts'

test('shows an edited paragraph once, word by word, and leaves the equal ones out', () => {
  const before = ['Đã họp.', 'Đã làm 12 việc trong kỳ này.', 'Bỏ đi câu này.']
  const after = ['Đã họp.', 'Hoàn toàn mới.', 'Đã làm 13 việc trong kỳ này.']
  expect(paragraphChanges(before, after)).toEqual([
    [{ op: 'added', text: 'Hoàn toàn mới.' }],
    [
      { op: 'same', text: 'Đã làm ' },
      { op: 'removed', text: '12 ' },
      { op: 'added', text: '13 ' },
      { op: 'same', text: 'việc trong kỳ này.' },
    ],
    [{ op: 'removed', text: 'Bỏ đi câu này.' }],
  ])
  expect(paragraphChanges(before, before)).toEqual([])
})

test('what stays with what was put in is the new text, with what was taken out the old one', () => {
  const text = fc
    .array(fc.constantFrom('một', 'cửa', 'loa', 'thôn', 'xã'), { maxLength: 12 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordChanges(before, after)
      const kept = (op: string) =>
        pieces.filter((piece) => piece.op === 'same' || piece.op === op).flatMap(spoken)
      expect(kept('removed')).toEqual(words(before))
      expect(kept('added')).toEqual(words(after))
    }),
  )
})

test('a very long text that was rewritten is compared in no time', () => {
  const begun = performance.now()
  const found = paragraphChanges(long('a'), long('b'))
  expect(found).toHaveLength(20_000)
  expect(performance.now() - begun).toBeLessThan(5_000)
})

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

function spoken(piece: { text: string }): string[] {
  return words(piece.text.trim())
}

function long(word: string): string[] {
  return Array.from({ length: 10_000 }, (_, n) => `${word}${n}`)
}
