import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../test/world.ts'
import type { World } from '../../test/world.ts'
import type { Db } from '../platform/database.ts'
import { scopeOf } from '../platform/database.ts'
import { organizationContract } from './contract.ts'
import {
  ancestorsOf,
  appointHolder,
  findUnitBySlug,
  getUnit,
  listChildUnits,
  listPosts,
  listUnitsBelow,
  openArea,
  openPost,
  openUnit,
  predecessorPaths,
  reassignUnit,
  recordEvent,
  renameUnit,
  scopePathsOf,
  slugOf,
  unitNameOn,
} from './index.ts'
import type { Unit, UnitEvent } from './index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('opening', () => {
  it('puts a unit under its parent, in its parent’s shard, with a label of its own', async () => {
    const province = await addUnit(null, 'UBND tỉnh An Sơn', { tier: 'province', shard: 7 })
    const division = await addUnit(province, '  Sở Nội vụ ', { kind: 'department' })
    expect(province.orgPath).toMatch(/^vn\.[a-z0-9]{4,6}\.$/)
    expect(division.orgPath).toMatch(/^vn\.[a-z0-9]{4,6}\.[a-z0-9]{4,6}\.$/)
    expect(division.orgPath.startsWith(province.orgPath)).toBe(true)
    expect(division).toMatchObject({ shard: 7, name: 'Sở Nội vụ', closedOn: null })
    expect(await act((db) => getUnit(db, division.id))).toEqual(division)
    expect(await act((db) => ancestorsOf(db, division))).toEqual([province])
  })

  it('refuses a unit older than its parent', async () => {
    const province = await addUnit(null, 'UBND tỉnh An Sơn', { openedOn: '2021-01-01' })
    await expect(addUnit(province, 'Sở Nội vụ', { openedOn: '2020-12-31' })).rejects.toThrow(
      'Đơn vị cấp trên chỉ có từ ngày 2021-01-01.',
    )
  })

  it('gives the same place name the province, then a number', async () => {
    const slugs: (string | null)[] = []
    for (const provinceName of ['tỉnh Bắc An', 'tỉnh Nam An', 'tỉnh Nam An']) {
      const province = await addUnit(null, `UBND ${provinceName}`, {}, provinceName)
      const commune = await addUnit(province, 'UBND xã Hòa Lạc', { slug: true })
      slugs.push(await act((db) => slugOf(db, commune.id)))
    }
    expect(slugs).toEqual(['xa-hoa-lac', 'xa-hoa-lac-nam-an', 'xa-hoa-lac-nam-an-2'])
  })

  it('passes over an address the program itself answers', async () => {
    const unit = await addUnit(null, 'UBND Tìm kiếm', { slug: true })
    expect(await act((db) => slugOf(db, unit.id))).toBe('tim-kiem-2')
  })

  it('gives two units opened at once two addresses', async () => {
    const opened = await Promise.all(
      [1, 2, 3, 4].map(() => addUnit(null, 'UBND tỉnh Cùng Lúc', { slug: true })),
    )
    const slugs = await Promise.all(opened.map((unit) => act((db) => slugOf(db, unit.id))))
    expect(new Set(slugs)).toEqual(
      new Set(['tinh-cung-luc', 'tinh-cung-luc-2', 'tinh-cung-luc-3', 'tinh-cung-luc-4']),
    )
  })
})

