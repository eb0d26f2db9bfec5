import { addAddressee, endAddressee } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

const REGISTER = [
  { name: 'Cục Kiểm soát thủ tục hành chính, Văn phòng Chính phủ', kind: 'central', address: null },
  { name: 'Cục Kiểm soát thủ tục hành chính, Bộ Tư pháp', kind: 'central', address: null },
  {
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Sơn',
    kind: 'mass_organisation',
    address: '2 Quang Trung',
  },
  { name: 'Hội Nông dân tỉnh An Sơn', kind: 'mass_organisation', address: '12 Lê Lợi' },
  { name: 'Liên đoàn Lao động tỉnh An Sơn', kind: 'mass_organisation', address: '5 Trần Phú' },
  { name: 'Bảo hiểm xã hội tỉnh An Sơn', kind: 'vertical_agency', address: '30 Nguyễn Du' },
  { name: 'Báo An Sơn', kind: 'press', address: '8 Hùng Vương' },
] as const

/** Whom the province writes to outside the system; one of them went from one ministry to another. */
export async function registerSampleAddressees(
  house: House,
  { province }: SampleOrganization,
  day: string,
): Promise<void> {
  const actor = await personOf(house, province, 'officer')
  setClock(`${day}T07:20:00+07:00`)
  await house.database.write(actor.scope, async (db) => {
    const ids: string[] = []
    for (const body of REGISTER) {
      // One after the other: their ids tell the order in which they were written in.
      // oxlint-disable-next-line no-await-in-loop
      ids.push(
        await addAddressee(db, actor, province, {
          ...body,
          email: null,
          phone: null,
          validFrom: null,
        }),
      )
    }
    const [before, after] = ids
    if (before === undefined || after === undefined || day < '2025-03-01') return
    const moved = { version: 1, lastDay: '2025-02-28', successorId: after }
    await endAddressee(db, actor, before, moved)
  })
}
