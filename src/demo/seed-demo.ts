import { createAccount, grantRole } from '../identity/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Role } from '../platform/actor.ts'
import { setClock, today } from '../platform/clock.ts'
import { scopeOf, SYSTEM_SCOPE } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { openSampleOrganization } from './sample-organization.ts'
import { publishSampleReports } from './sample-published-reports.ts'
import { giveSampleWork, openSamplePosts } from './sample-posts.ts'
import { registerSampleAddressees } from './sample-addressees.ts'
import { planSampleMerger } from './sample-merger.ts'
import { writeSampleTexts } from './sample-content.ts'
import { deliverSampleTexts } from './sample-deliveries.ts'
import { announceSampleOccasions } from './sample-occasions.ts'
import { registerSampleMentions } from './sample-mentions.ts'
import { sendSampleNotice } from './sample-notice.ts'
import { tellSampleContacts } from './sample-public-face.ts'
import { workSampleYear } from './sample-year.ts'

export const DEMO_PASSWORD = 'lan-toa-xin-chao'

export interface DemoAccount {
  name: string
  displayName: string
  /** Post and unit, for whoever tries the demonstration. */
  what: string
  role: Role
  unit: (organization: SampleOrganization) => Unit | null
}

/** The people of the demonstration, as of its day: those of the district only while there is one. */
export function listDemoAccounts(day: string): DemoAccount[] {
  const district = day < '2025-07-01'
  return [
    ...(district
      ? [
          person(
            'huyen',
            'Trần Thị Hoa',
            'công chức Văn phòng, UBND huyện Hòa Phú',
            'officer',
            (all) => all.district,
          ),
          person(
            'chutich',
            'Lê Văn Bình',
            'Phó Chủ tịch UBND huyện Hòa Phú (duyệt)',
            'head',
            (all) => all.district,
          ),
        ]
      : []),
    person(
      'xa',
      'Nguyễn Thị Lan',
      'công chức văn phòng, UBND xã Bình Minh',
      'officer',
      (all) => all.communes[0] ?? null,
    ),
    person(
      'chutichxa',
      'Phạm Văn Dũng',
      'Chủ tịch UBND xã Bình Minh (duyệt)',
      'head',
      (all) => all.communes[0] ?? null,
    ),
    person(
      'xa2',
      'Hoàng Minh Tâm',
      'công chức văn hóa, đơn vị cấp xã thứ hai',
      'officer',
      (all) => all.communes[1] ?? null,
    ),
    person(
      'chutichxa2',
      'Trịnh Thị Nga',
      'chủ tịch, đơn vị cấp xã thứ hai (duyệt)',
      'head',
      (all) => all.communes[1] ?? null,
    ),
    person('tinh', 'Đỗ Thu Hà', 'chuyên viên, UBND tỉnh An Sơn', 'officer', (all) => all.province),
    person(
      'chutichtinh',
      'Vũ Quốc Hùng',
      'Phó Chủ tịch UBND tỉnh An Sơn (duyệt)',
      'head',
      (all) => all.province,
    ),
    person(
      'quantri',
      'Ngô Đức Anh',
      'quản trị hệ thống, tỉnh An Sơn',
      'administrator',
      (all) => all.province,
    ),
  ]
}

/** Fills an empty database through the same actions that people use. */
export async function seedDemo(house: House): Promise<void> {
  const day = today()
  const organization = await house.database.write(scopeOf(), (db) =>
    openSampleOrganization(db, day),
  )
  await openAccounts(house, organization, day)
  await openSamplePosts(house, organization)
  await tellSampleContacts(house, organization)
  await workSampleYear(house, organization, day)
  await publishSampleReports(house, organization)
  await writeSampleTexts(house, organization, day)
  await announceSampleOccasions(house, organization, day)
  await planSampleMerger(house, organization, day)
  await deliverSampleTexts(house, organization, day)
  await registerSampleMentions(house, organization, day)
  await sendSampleNotice(house, organization, day)
  await registerSampleAddressees(house, organization, day)
  await giveSampleWork(house, organization, day)
  // What was put off for later, such as the public figures, is of the day itself.
  setClock(`${day}T07:30:00+07:00`)
}

async function openAccounts(
  house: House,
  organization: SampleOrganization,
  day: string,
): Promise<void> {
  for (const { name, displayName, role, unit } of listDemoAccounts(day)) {
    const at = unit(organization)
    if (at === null) continue
    await house.database.write(SYSTEM_SCOPE, async (db) => {
      const { id } = await createAccount(db, { name, displayName, password: DEMO_PASSWORD })
      await grantRole(db, { accountId: id, unitId: at.id, role, validFrom: '2024-01-01' })
    })
  }
}

function person(
  name: string,
  displayName: string,
  what: string,
  role: Role,
  unit: DemoAccount['unit'],
): DemoAccount {
  return { name, displayName, what, role, unit }
}
