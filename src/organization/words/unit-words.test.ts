import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tier, UnitKind } from '../unit/unit.ts'
import { matchUnitWords } from './unit-words.ts'
import type { UnitForMatching } from './unit-words.ts'

const PROVINCE = unit('tinh', null, 'peoples_committee', 'province', 'Ủy ban nhân dân tỉnh An Sơn')
const DISTRICT = unit(
  'huyen',
  'tinh',
  'peoples_committee',
  'district',
  'Ủy ban nhân dân huyện Bình Đông',
)
const COMMUNES = [
  unit('xa-1', 'huyen', 'peoples_committee', 'commune', 'Ủy ban nhân dân xã Hòa Lạc'),
  unit('xa-2', 'huyen', 'peoples_committee', 'commune', 'Ủy ban nhân dân xã Tân Phú'),
  unit('thi-tran', 'huyen', 'peoples_committee', 'commune', 'Ủy ban nhân dân thị trấn Bình Đông'),
]
const OFFICES = [
  unit('vp', 'huyen', 'office', 'district', 'Văn phòng HĐND và UBND huyện Bình Đông'),
  unit('noi-vu', 'huyen', 'division', 'district', 'Phòng Nội vụ'),
  unit('tu-phap', 'huyen', 'division', 'district', 'Phòng Tư pháp'),
  unit('vhtt', 'huyen', 'division', 'district', 'Phòng Văn hóa và Thông tin huyện'),
]
const POLICE = unit('cong-an', 'huyen', 'vertical_agency', 'district', 'Công an huyện')
const MASS = [
  unit('mttq', 'huyen', 'mass_organisation', 'district', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện'),
  unit('ldld', 'huyen', 'mass_organisation', 'district', 'Liên đoàn Lao động huyện'),
  unit('doan', 'huyen', 'mass_organisation', 'district', 'Huyện đoàn'),
]
const MEDIA = [
  unit('tt-vh', 'huyen', 'media', 'district', 'Trung tâm Văn hóa, Thể thao và Truyền thông huyện'),
  unit('cong', 'huyen', 'media', 'district', 'Cổng thông tin điện tử huyện'),
]
const DESK = unit('mot-cua', 'huyen', 'one_stop', 'district', 'Bộ phận Một cửa huyện')
const COMMUNE_DESKS = [
  unit('mot-cua-1', 'xa-1', 'one_stop', 'commune', 'Bộ phận Tiếp nhận và Trả kết quả'),
  unit('mot-cua-2', 'xa-2', 'one_stop', 'commune', 'Bộ phận Một cửa xã Tân Phú'),
]
const DEPARTMENTS = [
  unit('so-nv', 'tinh', 'department', 'province', 'Sở Nội vụ'),
  unit('so-tp', 'tinh', 'department', 'province', 'Sở Tư pháp'),
  unit('vp-tinh', 'tinh', 'office', 'province', 'Văn phòng UBND tỉnh'),
]
const ALL = [
  PROVINCE,
  DISTRICT,
  ...COMMUNES,
  ...OFFICES,
  POLICE,
  ...MASS,
  ...MEDIA,
  DESK,
  ...COMMUNE_DESKS,
  ...DEPARTMENTS,
]
const BRANCHES = [...OFFICES, POLICE]

const match = (words: string, home: UnitForMatching = DISTRICT) =>
  matchUnitWords(words, { home, candidates: ALL })

describe('one unit', () => {
  it.each([
    ['Văn phòng HĐND và UBND huyện', 'vp'],
    ['VP HĐND&UBND huyện', 'vp'],
    ['văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'vp'],
    ['Phòng văn hoá và Thông tin', 'vhtt'],
    ['Phòng VH-TT', 'vhtt'],
    ['Phòng VHTT huyện', 'vhtt'],
    ['PHÒNG TƯ PHÁP HUYỆN', 'tu-phap'],
    ['Phòng Tư pháp thuộc UBND huyện', 'tu-phap'],
    ['Ủy Ban MTTQ', 'mttq'],
    ['Uỷ ban MTTQ Việt Nam huyện', 'mttq'],
    ['Liên đoàn lao động huyện', 'ldld'],
    ['Huyện đoàn', 'doan'],
    ['Công an huyện', 'cong-an'],
    ['Trung tâm Văn hóa, Thể Thao và truyền thông huyện', 'tt-vh'],
    ['Trung tâm Văn hóa, TT và TT huyện', 'tt-vh'],
    ['Cổng TTĐT huyện', 'cong'],
    ['UBND huyện', 'huyen'],
    ['UBND tỉnh', 'tinh'],
    ['UBND xã Hoà Lạc', 'xa-1'],
    ['xã Tân Phú', 'xa-2'],
    ['Bộ phận tiếp nhận và trả kết quả huyện', 'mot-cua'],
    ['Sở Nội vụ tỉnh', 'so-nv'],
  ])('%s', (words, id) => {
    const found = match(words)
    expect(found).toMatchObject({ kind: 'unit', unitIds: [id] })
    expect(found.sure).toBeGreaterThan(0.7)
  })

  it('is found through a typing mistake, less surely', () => {
    const found = match('Văn HĐND và UBND huyện')
    expect(found).toMatchObject({ kind: 'unit', unitIds: ['vp'] })
    expect(found.sure).toBeLessThan(0.9)
  })

  it('keeps tones apart and places apart', () => {
    const hoa = unit('hoa', 'huyen', 'peoples_committee', 'commune', 'UBND xã Hoa Lạc')
    const context = { home: DISTRICT, candidates: [...ALL, hoa] }
    expect(matchUnitWords('UBND xã Hoa Lạc', context).unitIds).toEqual(['hoa'])
    expect(matchUnitWords('UBND xã Hòa Lạc', context).unitIds).toEqual(['xa-1'])
    expect(match('UBND xã Hòa Bình').kind).toBe('none')
    expect(match('Phòng Tài nguyên và Môi trường').kind).toBe('none')
  })

  it('is the nearest of several with the same name', () => {
    const [one, two] = COMMUNES
    if (!one || !two) throw new Error('two communes')
    const halls = [one, two].map((commune) =>
      unit(`vp-${commune.id}`, commune.id, 'office', 'commune', 'Văn phòng HĐND và UBND xã'),
    )
    const candidates = [...ALL, ...halls]
    const words = 'Văn phòng HĐND và UBND xã'
    expect(matchUnitWords(words, { home: two, candidates })).toMatchObject({
      kind: 'unit',
      unitIds: ['vp-xa-2'],
    })
    expect(matchUnitWords(words, { home: DISTRICT, candidates })).toMatchObject({
      kind: 'group',
      unitIds: ['vp-xa-1', 'vp-xa-2'],
      sure: 0.5,
    })
  })

  it('is the committee itself when a commune says "UBND xã"', () => {
    expect(match('UBND xã', COMMUNES[0])).toMatchObject({ kind: 'unit', unitIds: ['xa-1'] })
    expect(match('UBND huyện', COMMUNES[0])).toMatchObject({ kind: 'unit', unitIds: ['huyen'] })
  })
})

describe('a group', () => {
  it.each([
    ['các Phòng, ban, ngành cấp huyện', BRANCHES],
    ['Các phòng, Ban, Ngành cấp huyện', BRANCHES],
    ['các phòng, ban, ngành', BRANCHES],
    ['các ban, ngành', BRANCHES],
    ['các Phòng chuyên môn thuộc UBND huyện', OFFICES],
    ['UBND các xã, thị trấn', COMMUNES],
    ['UBND các xã', COMMUNES.slice(0, 2)],
    ['UBND cấp xã', COMMUNES],
    ['Ủy ban nhân dân các xã, phường, thị trấn, đặc khu', COMMUNES],
    ['các xã, thị trấn', COMMUNES],
    ['UBND xã', COMMUNES.slice(0, 2)],
    ['các tổ chức chính trị - xã hội huyện', MASS],
    ['các đoàn thể', MASS],
    ['các sở, ban, ngành', [] as UnitForMatching[]],
    ['các sở, ban, ngành cấp tỉnh', DEPARTMENTS],
    ['Sở, ban, ngành tỉnh', DEPARTMENTS],
    ['Bộ phận tiếp nhận và trả kết quả huyện, xã', [DESK, ...COMMUNE_DESKS]],
    ['Phòng Nội vụ, Phòng Tư pháp', OFFICES.slice(1, 3)],
  ])('%s', (words, units) => {
    const found = match(
      words,
      words.includes('sở') && !words.includes('tỉnh') ? PROVINCE : DISTRICT,
    )
    const expected = words === 'các sở, ban, ngành' ? DEPARTMENTS : units
    expect(found).toMatchObject({ kind: 'group', unitIds: expected.map(({ id }) => id) })
    expect(found.sure).toBeGreaterThanOrEqual(0.7)
  })

  it.each([
    'các phòng, ban, ngành có liên quan',
    'các Phòng, ban, ngành cấp huyện có liên quan',
    'các ban, ngành liên quan',
    'các cơ quan, đơn vị có liên quan',
  ])('needs a person to choose: %s', (words) => {
    const found = match(words)
    expect(found.kind).toBe('group')
    expect(found.unitIds.length).toBeGreaterThan(1)
    expect(found.sure).toBeLessThanOrEqual(0.5)
  })

  it('said by an office means those of its committee', () => {
    expect(match('các phòng chuyên môn', OFFICES[0]).unitIds).toEqual(OFFICES.map(({ id }) => id))
  })
})

describe('a post', () => {
  it.each([
    ['Chủ tịch UBND huyện', [DISTRICT]],
    ['Phó Chủ tịch UBND huyện', [DISTRICT]],
    ['Chủ tịch UBND các xã, thị trấn', COMMUNES],
    ['Trưởng các Phòng, Ban, Ngành cấp huyện', BRANCHES],
    ['Trưởng phòng Nội vụ', OFFICES.slice(1, 2)],
    ['Chánh Văn phòng HĐND và UBND huyện', OFFICES.slice(0, 1)],
    ['Giám đốc Sở Nội vụ', DEPARTMENTS.slice(0, 1)],
    ['Công chức Văn phòng – Thống kê', [DISTRICT]],
  ])('%s', (words, units) => {
    expect(match(words)).toMatchObject({ kind: 'post', unitIds: units.map(({ id }) => id) })
  })
})

describe('nobody on the system', () => {
  it.each([
    'các tổ chức, cá nhân có liên quan',
    'người dân, doanh nghiệp',
    'Bộ Tư pháp',
    'Cục Kiểm soát TTHC',
    '',
    '…',
    'Chủ tịch',
  ])('%s', (words) => {
    expect(match(words)).toMatchObject({ kind: 'none', unitIds: [], sure: 0 })
  })
})

const VOCABULARY =
  'các UBND xã thị trấn huyện hội , phòng Trưởng TT và có liên quan cấp thuộc - ban ngành Nội vụ một cửa HĐND ;'.split(
    ' ',
  )

it('is quick among the units of a whole province', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    unit(`u${index}`, 'huyen', 'peoples_committee', 'commune', `UBND xã Số ${index}`),
  )
  const context = { home: DISTRICT, candidates: [...ALL, ...many] }
  const start = performance.now()
  for (let index = 0; index < 100; index += 1) {
    expect(matchUnitWords(`UBND xã số ${index * 7} `, context).unitIds).toEqual([`u${index * 7}`])
    expect(matchUnitWords(`Phòng Không có ${index}`, context).kind).toBe('none')
  }
  expect(matchUnitWords('UBND các xã', context).unitIds).toHaveLength(3002)
  // 201 words; one machine is not another.
  expect(performance.now() - start).toBeLessThan(3000)
})

