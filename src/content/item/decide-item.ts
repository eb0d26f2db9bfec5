import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { approve, latestApproval, notify, passTo, returnForChange } from '../../work/index.ts'
import type { Approval } from '../../work/index.ts'
import { itemApproved } from '../facts.ts'
import { addressOfItem, ITEM_SUBJECT, type Item } from './item.ts'
import { getVersion, lockItem } from './item-queries.ts'

/** `hash` is what the approver saw; anything else is refused (409). */
export async function approveItem(
  db: Db,
  actor: Actor,
  itemId: string,
  hash: string,
): Promise<void> {
  const { item, approval } = await lockSubmitted(db, itemId)
  await approve(db, actor, approval.id, hash)
  const newest = await getVersion(db, itemId, item.number)
  if (newest.contentHash !== hash) throw changedSince()
  await setState(db, itemId, 'approved')
  await hand(db, item, {
    name: approval.requestedByName,
    accountId: approval.requestedBy,
    doing: 'Phát hành',
  })
  await notify(db, {
    unitId: item.unitId,
    orgPath: item.orgPath,
    forRole: 'officer',
    kind: 'item-approved',
    subjectKind: ITEM_SUBJECT,
    subjectId: itemId,
    sentence: `Đã duyệt: ${item.title}. Có thể phát hành.`,
    address: addressOfItem(itemId),
  })
  await announce(db, itemApproved, {
    itemId,
    number: item.number,
    contentHash: hash,
    unitId: item.unitId,
    orgPath: item.orgPath,
  })
}

/** Back to whoever submitted it, with the reason. */
export async function returnItem(
  db: Db,
  actor: Actor,
  itemId: string,
  reason: string,
): Promise<void> {
  const { item, approval } = await lockSubmitted(db, itemId)
  await returnForChange(db, actor, approval.id, reason)
  await setState(db, itemId, 'returned')
  await hand(db, item, {
    name: approval.requestedByName,
    accountId: approval.requestedBy,
    doing: 'Sửa theo ý kiến lãnh đạo',
  })
}

async function lockSubmitted(db: Db, itemId: string): Promise<{ item: Item; approval: Approval }> {
  const item = await lockItem(db, itemId)
  const approval = await latestApproval(db, itemId)
  if (!approval) throw notFound()
  if (item.state !== 'submitted') {
    throw new Refusal(
      409,
      'Nội dung này không ở bước trình duyệt. Hãy tải lại để xem bản hiện nay.',
    )
  }
  return { item, approval }
}

function changedSince(): Refusal {
  return new Refusal(
    409,
    'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại, xem bản mới rồi duyệt.',
  )
}

async function setState(db: Db, itemId: string, state: Item['state']): Promise<void> {
  await sql`
    update content.item set state = ${state}, version = version + 1, changed_at = ${instant()} where id = ${itemId}
  `.execute(db)
}

async function hand(
  db: Db,
  item: Item,
  holder: { name: string; accountId: string | null; doing: string },
): Promise<void> {
  await passTo(db, {
    subjectKind: ITEM_SUBJECT,
    subjectId: item.id,
    unitId: item.unitId,
    orgPath: item.orgPath,
    holderName: holder.name,
    holderAccountId: holder.accountId,
    doing: holder.doing,
  })
}
