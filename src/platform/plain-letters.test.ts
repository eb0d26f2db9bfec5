import { expect, test } from 'vitest'
import { plainLetters, plainWords } from './plain-letters.ts'

test('marks are taken off, composed or not, and case is kept', () => {
  expect(plainLetters('Ủy ban nhân dân xã Đất Đỏ')).toBe('Uy ban nhan dan xa Dat Do')
  expect(plainLetters('Ủy ban'.normalize('NFD'))).toBe('Uy ban')
  expect(plainLetters('\u00d0ồng Ðăng')).toBe('Dong Dang')
})

test('words are what an address is made of', () => {
  expect(plainWords(' 58/KH-UBND, năm 2026 ', '-')).toBe('58-kh-ubnd-nam-2026')
  expect(plainWords('Đắk Lắk')).toBe('dak lak')
  expect(plainWords('…')).toBe('')
})
