import { expect, test } from 'vitest'
import type { Word } from './pdf-page.ts'
import { mendNumerals } from './scan-numerals.ts'

function page(lines: string[], scanned = true) {
  const words = lines.flatMap((line, row) =>
    line.split(' ').map((text, column): Word => {
      const left = 80 + column * 60
      return {
        text,
        left,
        right: left + 50,
        baseline: 100 + row * 20,
        size: 13,
        font: '',
        bold: false,
        italic: false,
        spaced: true,
        doubtful: false,
      }
    }),
  )
  return { width: 595, height: 842, words, rules: [], scanned }
}

const firsts = (one: { words: Word[] }) =>
  one.words.filter((word) => word.left === 80).map((word) => word.text)

test('a heading between two others takes its numeral; numerals and other words stay', () => {
  const read = page(['I. MỤC TIÊU', 'IH. KHÓ KHĂN', 'H. hai mươi', 'HI, NHIỆM VỤ', 'VI. KINH PHÍ'])
  mendNumerals([read])
  expect(firsts(read)).toEqual(['I.', 'II.', 'H.', 'III.', 'VI.'])
  expect(read.words.find((word) => word.text === 'II.')?.doubtful).toBe(true)
})

test('nothing is changed in text that was not recognised, nor before a first numeral', () => {
  const typed = page(['I. MỤC TIÊU', 'IH. KHÓ KHĂN'], false)
  const headless = page(['HU. KHÓ KHĂN'])
  mendNumerals([typed, headless])
  expect(firsts(typed)).toEqual(['I.', 'IH.'])
  expect(firsts(headless)).toEqual(['HU.'])
})
