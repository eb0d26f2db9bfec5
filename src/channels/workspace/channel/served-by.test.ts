import { expect, test } from 'vitest'
import { servedBy } from './served-by.ts'

const served = (
  code: 'zalo' | 'portal' | 'email' | 'sms',
  connection: 'working' | 'broken' | null,
) => servedBy({ code, mode: 'api', connection })

test('a channel the program was to serve and cannot is not said to be served', () => {
  expect(served('portal', null)).toBe('program')
  expect(served('email', null)).toBe('program')
  expect(served('zalo', 'working')).toBe('program')
  expect(served('zalo', null)).toBe('unconnected')
  expect(served('sms', null)).toBe('unconnected')
  expect(served('email', 'broken')).toBe('broken')
  expect(servedBy({ code: 'zalo', mode: 'manual', connection: null })).toBe('person')
})
