import { expect, test } from 'vitest'
import { searchWith } from './address.ts'

test('changes, adds and takes out values, keeping the others', () => {
  expect(searchWith('?tinh-trang=late&xem=1', { xem: undefined, tim: 'loa xã' })).toBe(
    '?tinh-trang=late&tim=loa+x%C3%A3',
  )
  expect(searchWith('?xem=1', { xem: '' })).toBe('')
  expect(searchWith('', {})).toBe('')
})
