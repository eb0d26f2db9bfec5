import { getUnit, givePrintedCode, officeOf } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { isApproved } from '../../work/index.ts'
import { codeOfItem } from '../published/published-item.ts'
import { carriedBy } from '../channel/carried.ts'
import { viewItem } from '../item/item-view-queries.ts'
import type { PrintWish } from './print-contract.ts'
import type { PieceSource } from './piece-of-item.ts'
import { formatOf } from './print-format.ts'

/** What is set on paper, read now; the picture is fetched when the transaction is over. */
export interface PrintSource extends Omit<PieceSource, 'picture'> {
  pictureOf: { hash: string; alt: string } | null
  number: number
}

/** The newest version, and whether exactly that one is approved. */
export async function readPrintSource(
  db: Db,
  house: House,
  actor: Actor,
  itemId: string,
  wish: PrintWish,
): Promise<PrintSource> {
  const { kind, content, contentHash, number, unit, publicPath } = await viewItem(db, actor, itemId)
  const { channel, pictures } = formatOf(wish.format)
  if (content.channels[channel] === undefined)
    throw notFound('Nội dung này không chọn hình thức in đó.')
  const office = await officeOf(db, house.config.publicUrl, unit.id)
  const { front } = office
  const opensItem = wish.code === 'item' && publicPath !== null
  const cover = pictures && wish.picture ? content.cover : null
  return {
    kind,
    number,
    carried: carriedBy(channel, { kind, content }),
    facts: content.facts,
    unit: office.unit,
    qr:
      wish.code === 'none' || front === null
        ? null
        : {
            url: await givePrintedCode(
              house,
              await getUnit(db, unit.id),
              wish.code === 'item' ? `tin-tuc/${codeOfItem(itemId)}` : '',
            ),
            label: opensItem ? 'Quét mã để đọc đầy đủ' : 'Quét mã để xem trang của đơn vị',
          },
    pictureOf: cover && { hash: cover.hash, alt: cover.alt },
    draft: !(await isApproved(db, itemId, contentHash)),
  }
}
