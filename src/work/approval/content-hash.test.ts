import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, contentHash } from './content-hash.ts'

test('equal values hash alike whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(contentHash(turned)).toBe(contentHash(value))
      const stored: unknown = JSON.parse(JSON.stringify(value))
      expect(contentHash(stored)).toBe(contentHash(value))
    }),
  )
})

test('a change of one letter, of an order or of a type is another content', () => {
  const hashes = [{ a: '1' }, { a: 1 }, { a: [1, 2] }, { a: [2, 1] }, { a: null }, {}].map(
    contentHash,
  )
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('decomposed letters are the same text, and what JSON cannot say is refused', () => {
  expect(contentHash('Ủy ban'.normalize('NFD'))).toBe(contentHash('Ủy ban'))
  expect(canonicalJson({ b: undefined, a: [true, null] })).toBe('{"a":[true,null]}')
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
})
