import { expect, test } from 'vitest'
import { bodiesEndedBy, setEndedBodies } from '../../law/index.ts'
import { committee, withUsualOffices } from '../../../test/usual-units.ts'
import { matchUnitWords, type UnitForMatching } from './unit-words.ts'

const NOW = '2026-03-12'
const THEN = '2024-03-12'

const today = [
  committee('tỉnh An Sơn', null, 'province'),
  committee('xã Hòa Lạc', 'tỉnh An Sơn', 'commune'),
  committee('phường Tân Phú', 'tỉnh An Sơn', 'commune'),
]
const candidates = withUsualOffices(today, NOW)
const before = [
  committee('tỉnh An Sơn', null, 'province'),
  committee('huyện Bình Đông', 'tỉnh An Sơn', 'district'),
  committee('xã Hòa Lạc', 'huyện Bình Đông', 'commune'),
]

/** As a unit has them: itself, what is below it, its superiors. */
function say(words: string, from: string, units: readonly UnitForMatching[], on: string) {
  const home = units.find(({ id }) => id === from)
  if (!home) throw new Error('no home')
  const above = (unit: UnitForMatching): string[] => {
    const parent = units.find(({ id }) => id === unit.parentId)
    return parent ? [parent.id, ...above(parent)] : []
  }
  const seen = units.filter(
    (unit) => unit === home || above(unit).includes(home.id) || above(home).includes(unit.id),
  )
  return matchUnitWords(words, { home, candidates: seen, on })
}

