import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commune, LAW, merging, ON, townsOf } from '../../../test/towns.ts'
import type { Order } from '../../../test/towns.ts'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { organizationContract } from '../contract.ts'
import {
  countedPaths,
  findUnitBySlug,
  getUnit,
  listPosts,
  predecessorPaths,
  slugOf,
} from '../index.ts'
import type { Unit } from '../index.ts'

let world: World
let towns: ReturnType<typeof townsOf>
beforeAll(async () => {
  world = await openWorld()
  towns = townsOf(world)
})
afterAll(() => world.close())

describe('a merger', () => {
  it('is shown before it is done, and then done exactly so', async () => {
    const { admin, province, communes, offices } = await towns.open()
    const api = admin.api(organizationContract)
    const order = merging({ communes, offices })
    const preview = await api.previewEvent({ body: order })
    expect(preview.closed.map(({ name, heir }) => [name, heir])).toEqual(
      expect.arrayContaining([
        ['UBND xã Bình Minh', 'Ủy ban nhân dân xã Bình Minh'],
        ['UBND xã Hòa Lạc', 'Ủy ban nhân dân xã Bình Minh'],
        ['Phòng Kinh tế xã Bình Minh', 'Phòng Kinh tế xã Bình Minh'],
        ['Phòng Kinh tế xã Hòa Lạc', 'Phòng Kinh tế xã Bình Minh'],
      ]),
    )
    expect(preview.opened.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Ủy ban nhân dân xã Bình Minh',
        'Phòng Kinh tế xã Bình Minh',
        'Đài truyền thanh xã Bình Minh',
      ]),
    )
    expect(preview.posts).toContainEqual({
      unit: 'UBND xã Bình Minh',
      title: 'Chủ tịch',
      holder: 'Phạm Văn Dũng',
    })
    const [first] = communes
    expect((await towns.act((db) => getUnit(db, first.id))).closedOn).toBeNull()

    const { outcome, eventId } = await api.orderEvent({ body: order })
    expect({ ...outcome, closed: names(outcome.closed) }).toEqual({
      ...preview,
      closed: names(preview.closed),
    })
    expect(eventId).not.toBeNull()
    const heir = (await towns.childrenOf(province, ON)).find(({ openedOn }) => openedOn === ON)
    if (!heir) throw new Error('no successor')
    expect(
      (await towns.childrenOf(heir, ON)).map(({ name, shortName }) => [name, shortName]),
    ).toEqual([
      ['Phòng Kinh tế', 'Phòng Kinh tế xã Bình Minh'],
      ['Đài truyền thanh xã', 'Đài truyền thanh xã Bình Minh'],
    ])
    const paths = await towns.act((db) => predecessorPaths(db, [heir.orgPath]))
    expect(paths).toEqual([communes[0].orgPath, communes[1].orgPath].sort())
    expect(await towns.act((db) => countedPaths(db, heir))).toEqual([...paths, heir.orgPath].sort())
  })

  it('keeps the old addresses alive, and gives the name back to who carries on', async () => {
    const { admin, communes, offices } = await towns.open({ slugs: true })
    const [slug, other] = await towns.act(async (db) => [
      await slugOf(db, communes[0].id),
      await slugOf(db, communes[1].id),
    ])
    const { outcome } = await admin
      .api(organizationContract)
      .orderEvent({ body: merging({ communes, offices }) })
    expect(outcome.addresses).toEqual([{ from: other, to: slug }])
    for (const address of [slug, other]) {
      const found = await towns.act((db) => findUnitBySlug(db, address ?? ''))
      expect(found).toMatchObject({ currentSlug: slug, unit: { openedOn: ON } })
    }
  })

  it('asks where each office goes', async () => {
    const { admin, communes, offices } = await towns.open()
    const api = admin.api(organizationContract)
    const order = merging({ communes, offices })
    const wrong = api.previewEvent({ body: { ...order, children: order.children?.slice(1) ?? [] } })
    await expect(wrong).rejects.toMatchObject({
      status: 422,
      fields: { [`children.${offices[0]?.id}`]: 'Hãy chọn nơi đến của Phòng Kinh tế.' },
    })
    const nowhere = { ...order, children: offices.map(({ id }) => ({ unitId: id, to: null })) }
    const outcome = await api.previewEvent({ body: nowhere })
    expect(outcome.closed.filter(({ heir }) => heir === null)).toHaveLength(offices.length)
  })

  it('is done once however often it is sent, and refused when a unit has ended meanwhile', async () => {
    const { admin, communes, offices } = await towns.open()
    const api = admin.api(organizationContract)
    const body = merging({ communes, offices })
    const send = () =>
      admin.inject({
        method: 'POST',
        url: '/api/v1/unit-events',
        headers: { 'idempotency-key': `merge-${communes[0].id}` },
        payload: body,
      })
    const [one, two] = await Promise.all([send(), send()])
    expect(one.json()).toEqual(two.json())
    await expect(api.orderEvent({ body })).rejects.toMatchObject({ status: 409 })
  })
})

