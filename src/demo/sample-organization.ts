import { listChildUnits, openArea, openUnit, recordEvent } from '../organization/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Db } from '../platform/database.ts'

/** The invented province of the demonstration, as it stands on the demonstration's day. */
export interface SampleOrganization {
  province: Unit
  provinceOffice: Unit
  /** The district, until the end of June 2025. */
  district: Unit | null
  districtOffice: Unit | null
  /** Those that exist on the day: six of the district before July 2025, six merged ones after. */
  communes: Unit[]
}

const FOUNDED = '2015-01-01'
const REFORM = '2025-07-01'

const PROVINCE_OFFICES = [
  ['office', 'Văn phòng UBND tỉnh', 'VP'],
  ['department', 'Sở Nội vụ', 'SNV'],
  ['department', 'Sở Tư pháp', 'STP'],
  ['department', 'Sở Khoa học và Công nghệ', 'SKHCN'],
  ['department', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL'],
  ['service_centre', 'Trung tâm Phục vụ hành chính công tỉnh', 'TTPVHCC'],
  ['press', 'Báo và Phát thanh, truyền hình An Sơn', 'BPTTH'],
  ['mass_organisation', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'MTTQ'],
] as const

const DISTRICT_OFFICES = [
  ['office', 'Văn phòng HĐND và UBND huyện', 'VP'],
  ['division', 'Phòng Nội vụ', 'PNV'],
  ['division', 'Phòng Tư pháp', 'PTP'],
  ['division', 'Phòng Văn hóa và Thông tin', 'PVHTT'],
  ['media', 'Trung tâm Văn hóa, Thể thao và Truyền thông huyện', 'TTVH'],
  ['media', 'Cổng Thông tin điện tử huyện', 'CTTĐT'],
  ['one_stop', 'Bộ phận Tiếp nhận và Trả kết quả huyện', 'BPMC'],
  ['vertical_agency', 'Công an huyện', 'CAH'],
  ['mass_organisation', 'Ủy ban Mặt trận Tổ quốc huyện', 'MTTQ'],
  ['mass_organisation', 'Liên đoàn Lao động huyện', 'LĐLĐ'],
  ['mass_organisation', 'Huyện đoàn', 'HĐ'],
] as const

/** `{xã}` is the kind of the commune. */
const COMMUNE_OFFICES = [
  ['office', 'Văn phòng HĐND và UBND {xã}', 'VP'],
  ['division', 'Phòng Kinh tế', 'KT'],
  ['division', 'Phòng Văn hóa – Xã hội', 'VHXH'],
  ['service_centre', 'Trung tâm Phục vụ hành chính công {xã}', 'TTPVHCC'],
  ['vertical_agency', 'Công an {xã}', 'CA'],
  ['mass_organisation', 'Ủy ban Mặt trận Tổ quốc Việt Nam {xã}', 'MTTQ'],
] as const
const OLD_COMMUNE_OFFICES = [
  ['one_stop', 'Bộ phận Tiếp nhận và Trả kết quả {xã}', 'BPMC'],
  ['media', 'Đài truyền thanh {xã}', 'ĐTT'],
] as const

const OLD_COMMUNES = [
  'xã Bình Minh',
  'xã Hòa Lạc',
  'xã Tân Phú',
  'xã Đông Sơn',
  'xã An Thịnh',
  'thị trấn Hòa Phú',
]

/** New commune ← the old ones merged into it; those without predecessors lie in other former districts. */
const NEW_COMMUNES: readonly (readonly [name: string, before: readonly string[]])[] = [
  ['xã Bình Minh', ['xã Bình Minh', 'xã Hòa Lạc']],
  ['xã Đông Sơn', ['xã Đông Sơn', 'xã An Thịnh']],
  ['xã Hòa Phú', ['thị trấn Hòa Phú', 'xã Tân Phú']],
  ['phường Bắc Giang Sơn', []],
  ['xã Cẩm Lĩnh', []],
  ['xã Suối Ngà', []],
]

export async function openSampleOrganization(db: Db, day: string): Promise<SampleOrganization> {
  const country = await openArea(db, {
    kind: 'country',
    name: 'Việt Nam',
    parentId: null,
    openedOn: '1945-09-02',
  })
  const area = await openArea(db, {
    kind: 'province',
    name: 'tỉnh An Sơn',
    parentId: country.id,
    openedOn: FOUNDED,
  })
  const province = await openUnit(db, {
    parentId: null,
    areaId: area.id,
    kind: 'peoples_committee',
    tier: 'province',
    name: 'Ủy ban nhân dân tỉnh An Sơn',
    shortName: 'UBND tỉnh An Sơn',
    documentSymbol: 'UBND',
    openedOn: FOUNDED,
    shard: 1,
    slug: true,
  })
  const offices = await openOffices(db, province, PROVINCE_OFFICES, FOUNDED)
  const provinceOffice = required(offices[0])
  const { district, office, media, communes } = await openDistrict(db, province, area.id)
  if (day < REFORM) return { province, provinceOffice, district, districtOffice: office, communes }
  const merged = await openMergedCommunes(db, province, area.id, communes)
  await divideMedia(db, media, merged.slice(0, 3))
  await recordEvent(db, {
    kind: 'close',
    happenedOn: REFORM,
    legalSource: 'Luật số 72/2025/QH15',
    before: [district.id],
    after: [],
  })
  return { province, provinceOffice, district: null, districtOffice: null, communes: merged }
}

async function openDistrict(db: Db, province: Unit, provinceAreaId: string) {
  const area = await openArea(db, {
    kind: 'district',
    name: 'huyện Hòa Phú',
    parentId: provinceAreaId,
    openedOn: FOUNDED,
  })
  const district = await openCommittee(db, province, area.id, 'district', 'huyện Hòa Phú', FOUNDED)
  const offices = await openOffices(db, district, DISTRICT_OFFICES, FOUNDED)
  const communes: Unit[] = []
  for (const name of OLD_COMMUNES)
    communes.push(await openCommune(db, district, area.id, name, FOUNDED))
  const media = required(offices.find(({ kind }) => kind === 'media'))
  return { district, office: required(offices[0]), media, communes }
}

/** The district's radio and culture went to the communes; who carries its work on is still asked. */
async function divideMedia(db: Db, media: Unit, communes: readonly Unit[]): Promise<void> {
  const offices = await Promise.all(
    communes.map(({ id }) => listChildUnits(db, id, { on: REFORM })),
  )
  await recordEvent(db, {
    kind: 'split',
    happenedOn: REFORM,
    legalSource: 'Đề án sắp xếp Trung tâm Văn hóa, Thể thao và Truyền thông cấp huyện năm 2025',
    before: [media.id],
    after: offices.flat().flatMap(({ id, name }) => (name.startsWith('Phòng Văn hóa') ? [id] : [])),
  })
}

/** July 2025: the district ends, its communes become fewer and stand directly under the province. */
async function openMergedCommunes(
  db: Db,
  province: Unit,
  provinceAreaId: string,
  old: readonly Unit[],
): Promise<Unit[]> {
  const merged: Unit[] = []
  for (const [name, before] of NEW_COMMUNES) {
    const commune = await openCommune(db, province, provinceAreaId, name, REFORM)
    merged.push(commune)
    const predecessors = old.filter((unit) => before.some((place) => unit.name.endsWith(place)))
    if (predecessors.length === 0) continue
    await recordEvent(db, {
      kind: 'merge',
      happenedOn: REFORM,
      legalSource: 'Nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025',
      before: predecessors.map((unit) => unit.id),
      after: [commune.id],
    })
  }
  return merged
}

async function openCommune(
  db: Db,
  parent: Unit,
  parentAreaId: string,
  name: string,
  openedOn: string,
): Promise<Unit> {
  const area = await openArea(db, { kind: 'commune', name, parentId: parentAreaId, openedOn })
  const commune = await openCommittee(db, parent, area.id, 'commune', name, openedOn)
  const kind = /^(phường|thị trấn)/.exec(name)?.[0] ?? 'xã'
  const offices = openedOn < REFORM ? OLD_COMMUNE_OFFICES : COMMUNE_OFFICES
  const named = offices.map(
    ([sort, title, symbol]) =>
      [
        sort,
        title.replace('{xã}', kind),
        symbol,
        inPlace(title.replace(' {xã}', ''), name),
      ] as const,
  )
  await openOffices(db, commune, named, openedOn)
  return commune
}

/** "Phòng Kinh tế xã Bình Minh": a superior sees the offices of many communes side by side. */
function inPlace(title: string, place: string): string {
  return `${title} ${place}`
}

function openCommittee(
  db: Db,
  parent: Unit,
  areaId: string,
  tier: 'district' | 'commune',
  place: string,
  openedOn: string,
): Promise<Unit> {
  return openUnit(db, {
    parentId: parent.id,
    areaId,
    kind: 'peoples_committee',
    tier,
    name: `Ủy ban nhân dân ${place}`,
    shortName: `UBND ${place}`,
    documentSymbol: 'UBND',
    openedOn,
    slug: true,
  })
}

async function openOffices(
  db: Db,
  parent: Unit,
  offices: readonly (readonly [
    kind: Unit['kind'],
    name: string,
    symbol: string,
    shortName?: string,
  ])[],
  openedOn: string,
): Promise<Unit[]> {
  const opened: Unit[] = []
  for (const [kind, name, documentSymbol, shortName = name] of offices) {
    opened.push(
      await openUnit(db, {
        parentId: parent.id,
        areaId: parent.areaId,
        kind,
        tier: parent.tier,
        name,
        shortName,
        documentSymbol,
        openedOn,
      }),
    )
  }
  return opened
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample organization lacks an office')
  return value
}