describe('for any words', () => {
  const vocabulary = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 14 })
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    vocabulary.map((words) => words.join(' ')),
  )

  it('answers candidates only, each once, with a certainty that fits', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...ALL), (words, home) => {
        const found = match(words, home)
        expect(new Set(found.unitIds).size).toBe(found.unitIds.length)
        expect(found.unitIds.every((id) => ALL.some((one) => one.id === id))).toBe(true)
        expect(found.kind === 'none').toBe(found.unitIds.length === 0)
        expect(found.sure).toBeGreaterThanOrEqual(0)
        expect(found.sure).toBeLessThanOrEqual(1)
        expect(found.kind === 'unit' && found.unitIds.length !== 1).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds a unit by its own full name, whatever it is called', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...ALL), (name, home) => {
        fc.pre(name.trim() !== '')
        const own = unit('own', 'huyen', 'other', 'district', name.normalize('NFC').trim())
        const others = ALL.filter((one) => one.name !== own.name)
        const found = matchUnitWords(own.name, { home, candidates: [own, ...others] })
        expect(found.unitIds).toContain('own')
        expect(found.kind).not.toBe('none')
      }),
      { numRuns: 2000 },
    )
    for (const one of ALL) expect(match(one.name)).toMatchObject({ unitIds: [one.id], sure: 1 })
  })
})

const GOLD = join(import.meta.dirname, '../../../shared/domain/seeds-gold.json')
describe.each(existsSync(GOLD) ? [GOLD] : [])('the words of the five plans', (gold) => {
  it('are understood, all but the outside ones', () => {
    const words = [...unitWordsIn(JSON.parse(readFileSync(gold, 'utf8')))]
    const missed = words.filter((one) => match(one).kind === 'none')
    expect(words.length).toBeGreaterThan(25)
    expect(missed).toEqual(['các tổ chức, cá nhân có liên quan'])
  })
})

function unitWordsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, part] of Object.entries(value)) {
    if ((key === 'lead' || key === 'coord') && Array.isArray(part)) {
      for (const words of part) found.add(String(words))
    } else unitWordsIn(part, found)
  }
  return found
}

function unit(
  id: string,
  parentId: string | null,
  kind: UnitKind,
  tier: Tier,
  name: string,
): UnitForMatching {
  return { id, parentId, kind, tier, name, shortName: name }
}
