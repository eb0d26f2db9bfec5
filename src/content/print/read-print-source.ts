import { findPublicFace, listSitesOf, slugOf } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { outsidePath } from '../../platform/sites.ts'
import { isApproved } from '../../work/index.ts'
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
  const front = await frontOf(db, house, unit.id)
  const opens = wish.code === 'item' && publicPath !== null ? publicPath : ''
  const cover = pictures && wish.picture ? content.cover : null
  return {
    kind,
    number,
    carried: carriedBy(channel, { kind, content }),
    facts: content.facts,
    unit: await officeOf(db, unit, front),
    qr:
      wish.code === 'none' || front === null
        ? null
        : {
            url: front + opens,
            label: opens === '' ? 'Quét mã để xem trang của đơn vị' : 'Quét mã để đọc đầy đủ',
          },
    pictureOf: cover && { hash: cover.hash, alt: cover.alt },
    draft: !(await isApproved(db, itemId, contentHash)),
  }
}

/** The address of the unit's front page as its readers know it. */
async function frontOf(db: Db, house: House, unitId: string): Promise<string | null> {
  const slug = await slugOf(db, unitId)
  if (slug === null) return null
  const site = (await listSitesOf(db, unitId)).find(({ isPrimary }) => isPrimary)
  const origin = site ? `https://${site.host}` : house.config.publicUrl
  return origin + outsidePath(site, `/${slug}/`)
}

async function officeOf(db: Db, unit: { id: string; name: string }, front: string | null) {
  const { contacts } = await findPublicFace(db, unit.id)
  const short = contacts.filter(({ value }) => value.length <= 60)
  const numbers = short.filter(({ kind, value }) => kind !== 'email' && isNumber(value))
  const place = contacts.find(
    ({ kind, value }) => ['office', 'one_stop'].includes(kind) && !isNumber(value),
  )
  const website = short.find(({ kind }) => kind === 'website')?.value ?? front
  return {
    name: unit.name,
    address: place?.value.slice(0, 160) ?? null,
    phone: (numbers.find(({ kind }) => kind === 'hotline') ?? numbers[0])?.value ?? null,
    email: short.find(({ kind }) => kind === 'email')?.value ?? null,
    website: website?.replace(/^https?:\/\//u, '').replace(/\/$/u, '') ?? null,
  }
}

function isNumber(text: string): boolean {
  return /^\+?[\d .()-]{6,}$/u.test(text)
}
