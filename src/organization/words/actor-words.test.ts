import { expect, test } from 'vitest'
import { committee, withUsualOffices } from '../../../test/usual-units.ts'
import { committeePostsOn } from '../office/office-templates.ts'
import { surePostNamed } from './post-words.ts'
import { matchUnitWords, type UnitForMatching } from './unit-words.ts'

const THEN = '2024-03-12'

/** A province, a district and two communes of then, with every office their templates offer. */
const committees = [
  committee('tỉnh An Sơn', null, 'province'),
  committee('huyện Bình Đông', 'tỉnh An Sơn', 'district'),
  committee('xã Hòa Lạc', 'huyện Bình Đông', 'commune'),
  committee('xã Tân Phú', 'huyện Bình Đông', 'commune'),
]
/** What the posts of each committee of then are called. */
const posts = committees.flatMap(({ id: unitId, tier }) =>
  committeePostsOn(tier, THEN).map(({ title }) => ({ id: `${title} @ ${unitId}`, unitId, title })),
)
const candidates = withUsualOffices(committees, THEN)

function said(words: string, id: string) {
  const home = committees.find((one) => one.id.startsWith(`${id} `)) ?? committees[0]
  if (!home) throw new Error('no home')
  const { kind, unitIds, sure } = matchUnitWords(words, { home, candidates })
  return { kind, units: unitIds.map((one) => one.split(' @ ')[0] ?? ''), sure }
}

