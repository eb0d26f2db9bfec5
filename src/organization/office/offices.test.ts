import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import type { World } from '../../../test/world.ts'
import { legalSources } from '../../law/index.ts'
import { organizationContract } from '../contract.ts'
import type { Tier, UnitKind } from '../unit/unit.ts'
import { officeTemplates } from './office-templates.ts'
import { usualOffices } from './usual-offices.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('what a committee usually has', () => {
  it('depends on its kind and on the day', () => {
    expect(usualNames('xã Bình Minh', '2025-07-01')).toEqual([
      'Văn phòng HĐND và UBND xã',
      'Phòng Kinh tế',
      'Phòng Văn hóa – Xã hội',
      'Trung tâm Phục vụ hành chính công xã',
      'Đài truyền thanh xã',
      'Công an xã',
      'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    ])
    expect(usualNames('phường Sáp', '2026-01-01')).toContain('Phòng Kinh tế, Hạ tầng và Đô thị')
    expect(usualNames('phường Sáp', '2026-01-01')).not.toContain('Phòng Kinh tế')
    const before = usualNames('xã Bình Minh', '2025-06-30')
    expect(before).toContain('Bộ phận Tiếp nhận và Trả kết quả xã')
    expect(before).not.toContain('Phòng Kinh tế')
    expect(
      usualOffices(committee('district'), 'huyện Đông', '2025-06-30', []).map(({ name }) => name),
    ).toContain('Huyện đoàn')
    expect(usualOffices(committee('district'), 'huyện Đông', '2025-07-01', [])).toEqual([])
  })

  it('of a department and of the office of a province stands under these', () => {
    expect(under('office', 'Văn phòng UBND tỉnh An Sơn')[0]).toMatchObject({
      kind: 'division',
      name: 'Phòng Kiểm soát thủ tục hành chính',
      shortName: 'Phòng Kiểm soát thủ tục hành chính Văn phòng UBND tỉnh An Sơn',
      isUsual: true,
    })
    expect(under('department', 'Sở Nội vụ tỉnh An Sơn').map(({ name }) => name)).toEqual([
      'Văn phòng',
      'Phòng Cải cách hành chính',
    ])
    expect(under('press', 'Báo An Sơn')).toEqual([])
  })

  it('names its law, and reads whole: every line has a kind, a symbol and posts', () => {
    const known = new Set(legalSources.map(({ code }) => code))
    for (const one of officeTemplates) {
      expect(one.source === null || known.has(one.source), one.name).toBe(true)
      expect(one.symbol, one.name).not.toBe('')
      expect(one.posts.length, one.name).toBeGreaterThan(0)
      expect(one.from === null || one.to === null || one.from <= one.to, one.name).toBe(true)
    }
  })
})

describe('opening the usual offices', () => {
  it('is one step: offices, their posts and those of the committee', async () => {
    const { communes } = await world.addProvince()
    const [unit] = communes
    const api = (await world.visit(unit, 'administrator')).api(organizationContract)
    const params = { unitId: unit.id }
    const { items, posts } = await api.listUsualOffices({ params, query: {} })
    const offices = items.filter(({ isUsual }) => isUsual)
    const body = { on: '2026-11-01', legalSource: 'Quyết định số 5/QĐ-UBND', offices, posts }
    const opened = await api.openOffices({ params, body })
    expect(opened.items.map(({ name }) => name)).toEqual(offices.map(({ name }) => name))
    const held = await api.listUnitPosts({ params, query: {} })
    expect(held.items.map(({ title }) => title)).toEqual(['Chủ tịch', 'Phó Chủ tịch'])
    const again = await api.listUsualOffices({ params, query: {} })
    expect(again.items.filter(({ isUsual }) => isUsual).every(({ exists }) => exists)).toBe(true)
    expect(again.posts).toEqual([])
    await expect(api.openOffices({ params, body })).rejects.toMatchObject({
      status: 422,
      fields: { 'offices.0.name': 'Văn phòng HĐND và UBND xã đã có ở đơn vị này.' },
    })
    const history = await api.getUnitHistory({ params: { unitId: opened.items[0]?.id ?? '' } })
    expect(history.events).toMatchObject([
      { kind: 'open', on: '2026-11-01', legalSource: 'Quyết định số 5/QĐ-UBND' },
    ])
    const { items: tree } = await api.listUnitRoots({ query: {} })
    expect(tree).toMatchObject([{ id: unit.id, hasChildren: true }])
    const below = await api.listUnitChildren({ params, query: {} })
    expect(below.items).toHaveLength(offices.length)
    const names = below.items.map(({ name }) => name)
    const [one, ...others] = names
    const first = await api.listUnitChildren({ params, query: { limit: 1 } })
    const rest = await api.listUnitChildren({ params, query: { cursor: first.next ?? '' } })
    expect(first.items.map(({ name }) => name)).toEqual([one])
    expect(rest.items.map(({ name }) => name)).toEqual(others)
  })

  it('is for administrators of the unit or above', async () => {
    const { province, communes } = await world.addProvince()
    const body = { on: '2026-11-01', legalSource: 'QĐ 5', offices: [], posts: [] }
    const params = { unitId: communes[0].id }
    const stranger = (await world.addProvince()).province
    for (const [unit, role, status] of [
      [communes[0], 'head', 403],
      [communes[1], 'administrator', 403],
      [stranger, 'administrator', 404],
    ] as const) {
      const api = (await world.visit(unit, role)).api(organizationContract)
      await expect(api.openOffices({ params, body })).rejects.toMatchObject({ status })
    }
    const api = (await world.visit(province, 'administrator')).api(organizationContract)
    await expect(api.openOffices({ params, body })).resolves.toMatchObject({ items: [] })
  })
})

function committee(tier: Tier): { tier: Tier; kind: UnitKind } {
  return { tier, kind: 'peoples_committee' }
}

function under(kind: UnitKind, place: string) {
  return usualOffices({ tier: 'province', kind }, place, '2026-01-01', [])
}

function usualNames(place: string, on: string): string[] {
  return usualOffices(committee('commune'), place, on, [])
    .filter(({ isUsual }) => isUsual)
    .map(({ name }) => name)
}
