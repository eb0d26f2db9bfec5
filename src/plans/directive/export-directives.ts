import { writeSpreadsheet } from '../../documents/index.ts'
import { labelOf } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Download } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { shortDate } from '../../ui/format.ts'
import type { DirectiveFilter, DirectiveView } from './directive-contract.ts'
import { timesTold, toldTexts } from './directive.ts'
import { listDirectives } from './directive-queries.ts'

const MOST = 5000

/** The register as a spreadsheet: one row a document, with all by which it was communicated. */
export async function exportDirectives(
  db: Db,
  actor: Actor,
  unit: Pick<Unit, 'id' | 'name'>,
  filter: DirectiveFilter,
): Promise<Download> {
  const { items } = await listDirectives(db, actor, unit.id, filter, MOST)
  const sheet = {
    name: 'Văn bản chỉ đạo',
    title: ['SỔ VĂN BẢN CHỈ ĐẠO', unit.name, `Xuất ngày ${shortDate(today())}`],
    columns: [
      { header: 'Ngày nhận', width: 12, kind: 'date' as const },
      { header: 'Số, ký hiệu', width: 18 },
      { header: 'Ngày ban hành', width: 12, kind: 'date' as const },
      { header: 'Cơ quan ban hành', width: 28 },
      { header: 'Tên văn bản', width: 50 },
      { header: 'Kế hoạch thực hiện', width: 40 },
      { header: 'Số lần truyền thông', width: 10, kind: 'number' as const },
      { header: 'Đã truyền thông khi nào, ở đâu, bằng việc gì', width: 60 },
      { header: 'Đường dẫn', width: 30 },
      { header: 'Ghi chú', width: 30 },
    ],
    rows: items.map((one) => [
      one.receivedOn,
      one.number,
      one.issuedOn,
      one.issuer,
      one.title,
      one.plans.map((plan) => plan.title).join('\n') || null,
      timesTold(one),
      [...one.activities.map(told), ...toldByText(one).map(told)].join('\n') || null,
      one.address,
      one.note,
    ]),
  }
  return {
    bytes: () => writeSpreadsheet([sheet]),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    saveAs: `van-ban-chi-dao-${today()}.xlsx`,
  }
}

function toldByText(directive: DirectiveView) {
  return toldTexts(directive).map(({ title, toldOn, place, channelKind }) => ({
    title,
    place,
    happenedOn: toldOn,
    channelKind: channelKind ?? 'portal_news',
  }))
}

function told(activity: Omit<DirectiveView['activities'][number], 'id'>): string {
  return [
    shortDate(activity.happenedOn),
    labelOf('channel_kind', activity.channelKind),
    activity.place,
    activity.title,
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ')
}