test.each([
  ['A06', 'Chủ tịch, Phó Chủ tịch UBND huyện', 'huyện', 'post', 'huyện Bình Đông'],
  ['A09', 'Chánh, Phó Chánh Văn phòng', 'tỉnh', 'post', 'Văn phòng UBND tỉnh'],
  ['A20', 'Báo tỉnh', 'huyện', 'unit', 'Báo An Sơn'],
  ['A22', 'Trung tâm Văn hóa, Thể thao và Truyền thanh huyện', 'huyện', 'unit', ''],
  ['A31', 'MTTQ xã', 'xã', 'unit', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
  ['A33', 'Ban Thường vụ Đảng ủy xã', 'xã', 'post', 'Đảng ủy xã'],
  ['A33', 'Thường trực Huyện ủy', 'xã', 'post', 'Huyện ủy'],
  ['A33', 'Thường trực Tỉnh ủy', 'tỉnh', 'post', 'Tỉnh ủy'],
  ['A35', 'Thường trực HĐND', 'huyện', 'post', 'Hội đồng nhân dân huyện'],
  ['A44', 'Cán bộ, công chức Bộ phận Một cửa', 'xã', 'post', 'Bộ phận Tiếp nhận và Trả kết quả xã'],
  [
    'A46',
    'Phòng Kiểm soát TTHC – VP UBND tỉnh',
    'huyện',
    'unit',
    'Phòng Kiểm soát thủ tục hành chính',
  ],
] as const)('%s, one: %s', (_, words, from, kind, unit) => {
  const found = said(words, from)
  expect(found).toMatchObject({ kind, units: [unit || words] })
  expect(found.sure).toBeGreaterThan(0.7)
})

test.each([
  ['A32', 'Tổ chức chính trị – xã hội, đoàn thể', 'huyện', ['mass_organisation']],
  ['A34', 'Cơ quan đảng', 'huyện', ['party']],
  ['A34', 'các cơ quan Đảng, đoàn thể', 'tỉnh', ['party', 'mass_organisation']],
  ['A37', 'Sở, ban, ngành', 'huyện', ['department', 'office', 'vertical_agency']],
  ['A40', 'Cơ quan ngành dọc đóng trên địa bàn', 'huyện', ['vertical_agency']],
  ['A41', 'Đơn vị sự nghiệp công lập', 'xã', ['public_service_unit', 'media', 'one_stop']],
] as const)('%s, many: %s', (_, words, from, kinds) => {
  const { units, kind, sure } = said(words, from)
  expect([kind, sure]).toEqual(['group', expect.toSatisfy((value: number) => value >= 0.9)])
  const found = candidates.filter(({ name, tier }) => {
    const home = words.startsWith('Sở') ? 'tỉnh' : from
    const tiers = { tỉnh: 'province', huyện: 'district', xã: 'commune' } as const
    return units.includes(name) && tier === tiers[home]
  })
  expect(new Set(found.map((one) => one.kind))).toEqual(new Set(kinds))
})

test('a plan names both in one breath', () => {
  const { units } = said('Ủy ban MTTQ và các tổ chức chính trị - xã hội', 'xã')
  expect(units).toContain('Ủy ban Mặt trận Tổ quốc Việt Nam xã')
  expect(units).toContain('Hội Nông dân xã')
})

test('another kind of place is another place', () => {
  expect(['tỉnh', 'huyện', 'xã'].map((from) => said('UBND thành phố', from).kind)).toEqual([
    'none',
    'none',
    'none',
  ])
  expect(said('UBND huyện, thành phố', 'tỉnh').units).toEqual(['huyện Bình Đông'])
})

function homeOf(id: string): UnitForMatching {
  const home = committees.find((one) => one.id === id)
  if (!home) throw new Error('no home')
  return home
}

const COMMUNE = { home: homeOf('xã Hòa Lạc'), candidates, posts }

test.each([
  ['A12', 'Công chức Văn phòng – Thống kê', 0.95, 'Công chức Văn phòng – Thống kê'],
  ['A12', 'công chức VP-TK xã', 0.95, 'Công chức Văn phòng – Thống kê'],
  ['A12', 'Công chức văn phòng', 0.85, 'Công chức Văn phòng – Thống kê'],
  ['A13', 'Công chức Văn hóa - Xã hội', 0.95, 'Công chức Văn hóa – Xã hội'],
  ['A13', 'Công chức Văn hóa – Thông tin', 0.6, 'Công chức Văn hóa – Xã hội'],
  ['A14', 'Công chức Tư pháp – Hộ tịch', 0.95, 'Công chức Tư pháp – Hộ tịch'],
  ['A14', 'các công chức tư pháp', 0.85, 'Công chức Tư pháp – Hộ tịch'],
  ['A15', 'Công chức kế toán ngân sách xã', 0.6, 'Công chức Tài chính – Kế toán'],
])('%s, a post: %s', (_, words, sure, title) => {
  const found = matchUnitWords(words, COMMUNE)
  expect(found).toMatchObject({ kind: 'post', unitIds: ['xã Hòa Lạc'], sure })
  expect(found.why).toContain(`“${title}”`)
  expect(surePostNamed(words, posts.slice(-7))?.title).toBe(sure > 0.8 ? title : undefined)
})

test('a post that is not there yet is to be opened, and a title of two houses is chosen by hand', () => {
  const missing = matchUnitWords('Công chức Tư pháp – Hộ tịch', { ...COMMUNE, posts: [] })
  expect(missing).toMatchObject({ kind: 'post', unitIds: ['xã Hòa Lạc'], sure: 0.5 })
  expect(missing.why).toContain('chưa có chức danh “Công chức Tư pháp – Hộ tịch”; hãy thêm')
  const home = homeOf('huyện Bình Đông')
  const two = matchUnitWords('công chức Tư pháp – Hộ tịch', { ...COMMUNE, home })
  expect(two).toMatchObject({ kind: 'post', unitIds: ['xã Hòa Lạc', 'xã Tân Phú'], sure: 0.5 })
  const other = matchUnitWords('Trưởng công an', COMMUNE)
  expect(other.why).not.toContain('chức danh')
})

test('the press is nobody of a commune, and officers without an office are the committee’s', () => {
  expect(said('cơ quan báo chí', 'xã').kind).toBe('none')
  expect(said('cơ quan báo chí', 'tỉnh').units).toEqual(['Báo An Sơn'])
  expect(said('Các công chức chuyên môn', 'xã')).toEqual({
    kind: 'post',
    units: ['xã Hòa Lạc'],
    sure: 0.5,
  })
  expect(said('Công chức Văn phòng – Thống kê', 'xã').units).toEqual(['xã Hòa Lạc'])
})
