import { expect, test } from 'vitest'
import { excerptOf, piecesOf } from './search-marks.ts'

const marked = (text: string, asked: string) =>
  piecesOf(text, asked)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

test('what was asked for is marked, marks and case aside', () => {
  expect(marked('Đường dây nóng của xã', 'duong DAY')).toBe('[Đường dây] nóng của xã')
  expect(marked('Ủy ban'.normalize('NFD'), 'uỷ')).toBe('[Ủy] ban')
  expect(marked('Kế hoạch 58/KH-UBND', '58/kh-ub')).toBe('Kế hoạch [58/KH-UBND]')
  expect(marked('158/KH-UBND', '58/KH')).toBe('158/KH-UBND')
})

test('adjacent words win; else each whole word, the last one unfinished', () => {
  expect(marked('Của bộ phận một cửa', 'một cửa')).toBe('Của bộ phận [một cửa]')
  expect(marked('Cửa thứ một, một mình', 'cửa mìn')).toBe('[Cửa] thứ một, một [mình]')
  expect(marked('Phát tờ rơi', ' ')).toBe('Phát tờ rơi')
})

test('a long text is shown around the first hit', () => {
  const text = `${'lời dẫn '.repeat(40)}đường dây nóng ${'phần sau '.repeat(40)}`
  const shown = excerptOf(text, 'duong day')
  expect(shown).toContain('đường dây nóng')
  expect(shown.length).toBeLessThan(240)
  expect(shown).toMatch(/^… .* …$/)
})
