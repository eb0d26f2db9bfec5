import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAW, ON, townsOf } from '../../../test/towns.ts'
import type { Order } from '../../../test/towns.ts'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { organizationContract } from '../contract.ts'
import { slugOf, unitNameOn } from '../index.ts'

let world: World
let towns: ReturnType<typeof townsOf>
beforeAll(async () => {
  world = await openWorld()
  towns = townsOf(world)
})
afterAll(() => world.close())

const namesOf = (units: readonly { name: string }[]) => units.map(({ name }) => name)

test('a rise and a fall give a new name from their day on, to the territory and the offices named after it too', async () => {
  const { admin, communes } = await towns.open({ slugs: true })
  const [risen] = communes
  const body: Order = {
    kind: 'upgrade',
    on: ON,
    legalSource: LAW,
    beforeIds: [risen.id],
    after: [{ unitId: risen.id }],
    newName: { name: 'Ủy ban nhân dân phường Bình Minh', shortName: 'UBND phường Bình Minh' },
  }
  const api = admin.api(organizationContract)
  await expect(api.orderEvent({ body: { ...body, newName: null } })).rejects.toMatchObject({
    status: 422,
    fields: { 'newName.name': 'Hãy ghi tên mới của đơn vị.' },
  })
  const { outcome } = await api.orderEvent({ body })
  expect(outcome.renamed).toEqual([
    { from: 'UBND xã Bình Minh', to: 'Ủy ban nhân dân phường Bình Minh' },
    { from: 'Phòng Kinh tế xã Bình Minh', to: 'Phòng Kinh tế phường Bình Minh' },
    { from: 'Đài truyền thanh xã Bình Minh', to: 'Đài truyền thanh phường Bình Minh' },
  ])
  const [address] = outcome.addresses
  expect([address?.from, address?.to]).toEqual([
    expect.stringMatching(/^xa-binh-minh/),
    expect.stringMatching(/^phuong-binh-minh/),
  ])
  expect(await towns.act((db) => unitNameOn(db, risen.id, '2026-09-30'))).toBe('UBND xã Bình Minh')
  expect(await towns.act((db) => slugOf(db, risen.id))).toMatch(/^phuong-binh-minh/)
  expect(namesOf(await towns.childrenOf(risen, '2026-09-30'))).toContain('Đài truyền thanh xã')

  const back = { name: 'UBND xã Bình Minh', shortName: 'UBND xã Bình Minh' }
  const fall = { ...body, kind: 'downgrade' as const, on: '2026-11-01', newName: back }
  const fell = await api.orderEvent({ body: fall })
  expect(fell.outcome.renamed).toHaveLength(3)
  expect(namesOf(await towns.childrenOf(risen, '2026-11-01'))).toEqual([
    'Phòng Kinh tế',
    'Đài truyền thanh xã',
  ])
  const { rows } = await world.owner.query<{ place: string }>(
    'select name as place from organization.name where area_id = $1 order by valid_from',
    [risen.areaId],
  )
  expect(
    rows.map(({ place }) => place),
    'the heads of its papers',
  ).toEqual(['xã Bình Minh', 'phường Bình Minh', 'xã Bình Minh'])
})
