import { expect, test } from 'vitest'
import { paperHead } from './letterhead.ts'

test('a committee stands alone over its number, an office under its superior', () => {
  const commune = paperHead(
    { unitName: 'UBND xã Bình Minh' },
    { kind: 'peoples_committee', name: '', ancestors: [{ name: 'UBND tỉnh An Sơn' }] },
  )
  expect(commune).toMatchObject({
    issuer: 'Ủy ban nhân dân xã Bình Minh',
    superior: null,
    place: 'Bình Minh',
    addressee: 'Ủy ban nhân dân tỉnh An Sơn',
  })
  const office = paperHead(
    { unitName: 'Văn phòng UBND tỉnh' },
    { kind: 'office', name: '', ancestors: [{ name: 'UBND tỉnh An Sơn' }] },
  )
  expect(office).toMatchObject({
    superior: 'Ủy ban nhân dân tỉnh An Sơn',
    place: 'An Sơn',
    isCommittee: false,
  })
})