describe('who may', () => {
  it('is an administrator above the units, and nobody else', async () => {
    const { communes, offices, province } = await towns.open()
    const body = merging({ communes, offices })
    const stranger = await world.addProvince()
    const tries: [Unit, 'administrator' | 'head', number][] = [
      [province, 'head', 403],
      [communes[0], 'administrator', 403],
      [stranger.province, 'administrator', 404],
    ]
    for (const [unit, role, status] of tries) {
      const api = (await world.visit(unit, role)).api(organizationContract)
      await expect(api.previewEvent({ body })).rejects.toMatchObject({ status })
      await expect(api.orderEvent({ body })).rejects.toMatchObject({ status })
    }
    expect((await towns.act((db) => getUnit(db, communes[0].id))).closedOn).toBeNull()
  })
})

describe('the other events', () => {
  it('a division asks who carries on, or is told', async () => {
    const { admin, communes } = await towns.open({ offices: false })
    const api = admin.api(organizationContract)
    const [divided] = communes
    const body: Order = {
      kind: 'split',
      on: ON,
      legalSource: LAW,
      beforeIds: [divided.id],
      after: [commune('xã Đông'), commune('xã Tây')],
    }
    expect((await api.previewEvent({ body })).asked).toEqual(['UBND xã Bình Minh'])
    const told = await api.orderEvent({ body: { ...body, heir: 1 } })
    expect(told.outcome.asked).toEqual([])
    expect(told.outcome.closed).toMatchObject([{ heir: 'Ủy ban nhân dân xã Tây' }])
  })

  it('what is cut off a unit that goes on does not read its rows', async () => {
    const { admin, communes, province } = await towns.open({ offices: false })
    const [whole] = communes
    await admin.api(organizationContract).orderEvent({
      body: {
        kind: 'split',
        on: ON,
        legalSource: LAW,
        beforeIds: [whole.id],
        after: [{ unitId: whole.id }, commune('xã Tách Ra')],
      },
    })
    const cut = (await towns.childrenOf(province, ON)).find(({ name }) => name.endsWith('Tách Ra'))
    expect(await towns.act((db) => predecessorPaths(db, [cut?.orgPath ?? '']))).toEqual([])
  })

  it('a unit moved within its own path stays itself; elsewhere it is succeeded, offices, people and all', async () => {
    const province = await world.addUnit(null, { name: 'UBND tỉnh Hai Huyện', tier: 'province' })
    const [east, west] = await Promise.all(
      ['Đông', 'Tây'].map((name) =>
        world.addUnit(province, { name: `UBND huyện ${name}`, tier: 'district' }),
      ),
    )
    if (!east || !west) throw new Error('two districts')
    const unit = await world.addUnit(east, { name: 'UBND xã Ở Giữa' })
    const office = await world.addUnit(unit, {
      name: 'Phòng Kinh tế',
      kind: 'division',
      areaId: unit.areaId,
    })
    await towns.hold(office, 'Trưởng phòng', 'Trần Thị Hoa')
    const api = (await world.visit(province, 'administrator')).api(organizationContract)
    const move = (unitId: string, underId: string, on: string) =>
      api.orderEvent({
        body: { kind: 'reassign', on, legalSource: LAW, beforeIds: [unitId], underId },
      })
    await move(unit.id, west.id, ON)
    const [moved] = await towns.childrenOf(west, ON)
    if (!moved) throw new Error('not moved')
    expect(moved.id).not.toBe(unit.id)
    const [division] = await towns.childrenOf(moved, ON)
    expect(await towns.act((db) => listPosts(db, division?.id ?? '', ON))).toMatchObject([
      { title: 'Trưởng phòng', holder: 'Trần Thị Hoa' },
    ])
    expect(await towns.act((db) => listPosts(db, office.id, ON))).toEqual([])
    expect(await towns.act((db) => predecessorPaths(db, [moved.orgPath]))).toEqual([unit.orgPath])

    await move(moved.id, province.id, '2026-11-01')
    expect((await towns.act((db) => getUnit(db, moved.id))).parentId).toBe(province.id)
    expect(await towns.childrenOf(west, '2026-11-01')).toEqual([])
    expect((await towns.childrenOf(west, '2026-10-31')).map(({ id }) => id)).toEqual([moved.id])
    await expect(move(moved.id, province.id, '2028-12-31')).rejects.toMatchObject({ status: 422 })
  })

  it('an end is refused while committees are below that nobody said where they go', async () => {
    const { admin, province } = await towns.open()
    const district = await world.addUnit(province, { name: 'UBND huyện Cũ', tier: 'district' })
    const below = await world.addUnit(district, { name: 'UBND xã Dưới' })
    const api = admin.api(organizationContract)
    const body: Order = { kind: 'close', on: ON, legalSource: LAW, beforeIds: [district.id] }
    await expect(api.orderEvent({ body })).rejects.toMatchObject({ status: 422 })
    const ends = { ...body, children: [{ unitId: below.id, to: null }] }
    await expect(api.orderEvent({ body: ends })).rejects.toMatchObject({ status: 409 })
    const goes = { ...body, children: [{ unitId: below.id, to: { unitId: province.id } }] }
    const { outcome } = await api.orderEvent({ body: goes })
    expect(outcome.moved).toEqual([{ name: 'UBND xã Dưới', under: 'UBND tỉnh An Sơn' }])
    expect((await towns.act((db) => getUnit(db, below.id))).parentId).toBe(province.id)
  })
})

