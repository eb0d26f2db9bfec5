import { expect, test } from 'vitest'
import { prefillOf, recordAddress } from './record-address.ts'

test('what was held comes into the form as the calendar has it', () => {
  const held = {
    of: 'a1',
    on: '2026-11-20',
    channel: 'dialogue',
    title: 'Đối thoại & giải đáp: 100% hồ sơ',
    place: 'Nhà văn hóa thôn Đông',
  }
  const address = new URL(recordAddress(held), 'http://localhost')
  const get = (name: string) => address.searchParams.get(name) ?? undefined
  expect(prefillOf(get, '2026-11-29')).toEqual(held)
  expect(prefillOf(() => undefined, '2026-11-29')).toBeUndefined()
})
