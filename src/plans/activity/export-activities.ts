import { writeSpreadsheet } from '../../documents/index.ts'
import type { Unit } from '../../organization/index.ts'
import type { Download } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { shortDate } from '../../ui/format.ts'
import { type ActivityFilter, listActivityRows } from './activity-list-queries.ts'
import { activitySheet } from './activity-sheet.ts'

/** What a clerk scrolls through, and what a page of memory holds. */
const MOST = 20_000

/** The list as a spreadsheet; each row leads back to its activity. */
export async function exportActivities(
  db: Db,
  unit: Pick<Unit, 'id' | 'orgPath' | 'name'>,
  filter: ActivityFilter,
  publicUrl: string,
): Promise<Download> {
  const rows = await listActivityRows(db, unit, filter, MOST + 1)
  const [from, to] = [filter.from ?? rows.at(-1)?.happenedOn, filter.to ?? rows[0]?.happenedOn]
  const sheet = activitySheet(rows.slice(0, MOST), {
    title: [
      'VIỆC ĐÃ LÀM',
      unit.name,
      ...(from && to ? [`Từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`] : []),
      ...(rows.length > MOST
        ? ['Chỉ có 20.000 việc mới nhất; hãy chọn khoảng thời gian ngắn hơn.']
        : []),
      `Xuất ngày ${shortDate(today())}; số ước lượng được ghi rõ ở cột riêng.`,
    ],
    withUnit: filter.below,
    addressOf: (activityId) => `${publicUrl}/lam-viec/viec-da-lam/${activityId}`,
  })
  return {
    bytes: () => writeSpreadsheet([sheet]),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    saveAs: `viec-da-lam-${today()}.xlsx`,
  }
}
