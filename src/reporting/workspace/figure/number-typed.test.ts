import { expect, test } from 'vitest'
import { numberTyped } from './number-typed.ts'

test.each([
  ['1.250', 1250],
  ['1.250.000,5', 1250000.5],
  ['83,5', 83.5],
  ['83.5', 83.5],
  [' 12 ', 12],
  ['', null],
  ['-3', null],
  ['mười', null],
  ['1.2.3', null],
])('%s', (typed, value) => {
  expect(numberTyped(typed)).toBe(value)
})
