import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemKinds } from '../src/content/item/item-kind.ts'
import { broughtCatalogues } from '../src/law/catalogue/catalogues.ts'
import { organizationContract } from '../src/organization/contract.ts'
import type { Unit } from '../src/organization/index.ts'
import { matchUnitWords } from '../src/organization/index.ts'
import { projectFolder } from '../src/platform/project.ts'
import { openWorld } from './world.ts'
import type { Visitor, World } from './world.ts'

/** Where an actor that the plans name lives in the program. */
type Home =
  | { office: RegExp; of: Where; kind: Unit['kind'] }
  | { post: RegExp; of: Where }
  | { committee: Where }
  | { group: string; of: Where; among: Unit['kind'] }
  | { audience: string }
  /** No unit: written to, or invited by a signed link. */
  | { outside: string }
  | { content: string }
  | { channel: string }

type Where = 'province' | 'district' | 'old commune' | 'new commune'

const homes: Record<string, Home> = {
  A01: { committee: 'province' },
  A02: { post: /^Chủ tịch$/, of: 'province' },
  A03: { committee: 'district' },
  A04: { committee: 'new commune' },
  A05: { post: /^Chủ tịch$/, of: 'new commune' },
  A06: { post: /^Phó Chủ tịch$/, of: 'district' },
  A07: { group: 'Lãnh đạo UBND tỉnh', of: 'province', among: 'peoples_committee' },
  A08: { office: /^Văn phòng UBND tỉnh$/, of: 'province', kind: 'office' },
  A09: { post: /^Phó Chánh Văn phòng$/, of: 'province' },
  A10: { office: /^Văn phòng HĐND và UBND huyện/, of: 'district', kind: 'office' },
  A11: { office: /^Văn phòng Đảng ủy, HĐND và UBND xã/, of: 'old commune', kind: 'party' },
  A12: { post: /Văn phòng – Thống kê/, of: 'old commune' },
  A13: { post: /Văn hóa – Xã hội/, of: 'old commune' },
  A14: { post: /Tư pháp/, of: 'old commune' },
  A15: { post: /Kế toán/, of: 'old commune' },
  A16: { office: /^Phòng Kinh tế/, of: 'new commune', kind: 'division' },
  A17: { office: /^Đài truyền thanh xã/, of: 'old commune', kind: 'media' },
  A18: { office: /Truyền thông/, of: 'district', kind: 'media' },
  A19: { office: /Truyền hình tỉnh/, of: 'province', kind: 'media' },
  A20: { office: /^Báo /, of: 'province', kind: 'press' },
  A21: { office: /^Trung tâm Thông tin/, of: 'province', kind: 'media' },
  A22: { office: /^Trung tâm Văn hóa, Thể thao/, of: 'district', kind: 'media' },
  A23: { office: /Học tập cộng đồng/, of: 'old commune', kind: 'public_service_unit' },
  A24: { office: /^Cổng Thông tin điện tử/, of: 'district', kind: 'media' },
  A25: { office: /^Phòng Văn hóa và Thông tin/, of: 'district', kind: 'division' },
  A26: { office: /^Phòng Nội vụ/, of: 'district', kind: 'division' },
  A27: { office: /^Phòng Tư pháp/, of: 'district', kind: 'division' },
  A28: { office: /^Công an/, of: 'district', kind: 'vertical_agency' },
  A29: { office: /^Liên đoàn Lao động/, of: 'district', kind: 'mass_organisation' },
  A30: { office: /^Huyện đoàn/, of: 'district', kind: 'mass_organisation' },
  A31: { office: /^Ủy ban Mặt trận/, of: 'new commune', kind: 'mass_organisation' },
  A32: { group: 'các đoàn thể', of: 'district', among: 'mass_organisation' },
  A33: { office: /^Huyện ủy/, of: 'district', kind: 'party' },
  A34: { office: /^Đảng ủy/, of: 'new commune', kind: 'party' },
  A35: { office: /^Hội đồng nhân dân/, of: 'district', kind: 'council' },
  A36: { post: /^Bí thư$/, of: 'new commune' },
  A37: { group: 'các sở, ban, ngành cấp tỉnh', of: 'province', among: 'department' },
  A38: { office: /^Sở Thông tin và Truyền thông/, of: 'province', kind: 'department' },
  A39: { group: 'các phòng, ban, ngành huyện', of: 'district', among: 'division' },
  A40: { office: /^Bảo hiểm xã hội/, of: 'province', kind: 'vertical_agency' },
  A41: { office: /^Trung tâm Dịch vụ tổng hợp/, of: 'new commune', kind: 'public_service_unit' },
  A42: { office: /^Trung tâm Phục vụ hành chính công/, of: 'province', kind: 'service_centre' },
  A43: { office: /^Bộ phận Tiếp nhận và Trả kết quả/, of: 'district', kind: 'one_stop' },
  A44: { post: /kiểm soát thủ tục hành chính/, of: 'new commune' },
  A45: { outside: 'Cục Kiểm soát thủ tục hành chính – Văn phòng Chính phủ' },
  A46: { office: /^Phòng Kiểm soát thủ tục hành chính/, of: 'province', kind: 'division' },
  A47: { outside: 'Thủ tướng Chính phủ' },
  A48: { audience: 'press' },
  A49: { audience: 'people' },
  A50: { audience: 'business' },
  A51: { audience: 'applicants' },
  A52: { audience: 'officials' },
  A53: { audience: 'members' },
  A54: { content: 'good_example' },
  A55: { channel: 'study_tour' },
  A56: { outside: 'Cơ quan có thẩm quyền sửa đổi quy định' },
  A57: { group: 'các ban, ngành', of: 'district', among: 'division' },
}

