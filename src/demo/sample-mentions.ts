import { addMention, directMention } from '../channels/index.ts'
import { addDays } from '../law/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

/** What others said of the commune: one praises, one complains, and the chair has ordered something. */
export async function registerSampleMentions(
  house: House,
  { communes: [unit] }: SampleOrganization,
  day: string,
): Promise<void> {
  if (unit === undefined) return
  const clerk = await personOf(house, unit, 'officer')
  const chair = await personOf(house, unit, 'head')
  setClock(`${addDays(day, -3)}T10:00:00+07:00`)
  const complaint = await house.database.write(clerk.scope, async (db) => {
    await addMention(db, clerk, unit.id, {
      sourceKind: 'press',
      source: 'Báo An Sơn',
      title: 'Bình Minh trả kết quả tận nhà cho người cao tuổi',
      appearedOn: addDays(day, -9),
      url: 'https://bao.example.vn/binh-minh-tra-ket-qua-tan-nha',
      summary: 'Bài viết kể cán bộ thôn Đông mang giấy tờ đến nhà cho người già yếu.',
      tone: 'good',
      themes: [],
      procedure: 'Cấp giấy xác nhận hưởng trợ cấp xã hội',
    })
    return addMention(db, clerk, unit.id, {
      sourceKind: 'citizen',
      source: 'Người dân thôn Hạ',
      title: 'Chờ lâu ở quầy chứng thực sáng thứ Hai',
      appearedOn: addDays(day, -4),
      url: null,
      summary: 'Nêu tại hội nghị thôn: có hôm chờ hơn một giờ vì chỉ một quầy mở.',
      tone: 'bad',
      themes: [],
      procedure: 'Chứng thực bản sao từ bản chính',
    })
  })
  setClock(`${addDays(day, -2)}T08:00:00+07:00`)
  await house.database.write(chair.scope, (db) =>
    directMention(db, chair, complaint, {
      version: 1,
      direction: 'Văn phòng mở thêm một quầy sáng thứ Hai, báo lại thôn Hạ.',
      dueOn: addDays(day, 5),
    }),
  )
}
