import { sql } from 'kysely'
import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { addDirective, setDirectiveActivities } from '../plans/index.ts'
import { personOf } from './sample-people.ts'

/** A commune's register: one document that was communicated in its broadcasts, one that still waits. */
export async function keepRegister(house: House, commune: Unit, day: string): Promise<void> {
  const actor = await personOf(house, commune, 'officer')
  setClock(`${addDays(day, -2)}T14:30:00+07:00`)
  await house.database.write(actor.scope, async (db) => {
    const { rows } = await sql<{ id: string }>`
      select id from plans.activity
      where unit_id = ${commune.id} and state = 'recorded' and channel_kind = 'broadcast' and happened_on > ${addDays(day, -60)}
      order by happened_on desc, id limit 3
    `.execute(db)
    const told = await addDirective(db, actor, commune, {
      title: 'Công văn về tuyên truyền đăng ký khai sinh, khai tử trên Cổng Dịch vụ công',
      number: '1482/SNV-CCHC',
      issuer: 'Sở Nội vụ tỉnh An Sơn',
      issuedOn: addDays(day, -70),
      receivedOn: addDays(day, -68),
      address: null,
      note: 'Phát trong bản tin sáng thứ Hai, thứ Năm.',
    })
    await setDirectiveActivities(db, actor, told, {
      version: 1,
      activityIds: rows.map((row) => row.id),
    })
    await addDirective(db, actor, commune, {
      title: 'Công văn về phổ biến mức lệ phí mới khi nộp hồ sơ trực tuyến',
      number: '1733/STC-QLG',
      issuer: 'Sở Tài chính tỉnh An Sơn',
      issuedOn: addDays(day, -5),
      receivedOn: addDays(day, -2),
      address: null,
      note: null,
    })
  })
}