const names = (units: readonly { name: string }[]) => units.map(({ name }) => name)

describe('a unit that is founded', () => {
  it('says what it is and what stands after the number of its documents; both can be put right', async () => {
    const { admin, communes } = await towns.open({ offices: false })
    const [home] = communes
    const api = admin.api(organizationContract)
    const founding = (says: object): Order => ({
      kind: 'open',
      on: ON,
      legalSource: LAW,
      after: [{ name: 'Trạm Y tế xã Bình Minh', shortName: 'TYT', parentId: home.id, ...says }],
    })
    await expect(
      api.previewEvent({ body: founding({ documentSymbol: 'TYT' }) }),
    ).rejects.toMatchObject({ status: 422, fields: { 'after.0.kind': expect.any(String) } })
    await expect(
      api.previewEvent({ body: founding({ kind: 'public_service_unit' }) }),
    ).rejects.toMatchObject({ fields: { 'after.0.documentSymbol': expect.any(String) } })
    await api.orderEvent({ body: founding({ kind: 'other', documentSymbol: 'UBND' }) })
    const [station] = await towns.childrenOf(home, ON)
    const params = { unitId: station?.id ?? '' }
    const body = { kind: 'public_service_unit', documentSymbol: 'TYT', reason: 'Ghi nhầm' } as const
    expect(await api.correctUnit({ params, body })).toMatchObject({
      kind: 'public_service_unit',
      documentSymbol: 'TYT',
    })
    await expect(
      api.correctUnit({ params, body: { ...body, kind: 'peoples_committee' } }),
    ).rejects.toMatchObject({ status: 422, fields: { kind: expect.any(String) } })
    const viewer = (await world.visit(home, 'officer')).api(organizationContract)
    await expect(viewer.correctUnit({ params, body })).rejects.toMatchObject({ status: 403 })
  })
})
