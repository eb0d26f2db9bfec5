import type { World } from './world.ts'

/** Who is who in a province of three tiers, as the plans name them. */
export async function openThreeTiers(world: World) {
  const { province, office: provinceOffice } = await world.addProvince()
  const { areaId } = province
  const department = await world.addUnit(province, {
    name: 'Sở Tư pháp',
    kind: 'department',
    tier: 'province',
    areaId,
  })
  const district = await world.addUnit(province, { name: 'UBND huyện Hòa Phú', tier: 'district' })
  const at = { tier: 'district', areaId: district.areaId } as const
  const division = (name: string) => world.addUnit(district, { name, kind: 'division', ...at })
  const commune = await world.addUnit(district, { name: 'UBND xã Hòa Lạc' })
  const below = { tier: 'commune', areaId: commune.areaId } as const
  return {
    province,
    provinceOffice,
    department,
    district,
    districtOffice: await world.addUnit(district, {
      name: 'Văn phòng HĐND và UBND huyện',
      kind: 'office',
      ...at,
    }),
    culture: await division('Phòng Văn hóa và Thông tin'),
    affairs: await division('Phòng Nội vụ'),
    commune,
    communeOffice: await world.addUnit(commune, {
      name: 'Văn phòng UBND xã',
      kind: 'office',
      ...below,
    }),
    radio: await world.addUnit(commune, {
      name: 'Đài truyền thanh xã',
      kind: 'media',
      ...below,
    }),
  }
}

export type Who = keyof Awaited<ReturnType<typeof openThreeTiers>>