describe('a new name', () => {
  it('counts from its day on, and the old address leads to the new one', async () => {
    const unit = await addUnit(null, 'UBND xã Cũ Kỹ', { slug: true })
    const name = { name: 'UBND phường Mới Mẻ', shortName: 'Mới Mẻ', from: '2024-03-01' }
    await act((db) => renameUnit(db, unit.id, name))
    expect(await act((db) => unitNameOn(db, unit.id, '2024-02-29'))).toBe('UBND xã Cũ Kỹ')
    expect(await act((db) => unitNameOn(db, unit.id, '2024-03-01'))).toBe('UBND phường Mới Mẻ')
    expect(await act((db) => unitNameOn(db, unit.id, '1999-01-01'))).toBe('UBND xã Cũ Kỹ')
    const [then] = await act((db) => listUnitsBelow(db, unit.orgPath, '2024-02-29'))
    expect(then?.name).toBe('UBND xã Cũ Kỹ')
    for (const slug of ['xa-cu-ky', 'phuong-moi-me']) {
      expect(await act((db) => findUnitBySlug(db, slug))).toMatchObject({
        unit: { id: unit.id, name: 'UBND phường Mới Mẻ' },
        currentSlug: 'phuong-moi-me',
      })
    }
    const back = { ...name, name: 'UBND xã Cũ Kỹ', from: '2024-05-01' }
    await act((db) => renameUnit(db, unit.id, back))
    expect(await act((db) => slugOf(db, unit.id))).toBe('xa-cu-ky')
  })

  it('is told to every process, whose pages name the old address', async () => {
    const unit = await addUnit(null, 'UBND xã Xưa', { slug: true })
    const listener = await world.owner.connect()
    const told: (string | undefined)[] = []
    listener.on('notification', ({ payload }) => told.push(payload))
    await listener.query('listen lantoa_pages')
    const name = { name: 'UBND xã Nay', shortName: 'Nay', from: '2024-03-01' }
    await act((db) => renameUnit(db, unit.id, name))
    await listener.query('unlisten *')
    listener.release(true)
    expect(told).toEqual(['units'])
  })

  it('may not come from before the present one or from the future', async () => {
    const unit = await addUnit(null, 'UBND xã Giữ Tên', {})
    const to = (from: string) =>
      act((db) => renameUnit(db, unit.id, { name: 'B', shortName: 'B', from }))
    await expect(to('2020-01-01')).rejects.toThrow('phải sau ngày bắt đầu')
    await expect(to('2999-01-01')).rejects.toThrow('không ghi trước')
    expect((await act((db) => getUnit(db, unit.id))).name).toBe('UBND xã Giữ Tên')
  })
})

describe('an event', () => {
  it('ends a district with its offices, keeps a commune that goes on, and merges the others', async () => {
    const { province, district, office, communes } = await oldProvince()
    const [a, b, kept] = communes
    const merged = await addUnit(province, 'UBND xã Mới', { openedOn: '2025-07-01' })
    const end = { happenedOn: '2025-07-01', legalSource: 'Nghị quyết 202/2025/QH15' }
    const closing = { ...end, kind: 'close', before: [district.id], after: [] } as const
    await expect(act((db) => recordEvent(db, closing))).rejects.toThrow('còn trực thuộc')
    await act(async (db) => {
      await recordEvent(db, { ...end, kind: 'merge', before: [a.id, b.id], after: [merged.id] })
      await reassignUnit(db, kept.id, { ...end, newParentId: province.id })
      await recordEvent(db, closing)
    })
    const on = (day: string) => act((db) => listChildUnits(db, province.id, { on: day }))
    expect((await on('2025-07-01')).map((unit) => unit.id).sort()).toEqual(
      [kept.id, merged.id].sort(),
    )
    expect((await on('2025-06-30')).map((unit) => unit.id)).toContain(district.id)
    expect((await act((db) => getUnit(db, office.id))).closedOn).toBe('2025-06-30')
    expect((await act((db) => getUnit(db, a.id))).closedOn).toBe('2025-06-30')
    expect((await act((db) => getUnit(db, kept.id))).closedOn).toBeNull()
    const paths = await act((db) => predecessorPaths(db, [merged.orgPath]))
    expect(paths).toEqual([a.orgPath, b.orgPath].sort())
  })

  it('carries the scope over several generations, but not what it reaches already', async () => {
    const [first, second, third] = await Promise.all(
      ['2020-01-01', '2021-01-01', '2022-01-01'].map((openedOn) =>
        addUnit(null, 'UBND tỉnh Nối Tiếp', { openedOn }),
      ),
    )
    if (!first || !second || !third) throw new Error('three units')
    const upgrade = (before: Unit, after: Unit) =>
      act((db) =>
        recordEvent(db, {
          kind: 'upgrade',
          happenedOn: after.openedOn,
          legalSource: null,
          before: [before.id],
          after: [after.id],
        }),
      )
    await upgrade(first, second)
    await upgrade(second, third)
    const office = await addUnit(third, 'Văn phòng', { openedOn: '2022-01-01' })
    const paths = await act((db) => scopePathsOf(db, [third.orgPath, office.orgPath]))
    expect(paths).toEqual([third.orgPath, ...[first.orgPath, second.orgPath].sort()])
    expect(await act((db) => scopePathsOf(db, [first.orgPath]))).toEqual([first.orgPath])
  })

  it('is refused when its units do not fit it', async () => {
    const { district, communes } = await oldProvince()
    const [a] = communes
    const given = { happenedOn: '2025-07-01', legalSource: null }
    await expect(
      record({ ...given, kind: 'merge', before: [a.id], after: [district.id] }),
    ).rejects.toThrow('ít nhất hai đơn vị cũ')
    await record({ ...given, kind: 'close', before: [a.id], after: [] })
    await expect(
      record({ ...given, happenedOn: '2026-01-01', kind: 'close', before: [a.id], after: [] }),
    ).rejects.toThrow('không còn hoạt động')
  })
})

