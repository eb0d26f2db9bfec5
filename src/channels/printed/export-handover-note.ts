import { codeOfItem, getItem, specOf } from '../../content/index.ts'
import { type MaterialInput, renderMaterial } from '../../documents/index.ts'
import { getUnit, givePrintedCode, officeOf } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Download } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isPhysical } from '../delivery/delivery-fields.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'

/** The paper that goes along when pieces change hands, ready to be signed; empty lines are filled in by pen. */
export async function exportHandoverNote(
  house: House,
  db: Db,
  actor: Actor,
  deliveryId: string,
  receiver: string,
): Promise<Download> {
  const delivery = await getDelivery(db, deliveryId)
  const { code, details, target, itemId, itemNumber, contentHash, title } = delivery
  if (!isPhysical(code) || delivery.state === 'cancelled') {
    throw new Refusal(409, 'Lần đưa tin này không có gì để giao nhận.')
  }
  const { unit, front } = await officeOf(db, house.config.publicUrl, delivery.unitId)
  const { publishedNumber } = await getItem(db, itemId)
  const isPublic = publishedNumber !== null
  const note: MaterialInput = {
    kind: 'handover',
    size: 'A4',
    unit,
    title,
    qr:
      front === null
        ? null
        : {
            url: await givePrintedCode(
              house,
              await getUnit(db, delivery.unitId),
              `tin-tuc/${codeOfItem(itemId)}`,
            ),
            label: isPublic ? 'Quét mã để đọc bản đầy đủ' : 'Quét mã để xem trang của đơn vị',
          },
    facts: [
      { label: 'Hình thức', value: specOf(code).label },
      {
        label: 'Số lượng giao',
        value: details.copies === undefined ? '' : `${details.copies} bản`,
      },
      { label: 'Thực nhận', value: '' },
      { label: 'Nơi treo, phát', value: details.place ?? target },
      { label: 'Thời gian treo', value: spanOf(details.from, details.to) },
      { label: 'Hết hạn thì', value: '' },
    ],
    signed: `Ngày ….. tháng ….. năm ${today().slice(0, 4)}`,
    giver: actor.name,
    receiver: receiver === '' ? null : receiver,
    foot: `Bản số ${itemNumber} đã duyệt, mã nội dung ${contentHash.slice(0, 12)}. Chụp ảnh nơi treo, phát và gửi lại đơn vị để ghi kết quả.`,
  }
  return {
    bytes: () => renderMaterial(note),
    mime: 'application/pdf',
    saveAs: `phieu-giao-nhan-${deliveryId.slice(-8)}.pdf`,
  }
}

const day = (iso: string) => iso.split('-').toReversed().join('/')

function spanOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return ''
  return to === undefined ? `từ ${day(from)}` : `từ ${day(from)} đến ${day(to)}`
}
