import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { organizationContract } from '../contract.ts'
import { endOfBody } from '../words/ended-names.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const CONTROL = 'Cục Kiểm soát TTHC – VPCP'

async function register(day: string) {
  world.setToday(day)
  const { province } = await world.addProvince()
  const api = (await world.visit(province, 'officer')).api(organizationContract)
  const params = { unitId: province.id }
  const add = (name: string) => api.addAddressee({ params, body: { name, kind: 'central' } })
  const list = (words?: string) => api.listAddressees({ params, query: words ? { words } : {} })
  return { api, add, list }
}

test('a body of the register whose end is known is proposed with who carries on, and stays until somebody ends it', async () => {
  const { api, add, list } = await register('2026-11-29')
  const control = await add(CONTROL)
  const end = {
    endedOn: '2026-08-05',
    heir: 'Bộ Tư pháp',
    source: '309/2026/NĐ-CP, Điều 11, 12',
    verified: true,
  }
  expect(control).toMatchObject({
    hasEnded: false,
    validTo: null,
    successor: null,
    knownEnd: { ...end, heirId: null },
  })
  const justice = await add('Bộ Tư pháp')
  expect(justice.knownEnd).toBe(null)
  const [found] = (await list('kiem soat')).items
  expect(found?.knownEnd).toMatchObject({ ...end, heirId: justice.id })
  const ended = await api.endAddressee({
    params: { addresseeId: control.id },
    body: { version: 1, lastDay: '2026-08-04', successorId: justice.id },
  })
  expect(ended).toMatchObject({ hasEnded: true, successor: { id: justice.id }, knownEnd: null })
})

test('a name that is typed for a body that ended proposes who carries on, from its day on', async () => {
  const now = await register('2026-11-29')
  expect((await now.list(CONTROL)).knownEnd).toMatchObject({ heir: 'Bộ Tư pháp' })
  expect((await now.list('Bộ TTTT')).knownEnd).toMatchObject({
    heir: 'Bộ Khoa học và Công nghệ',
    source: '176/2025/QH15',
    verified: false,
  })
  expect((await now.list('Bộ Tư pháp')).knownEnd).toBe(null)
  const before = await register('2026-08-04')
  expect((await before.list(CONTROL)).knownEnd).toBe(null)
  expect((await before.add(CONTROL)).knownEnd).toBe(null)
})

const PROVINCE = { tier: 'province', name: 'Ủy ban nhân dân tỉnh An Sơn' } as const
const COMMUNE = { tier: 'commune', name: 'Ủy ban nhân dân xã Hòa Lạc' } as const

test.each([
  ['Liên đoàn Lao động huyện Bình Đông', PROVINCE, 'Liên đoàn Lao động tỉnh An Sơn'],
  ['LĐLĐ huyện', COMMUNE, 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa Lạc'],
  ['Báo An Sơn', PROVINCE, 'Báo và Phát thanh, Truyền hình An Sơn'],
  ['Sở Thông tin và Truyền thông tỉnh An Sơn', PROVINCE, 'Sở Khoa học và Công nghệ tỉnh An Sơn'],
  ['Hội Nông dân huyện Bình Đông', COMMUNE, null],
  ['UBND huyện Bình Đông', PROVINCE, null],
])('%s, said by %j: %s', (name, unit, heir) => {
  expect(endOfBody(name, unit, '2026-11-29')).toMatchObject({ heir })
  expect(endOfBody(name, unit, '2025-02-28')).toBe(undefined)
})

test.each([
  'Công an',
  'Công an thành phố Hải Phòng',
  'Liên đoàn Lao động tỉnh An Sơn',
  'Báo Nhân Dân',
  'Bộ Tài chính',
  'Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa Lạc',
])('nobody is said to be gone who may be there: %s', (name) => {
  expect(endOfBody(name, PROVINCE, '2026-11-29')).toBe(undefined)
})
