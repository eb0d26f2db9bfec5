import { addSeriesPart, editSeriesPart, getSeries, openSeries } from '../content/index.ts'
import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { personOf } from './sample-people.ts'

/** What each part tells, on which day from today, and the text it already has. */
const PARTS = [
  { title: 'Nộp hồ sơ trực tuyến', days: -33, text: 'Bốn bước nộp hồ sơ trực tuyến ngay tại nhà' },
  {
    title: 'Đăng ký khai sinh',
    days: -19,
    text: 'Đăng ký khai sinh: nộp tối nay, sáng mai có kết quả',
  },
  { title: 'Chứng thực bản sao', days: -2, brief: 'Mang gì, bao nhiêu bản, lấy ngay hay hẹn.' },
  { title: 'Xác nhận tình trạng hôn nhân', days: 12, brief: 'Ai hay cần, nộp qua mạng thế nào.' },
]

/** A programme in four parts: two are read, one is late, one is to come. */
export async function openSampleSeries(
  house: House,
  unit: Unit,
  columnId: string | null,
  idsByTitle: ReadonlyMap<string, string>,
  day: string,
): Promise<void> {
  setClock(`${addDays(day, -40)}T09:00:00+07:00`)
  const actor = await personOf(house, unit, 'officer')
  await house.database.write(actor.scope, async (db) => {
    const seriesId = await openSeries(db, actor, unit.id, {
      title: 'Hai tuần một thủ tục',
      description: 'Mỗi kỳ chọn một thủ tục bà con hay làm, nói đủ để khỏi phải đi lại.',
      kind: 'guide',
      channels: ['portal', 'leaflet'],
      columnId,
      holderName: actor.name,
      holderPostId: null,
      isPublic: true,
      lineId: null,
      rhythm: 'by_date',
      firstDueOn: addDays(day, PARTS[0]?.days ?? 0),
      parts: 1,
    })
    for (const { title, brief = '', days } of PARTS.slice(1)) {
      await addSeriesPart(db, actor, seriesId, { title, brief, dueOn: addDays(day, days) })
    }
    const { items } = await getSeries(db, actor, seriesId)
    for (const [index, { id, dueOn, version }] of items.entries()) {
      const { title = '', brief = '', text = '' } = PARTS[index] ?? {}
      const itemId = idsByTitle.get(text) ?? null
      await editSeriesPart(db, actor, id, { version, title, brief, dueOn, itemId })
    }
  })
}
