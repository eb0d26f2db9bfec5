import { type FaceChange, savePublicFace } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

/** How the communes are reached: what stands at the foot of their pages. */
export async function tellSampleContacts(
  house: House,
  { communes }: SampleOrganization,
): Promise<void> {
  for (const commune of communes) {
    const actor = await personOf(house, commune, 'officer')
    await house.database.write(actor.scope, (db) =>
      savePublicFace(db, actor, commune.id, { version: 0, ...FACE }),
    )
  }
}

const FACE: Omit<FaceChange, 'version'> = {
  introduction: [
    'Bộ phận Tiếp nhận và Trả kết quả làm việc tại tầng 1, trụ sở Ủy ban nhân dân xã. Người cao tuổi, người khuyết tật được mời vào trước.',
    'Mọi phản ánh về thái độ, thời hạn giải quyết hồ sơ đều được ghi sổ và trả lời.',
  ].join('\n'),
  contacts: [
    {
      kind: 'petition',
      label: 'Tiếp nhận phản ánh, kiến nghị',
      value: '0220 3861 234',
      note: 'Giờ hành chính; gặp chị Lan, Văn phòng HĐND và UBND',
    },
    {
      kind: 'one_stop',
      label: 'Trung tâm Phục vụ hành chính công',
      value: 'Tầng 1, trụ sở UBND xã, thôn Đông',
      note: 'Thứ Hai đến Thứ Sáu, 7:30–11:30 và 13:30–17:00',
    },
    { kind: 'email', label: 'Thư điện tử', value: 'ubnd@binhminh.example.vn', note: null },
  ],
}
