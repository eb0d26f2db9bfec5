import { expect, test } from 'vitest'
import { newId } from './id.ts'

test('ids of one process come in the order they were made, never twice, in the form of version 7', () => {
  const ids = Array.from({ length: 20_000 }, () => newId())
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})