const THEN = '2024-03-12'
const NOW = '2026-11-01'

let world: World
let admin: Visitor
const units = new Map<Where, Unit>()
const below = new Map<
  Where,
  { id: string; kind: Unit['kind']; name: string; tier: Unit['tier'] }[]
>()
const titles = new Map<Where, string[]>()

const organization = () => admin.api(organizationContract)

beforeAll(async () => {
  world = await openWorld()
  const province = await world.addUnit(null, { name: 'UBND tỉnh An Sơn', tier: 'province' })
  const district = await world.addUnit(province, { name: 'UBND huyện Hòa Phú', tier: 'district' })
  units.set('province', province)
  units.set('district', district)
  units.set('old commune', await world.addUnit(district, { name: 'UBND xã Hòa Lạc' }))
  units.set('new commune', await world.addUnit(province, { name: 'UBND xã Bình Minh' }))
  admin = await world.visit(province, 'administrator')
  for (const [where, unit] of units)
    await openAll(where, unit, where === 'new commune' ? NOW : THEN)
}, 60_000)
afterAll(() => world.close())

/** Everything the templates offer is opened, through the API as an administrator does it. */
async function openAll(where: Where, unit: Unit, on: string): Promise<void> {
  const params = { unitId: unit.id }
  const client = organization()
  const usual = await client.listUsualOffices({ params, query: { on } })
  const offices = usual.items.map(({ name, shortName, kind, documentSymbol, posts }) => ({
    name,
    shortName,
    kind,
    documentSymbol,
    posts,
  }))
  const legalSource = 'Quyết định số 5/QĐ-UBND'
  const opened = await client.openOffices({
    params,
    body: { on, legalSource, offices, posts: usual.posts },
  })
  if (where === 'province') await openDivision(opened.items[0]?.id ?? '', on)
  const tree = await client.listUnitChildren({ params, query: { on, limit: 500 } })
  const deeper = await client.listUnits({ query: { on, limit: 1000 } })
  const office = opened.items[0]?.id
  below.set(where, [
    ...tree.items.filter(({ kind }) => kind !== 'peoples_committee'),
    ...deeper.items.filter(({ parentId }) => parentId === office),
  ])
  const own = [unit.id, ...tree.items.map(({ id }) => id)].map((unitId) =>
    client.listUnitPosts({ params: { unitId }, query: { on } }),
  )
  titles.set(
    where,
    (await Promise.all(own)).flatMap(({ items }) => items.map(({ title }) => title)),
  )
}

/** A division inside an office of the province, as each province decides it. */
async function openDivision(unitId: string, on: string): Promise<void> {
  const name = 'Phòng Kiểm soát thủ tục hành chính'
  const office = { name, shortName: name, kind: 'division', documentSymbol: 'KSTT' } as const
  await organization().openOffices({
    params: { unitId },
    body: { on, legalSource: 'Quyết định số 6/QĐ-VP', offices: [office] },
  })
}

function unitOf(where: Where): Unit {
  const unit = units.get(where)
  if (!unit) throw new Error(where)
  return unit
}

async function lives(home: Home): Promise<boolean> {
  if ('committee' in home) {
    const { id } = unitOf(home.committee)
    return (await organization().getUnit({ params: { unitId: id } })).kind === 'peoples_committee'
  }
  if ('office' in home) {
    return (below.get(home.of) ?? []).some(
      ({ name, kind }) => home.office.test(name) && kind === home.kind,
    )
  }
  if ('post' in home) return (titles.get(home.of) ?? []).some((title) => home.post.test(title))
  if ('group' in home) {
    const { items } = await organization().listUnits({ query: { on: THEN, limit: 1000 } })
    const match = matchUnitWords(home.group, { home: unitOf(home.of), candidates: items })
    return items.some(({ id, kind }) => match.unitIds.includes(id) && kind === home.among)
  }
  if ('outside' in home) {
    const { items } = await organization().listUnits({ query: { on: THEN, limit: 1000 } })
    return (
      matchUnitWords(home.outside, { home: unitOf('province'), candidates: items }).kind === 'none'
    )
  }
  if ('content' in home) return itemKinds.some(({ code }) => code === home.content)
  const entries = 'audience' in home ? broughtCatalogues.audience : broughtCatalogues.channel_kind
  return entries.some(({ code }) => code === ('audience' in home ? home.audience : home.channel))
}

describe('actors that the plans of 2024 and 2026 name', () => {
  it.each(Object.entries(homes))('%s has its place', async (_, home) => {
    expect(await lives(home)).toBe(true)
  })

  const list = join(projectFolder, '..', 'shared', 'domain', 'requirements.csv')
  it.runIf(existsSync(list))('are all that the analysis counted', () => {
    const counted = readFileSync(list, 'utf8').match(/^A\d\d(?=,)/gm)
    expect(Object.keys(homes)).toEqual(counted)
  })
})
