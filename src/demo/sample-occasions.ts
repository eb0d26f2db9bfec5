import { addOccasion, publishOccasion } from '../channels/index.ts'
import { addDays } from '../law/index.ts'
import type { House } from '../platform/house.ts'
import { setClock } from '../platform/clock.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

const ONCE = { endsOn: null, repeats: 'never', until: null, note: '' } as const

/** What the first commune holds with citizens in the weeks to come; the last one still waits for the chair. */
export async function announceSampleOccasions(
  house: House,
  { communes: [unit] }: SampleOrganization,
  day: string,
): Promise<void> {
  if (!unit) return
  setClock(`${addDays(day, -6)}T08:00:00+07:00`)
  const clerk = await personOf(house, unit, 'officer')
  const chair = await personOf(house, unit, 'head')
  for (const [at, typed] of occasionsFrom(day).entries()) {
    const id = await house.database.write(clerk.scope, (db) =>
      addOccasion(db, clerk, unit.id, typed),
    )
    if (at === 3) continue
    await house.database.write(chair.scope, (db) => publishOccasion(db, chair, id, 1))
  }
}

function occasionsFrom(day: string) {
  return [
    {
      kind: 'reception',
      title: 'Chủ tịch Ủy ban nhân dân xã tiếp công dân',
      place: 'Phòng tiếp công dân, tầng 1 trụ sở xã',
      note: 'Mang theo căn cước và giấy tờ liên quan nếu có. Không phải đăng ký trước.',
      startsOn: thursdayFrom(addDays(day, -14)),
      endsOn: null,
      fromTime: '07:30',
      toTime: '11:30',
      repeats: 'weekly',
      until: addDays(day, 90),
    },
    {
      ...ONCE,
      kind: 'service',
      title: 'Giúp nộp hồ sơ trực tuyến tại nhà văn hóa',
      place: 'Nhà văn hóa thôn Đông',
      startsOn: addDays(day, 3),
      fromTime: '19:30',
      toTime: '21:00',
    },
    {
      ...ONCE,
      kind: 'campaign',
      title: 'Tuần lễ tuyên truyền cải cách hành chính',
      place: 'Các thôn trong xã',
      startsOn: addDays(day, 6),
      endsOn: addDays(day, 12),
      fromTime: null,
      toTime: null,
    },
    {
      ...ONCE,
      kind: 'dialogue',
      title: 'Đối thoại về thủ tục đất đai với nhân dân thôn Hạ',
      place: 'Hội trường Ủy ban nhân dân xã',
      startsOn: addDays(day, 17),
      fromTime: '14:00',
      toTime: '16:30',
    },
  ] as const
}

function thursdayFrom(day: string): string {
  return addDays(day, (11 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)
}
