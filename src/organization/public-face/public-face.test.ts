import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import type { Unit } from '../unit/unit.ts'
import { publicFaceContract } from './public-face-contract.ts'
import { publicFaceRoutes } from './public-face-routes.ts'

let world: World
let commune: Unit
let neighbour: Unit
let clerk: Visitor
beforeAll(async () => {
  world = await openWorld([publicFaceRoutes])
  const { communes } = await world.addProvince()
  ;[commune, neighbour] = communes
  clerk = await world.visit(commune, 'officer')
})
afterAll(() => world.close())

const phone = { kind: 'hotline' as const, label: 'Đường dây nóng', value: '1900 9095' }
const save = (visitor: Visitor, unit: Unit, body: object) =>
  visitor
    .api(publicFaceContract)
    .savePublicFace({ params: { unitId: unit.id }, body: { introduction: '', ...body } as never })

test('a clerk says how the office is reached; what was typed by two at once is not lost', async () => {
  const api = clerk.api(publicFaceContract)
  const params = { unitId: commune.id }
  const empty = await api.getPublicFace({ params })
  expect(empty).toMatchObject({ version: 0, contacts: [], may: { edit: true, administer: false } })
  const saved = await save(clerk, commune, { version: 0, contacts: [phone] })
  expect(saved).toMatchObject({ version: 1, contacts: [{ ...phone, note: null }] })
  await expect(save(clerk, commune, { version: 0, contacts: [] })).rejects.toMatchObject({
    status: 409,
    current: 1,
  })
  expect((await api.getPublicFace({ params })).contacts).toHaveLength(1)
})

test('a number that does not call is said at its place, and nothing changes', async () => {
  const wrong = { ...phone, value: 'gọi chị Lan' }
  await expect(
    save(clerk, commune, { version: 1, contacts: [phone, wrong] }),
  ).rejects.toMatchObject({
    status: 422,
    fields: { 'contacts.1.value': expect.stringContaining('chữ số') },
  })
})

test('nobody writes for another unit: a neighbour, a superior, a viewer', async () => {
  const superior = await world.visit((await world.addProvince()).province, 'officer')
  await expect(save(superior, commune, { version: 1, contacts: [] })).rejects.toMatchObject({
    status: 403,
  })
  for (const visitor of [
    await world.visit(neighbour, 'officer'),
    await world.visit(commune, 'viewer'),
  ]) {
    await expect(save(visitor, commune, { version: 1, contacts: [] })).rejects.toMatchObject({
      status: 403,
    })
  }
})

test('an administrator names domains, each for one unit', async () => {
  const administrator = await world.visit(commune, 'administrator')
  const sites = [{ host: 'BinhMinh.anson.gov.vn', prefix: '' }]
  const name = (visitor: Visitor, unit: Unit) =>
    visitor.api(publicFaceContract).saveSites({ params: { unitId: unit.id }, body: { sites } })
  await expect(name(clerk, commune)).rejects.toMatchObject({ status: 403 })
  await name(administrator, commune)
  const other = await world.visit(neighbour, 'administrator')
  await expect(name(other, neighbour)).rejects.toMatchObject({
    status: 422,
    fields: { 'sites.0.host': 'Địa chỉ này đã dùng cho đơn vị khác.' },
  })
})
