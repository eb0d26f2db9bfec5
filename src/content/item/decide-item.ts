import { sql } from 'kysely'
import type { GuestActor } from '../../identity/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { approve, latestApproval, notify, returnForChange } from '../../work/index.ts'
import type { Approval, ApprovalStep } from '../../work/index.ts'
import { itemApproved } from '../facts.ts'
import { tellMerit } from '../merit/tell-merit.ts'
import { handItem } from './keep-trail.ts'
import { addressOfItem, ITEM_SUBJECT, type Item } from './item.ts'
import { getVersion, lockItem } from './item-queries.ts'

/** `hash` is what the approver saw; anything else is refused (409). After the last step it may go out. */
export async function approveItem(
  db: Db,
  decider: Actor | GuestActor,
  itemId: string,
  hash: string,
): Promise<void> {
  const { item, approval } = await lockSubmitted(db, itemId)
  const { next } = await approve(db, decider, approval.id, hash)
  const newest = await getVersion(db, itemId, item.number)
  if (newest.contentHash !== hash) throw changedSince()
  if (next !== null) return passToStep(db, item, next)
  await setState(db, itemId, 'approved')
  await handItem(db, item, {
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
  await tellMerit(db, item)
}

/** Back to whoever submitted it, with the reason. */
export async function returnItem(
  db: Db,
  decider: Actor | GuestActor,
  itemId: string,
  reason: string,
): Promise<void> {
  const { item, approval } = await lockSubmitted(db, itemId)
  await returnForChange(db, decider, approval.id, reason)
  await setState(db, itemId, 'returned')
  await handItem(db, item, {
    name: approval.requestedByName,
    accountId: approval.requestedBy,
    doing: 'Sửa theo ý kiến lãnh đạo',
  })
}

/** A guest has no account to see it in: an officer gives them the way. */
async function passToStep(db: Db, item: Item, step: ApprovalStep): Promise<void> {
  await handItem(db, item, { name: step.label, accountId: null, doing: 'Xem xét, phê duyệt' })
  if (step.who.kind !== 'guest') return
  await notify(db, {
    unitId: item.unitId,
    orgPath: item.orgPath,
    forRole: 'officer',
    kind: 'item-for-guest',
    subjectKind: ITEM_SUBJECT,
    subjectId: item.id,
    sentence: `Đến bước ${step.label} duyệt: ${item.title}. Hãy lấy đường dẫn và gửi.`,
    address: addressOfItem(item.id),
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