test.each([
  ['A10', 'Văn phòng HĐND và UBND huyện', 'xã Hòa Lạc', 'Văn phòng HĐND và UBND xã'],
  ['A10', 'Văn phòng HĐND và UBND huyện', 'tỉnh An Sơn', 'Văn phòng UBND tỉnh'],
  ['A11', 'Văn phòng Đảng ủy, HĐND và UBND xã', 'xã Hòa Lạc', 'Văn phòng HĐND và UBND xã'],
  ['A18', 'Đài truyền thanh huyện', 'xã Hòa Lạc', 'Đài truyền thanh xã'],
  ['A19', 'Đài PT-TH tỉnh', 'tỉnh An Sơn', 'Báo và Phát thanh, Truyền hình An Sơn'],
  ['A20', 'Báo An Sơn', 'tỉnh An Sơn', 'Báo và Phát thanh, Truyền hình An Sơn'],
  ['A22', 'Trung tâm VH, TT và TT huyện', 'xã Hòa Lạc', 'Trung tâm Dịch vụ tổng hợp xã'],
  ['A25', 'Phòng Văn hóa và Thông tin huyện', 'xã Hòa Lạc', 'Phòng Văn hóa – Xã hội'],
  ['A26', 'Phòng Nội vụ', 'xã Hòa Lạc', 'Phòng Văn hóa – Xã hội'],
  ['A26', 'Phòng Nội vụ huyện', 'tỉnh An Sơn', 'Sở Nội vụ'],
  ['A27', 'Phòng Tư pháp huyện', 'xã Hòa Lạc', 'Văn phòng HĐND và UBND xã'],
  ['A28', 'Công an huyện', 'xã Hòa Lạc', 'Công an xã'],
  ['A29', 'Liên đoàn Lao động huyện', 'tỉnh An Sơn', 'Liên đoàn Lao động tỉnh'],
  ['A30', 'Huyện đoàn', 'tỉnh An Sơn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh'],
  ['A38', 'Sở TTTT', 'tỉnh An Sơn', 'Sở Khoa học và Công nghệ'],
  ['—', 'Phòng Tài chính – Kế hoạch', 'phường Tân Phú', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
])('%s, who came after: %s', (_, words, from, name) => {
  const found = say(words, from, candidates, NOW)
  expect(found).toMatchObject({ unitIds: [`${name} @ ${from}`], sure: 0.6 })
  expect(found.why).toMatch(/không còn từ 0?1\/0?[37]\/2025; việc này nay là của/u)
  expect(say(words, from, candidates, THEN).why).not.toContain('nay là')
})

test('A45, a body outside that ended: nobody is taken for it, and it is said who carries on and by what', () => {
  const words = 'Cục Kiểm soát TTHC – VPCP'
  expect(say(words, 'tỉnh An Sơn', candidates, '2026-11-29')).toEqual({
    kind: 'none',
    unitIds: [],
    sure: 0,
    why: 'Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ không còn từ 05/08/2026; việc này nay là của Bộ Tư pháp; theo 309/2026/NĐ-CP, Điều 11, 12',
  })
  expect(say(words, 'tỉnh An Sơn', candidates, NOW).why).not.toContain('Bộ Tư pháp')
})

test('a catalogue that was edited is asked anew; what is not verified says so', () => {
  const words = 'Phòng Nội vụ'
  expect(say(words, 'xã Hòa Lạc', candidates, NOW).why).toMatch(/; theo .*, chưa kiểm chứng$/u)
  const brought = bodiesEndedBy(NOW)
  const office = brought.find(({ code }) => code === 'district_home_affairs')
  if (!office) throw new Error('not in the catalogue')
  const heirs = { commune: ['Văn phòng HĐND và UBND'] }
  try {
    setEndedBodies([{ ...office, heirs, verified: true }])
    const found = say(words, 'xã Hòa Lạc', candidates, NOW)
    expect(found.unitIds).toEqual(['Văn phòng HĐND và UBND xã @ xã Hòa Lạc'])
    expect(found.why).toMatch(/; theo 150\/2025\/NĐ-CP$/u)
    setEndedBodies([])
    expect(say(words, 'xã Hòa Lạc', candidates, NOW).unitIds).toEqual([])
  } finally {
    setEndedBodies(brought)
  }
})

test('a post of an ended office, a list of them, and a district nobody came after', () => {
  expect(say('Trưởng phòng Nội vụ', 'xã Hòa Lạc', candidates, NOW)).toMatchObject({
    kind: 'post',
    unitIds: ['Phòng Văn hóa – Xã hội @ xã Hòa Lạc'],
  })
  expect(say('Phòng Nội vụ, Phòng Tư pháp', 'xã Hòa Lạc', candidates, NOW)).toMatchObject({
    kind: 'group',
    unitIds: ['Phòng Văn hóa – Xã hội @ xã Hòa Lạc', 'Văn phòng HĐND và UBND xã @ xã Hòa Lạc'],
    sure: 0.6,
  })
  const district = say('Hội Nông dân huyện', 'xã Hòa Lạc', candidates, NOW)
  expect(district.kind).toBe('none')
  expect(district.why).toContain('cấp huyện kết thúc hoạt động từ')
  expect(say('Phòng Nội vụ', 'xã Hòa Lạc', today, NOW).kind).toBe('none')
})

test.each([
  ['Công chức Văn phòng – Thống kê', 'xã Hòa Lạc', 'Văn phòng HĐND và UBND xã'],
  ['công chức Tư pháp', 'phường Tân Phú', 'Văn phòng HĐND và UBND phường'],
  ['Công chức Tài chính – Kế toán', 'phường Tân Phú', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
])(
  'a post that communes no longer have is proposed to the office after it: %s',
  (words, from, name) => {
    const unitIds = [`${name} @ ${from}`]
    const found = say(words, from, candidates, NOW)
    expect(found).toMatchObject({ kind: 'post', unitIds, sure: 0.6 })
    expect(found.why).toContain('không còn từ')
    expect(say(words, 'xã Hòa Lạc', before, THEN).why).toContain('hãy thêm chức danh này')
  },
)

test('what is recorded of who carries on comes first, and an office that is there is nobody’s past', () => {
  const [, heir] = today
  if (!heir) throw new Error('no heir')
  const old = committee('xã Bình An', null, 'commune')
  const renamed = { ...committee('xã Hòa', null, 'commune'), heirIds: [heir.id] }
  const context = {
    home: heir,
    candidates,
    on: NOW,
    former: [{ ...old, heirIds: [heir.id] }, renamed],
  }
  const found = matchUnitWords('UBND xã Bình An', context)
  expect(found).toMatchObject({ kind: 'unit', unitIds: [heir.id], sure: 0.6 })
  expect(found.why).toBe('“Ủy ban nhân dân xã Bình An” nay là Ủy ban nhân dân xã Hòa Lạc')
  expect(matchUnitWords('UBND xã Bình Yên', context).kind).toBe('none')
  expect(matchUnitWords('UBND xã Hòa Lạc', context)).toMatchObject({ unitIds: [heir.id], sure: 1 })
})

test('a commune without divisions is meant itself', () => {
  for (const words of [
    'cơ quan chuyên môn xã',
    'các cơ quan chuyên môn',
    'Phòng, ban chuyên môn cấp xã',
  ]) {
    const found = say(words, 'xã Hòa Lạc', before, THEN)
    expect(found).toMatchObject({ kind: 'unit', unitIds: ['xã Hòa Lạc'], sure: 0.85 })
    expect(found.why).toContain('không có phòng, đơn vị riêng')
  }
  expect(say('các ban, ngành', 'xã Hòa Lạc', before, THEN).sure).toBe(0.6)
  expect(say('cơ quan chuyên môn', 'huyện Bình Đông', before, THEN).kind).toBe('none')
  expect(say('cơ quan chuyên môn', 'xã Hòa Lạc', candidates, NOW)).toMatchObject({ kind: 'group' })
})

test('A24, a portal that is no unit is kept by the office', () => {
  const words = 'Ban biên tập Cổng TTĐT'
  expect(say(words, 'xã Hòa Lạc', candidates, NOW)).toMatchObject({
    unitIds: ['Văn phòng HĐND và UBND xã @ xã Hòa Lạc'],
    sure: 0.6,
  })
  expect(say('Cổng Thông tin điện tử', 'xã Hòa Lạc', before, THEN).unitIds).toEqual(['xã Hòa Lạc'])
  const kept = say(words, 'tỉnh An Sơn', candidates, NOW)
  expect(kept.unitIds).toEqual(['Cổng Thông tin điện tử tỉnh @ tỉnh An Sơn'])
  expect(kept.sure).toBeGreaterThan(0.8)
})

test.each([
  'Cấp ủy, người đứng đầu các cơ quan, đơn vị',
  'Cấp ủy, người đứng đầu cơ quan',
  'Thủ trưởng các cơ quan, đơn vị',
])('A36, heads of all: %s', (words) => {
  const found = say(words, 'xã Hòa Lạc', candidates, NOW)
  expect(found).toMatchObject({ kind: 'post', sure: 0.9 })
  expect(found.unitIds).toContain('Phòng Kinh tế @ xã Hòa Lạc')
  expect(found.unitIds).toContain('Văn phòng HĐND và UBND xã @ xã Hòa Lạc')
  expect(say('Cấp ủy xã', 'xã Hòa Lạc', candidates, NOW).unitIds).not.toContain('xã Hòa Lạc')
})