describe('a post', () => {
  it('is held by one person at a time', async () => {
    const unit = await addUnit(null, 'UBND xã Có Người', {})
    const openedOn = '2020-01-01'
    const chair = await act(async (db) => {
      await openPost(db, { unitId: unit.id, title: 'Phó Chủ tịch', rank: 'deputy_head', openedOn })
      return openPost(db, { unitId: unit.id, title: 'Chủ tịch', rank: 'head', openedOn })
    })
    const appoint = (personName: string, from: string) =>
      act((db) => appointHolder(db, chair.id, { personName, from }))
    await appoint('Nguyễn Văn An', '2020-01-01')
    await appoint('Trần Thị Bé', '2024-05-01')
    const holders = async (on: string) =>
      (await act((db) => listPosts(db, unit.id, on))).map(({ title, holder }) => [title, holder])
    expect(await holders('2024-04-30')).toEqual([
      ['Chủ tịch', 'Nguyễn Văn An'],
      ['Phó Chủ tịch', null],
    ])
    expect((await holders('2024-05-01'))[0]).toEqual(['Chủ tịch', 'Trần Thị Bé'])
    await expect(appoint('Lê Văn Cường', '2023-01-01')).rejects.toThrow('phải sau ngày')
  })
})

describe('over HTTP', () => {
  it('lists the unit and those below, page by page', async () => {
    const { province, office, communes } = await world.addProvince()
    const api = (await world.visit(province, 'viewer')).api(organizationContract)
    const all = await api.listUnits({ query: {} })
    expect(all.items.map((unit) => unit.id).sort()).toEqual(
      [province, office, ...communes].map((unit) => unit.id).sort(),
    )
    expect(all.next).toBeNull()
    const first = await api.listUnits({ query: { limit: 3 } })
    const second = await api.listUnits({ query: { limit: 3, cursor: first.next ?? '' } })
    expect([...first.items, ...second.items]).toEqual(all.items)
    const offices = await api.listUnits({ query: { kind: 'office' } })
    expect(offices.items.map((unit) => unit.id)).toEqual([office.id])
    expect((await api.listUnits({ query: { on: '2019-12-31' } })).items).toEqual([])
  })

  it('shows the units of the own province, and another province’s are absent', async () => {
    const { province, communes } = await world.addProvince()
    const other = await world.addProvince()
    const api = (await world.visit(communes[0], 'officer')).api(organizationContract)
    const read = (unit: Unit) => api.getUnit({ params: { unitId: unit.id } })
    expect(await read(communes[0])).toMatchObject({
      slug: null,
      ancestors: [{ id: province.id, name: province.name }],
    })
    expect((await read(communes[1])).id).toBe(communes[1].id)
    expect((await read(province)).id).toBe(province.id)
    await expect(read(other.province)).rejects.toMatchObject({ status: 404 })
    await expect(read(other.communes[0])).rejects.toMatchObject({ status: 404 })
    const found = await api.searchUnits({ query: { words: 'HOA LAC' } })
    expect(found.items.map((unit) => unit.id)).toEqual([communes[1].id])
    expect((await api.searchUnits({ query: { words: '%' } })).items).toEqual([])
  })
})

const record = (event: UnitEvent) => act((db) => recordEvent(db, event))

const act = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  world.house.database.write(scopeOf(), work)

function addUnit(
  parent: Unit | null,
  name: string,
  wanted: Partial<Parameters<typeof openUnit>[1]>,
  areaName = name,
): Promise<Unit> {
  return act(async (db) => {
    const area = await openArea(db, {
      kind: parent === null ? 'province' : 'commune',
      name: areaName,
      parentId: parent?.areaId ?? null,
      openedOn: '2000-01-01',
    })
    return openUnit(db, {
      parentId: parent?.id ?? null,
      areaId: area.id,
      kind: 'peoples_committee',
      tier: 'commune',
      name,
      shortName: name,
      documentSymbol: 'UBND',
      openedOn: '2020-01-01',
      ...wanted,
    })
  })
}

async function oldProvince() {
  const province = await addUnit(null, 'UBND tỉnh An Sơn', { tier: 'province' })
  const district = await addUnit(province, 'UBND huyện Bình Đông', { tier: 'district' })
  const office = await addUnit(district, 'Văn phòng HĐND và UBND huyện', { kind: 'office' })
  const commune = (place: string) => addUnit(district, `UBND xã ${place}`, {})
  const communes = [await commune('Một'), await commune('Hai'), await commune('Ba')] as const
  return { province, district, office, communes }
}
