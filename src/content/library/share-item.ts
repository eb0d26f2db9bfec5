import { sql } from 'kysely'
import { getUnit, listUnitsBelow } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { notifyAll, settleNotices } from '../../work/index.ts'
import { logItem } from '../item/keep-trail.ts'
import { type Item, ITEM_SUBJECT } from '../item/item.ts'
import { mediaOf } from '../item/item-content.ts'
import { getVersion, lockItem } from '../item/item-queries.ts'
import { sealVersion } from '../item/submit-item.ts'
import { canShare, canUnshare } from './library.ts'

const SHARED = 'item-shared'
const RENEWED = 'item-source-renewed'

/**
 * Units below find exactly this version in their library. Those that took over an earlier one are told; with `tell`
 * all of them are.
 */
export async function shareItem(
  db: Db,
  actor: Actor,
  itemId: string,
  { contentHash, tell }: { contentHash: string; tell: boolean },
): Promise<void> {
  const item = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  const version = await getVersion(db, itemId, item.number)
  if (item.sharedNumber === item.number && version.contentHash === contentHash) return
  if (!canShare(actor, item) || version.contentHash !== contentHash) {
    throw new Refusal(
      409,
      'Chỉ dùng chung được đúng bản đã duyệt. Hãy tải lại để xem bản hiện nay.',
    )
  }
  await sealVersion(db, itemId, item.number)
  await sql`
    update content.item_version set visible_below = true where item_id = ${itemId} and number = ${item.number}
  `.execute(db)
  await sql`
    update content.media set visible_below = true
    where unit_id = ${item.unitId} and id = any(${mediaOf(version.content).map((one) => one.mediaId)}::uuid[])
  `.execute(db)
  await sql`
    update content.item set shared_number = number, shared_at = ${instant()}::timestamptz, visible_below = true,
      version = version + 1 where id = ${itemId}
  `.execute(db)
  await tellAdopters(db, item)
  if (tell) await tellAllBelow(db, item)
  await logItem(db, actor, item, 'share-item', { number: item.number, contentHash, tell })
}

/** No longer in the library below; whoever took it over keeps what they have. */
export async function unshareItem(db: Db, actor: Actor, itemId: string): Promise<void> {
  const item = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  if (!canUnshare(actor, item)) return
  await sql`update content.item_version set visible_below = false where item_id = ${itemId} and visible_below`.execute(
    db,
  )
  await sql`
    update content.item set shared_number = null, shared_at = null, visible_below = false, version = version + 1
    where id = ${itemId}
  `.execute(db)
  await sql`
    update content.media m set visible_below = false
    where m.visible_below and exists (
        select from content.media_use used where used.media_id = m.id and used.item_id = ${itemId})
      and not exists (
        select from content.media_use used join content.item i on i.id = used.item_id
        where used.media_id = m.id and i.visible_below)
  `.execute(db)
  await settleNotices(db, itemId, SHARED)
  await logItem(db, actor, item, 'unshare-item')
}

async function tellAdopters(db: Db, item: Item): Promise<void> {
  const { name } = await getUnit(db, item.unitId)
  const { rows } = await sql<{ id: string; unitId: string; orgPath: string; title: string }>`
    select id, unit_id as "unitId", org_path as "orgPath", title from content.item
    where source_item_id = ${item.id} and source_number < ${item.number} and discarded_at is null
  `.execute(db)
  await notifyAll(
    db,
    rows.map((own) =>
      lineTo(own, {
        kind: RENEWED,
        subjectId: own.id,
        sentence: `${name} đã sửa bản gốc của: ${own.title}. Hãy xem khác gì.`,
        address: `/lam-viec/noi-dung/${own.id}/ban-goc`,
      }),
    ),
  )
}

async function tellAllBelow(db: Db, item: Item): Promise<void> {
  const { name } = await getUnit(db, item.unitId)
  const units = await listUnitsBelow(db, item.orgPath, today())
  const notice = {
    kind: SHARED,
    subjectId: item.id,
    sentence: `${name} gửi bài dùng chung: ${item.title}.`,
    address: `/lam-viec/noi-dung/kho-chung/${item.id}`,
  }
  await notifyAll(
    db,
    units.map(({ id, orgPath }) => lineTo({ unitId: id, orgPath }, notice)),
  )
}

function lineTo(
  { unitId, orgPath }: { unitId: string; orgPath: string },
  notice: { kind: string; subjectId: string; sentence: string; address: string },
) {
  return { unitId, orgPath, forRole: 'officer' as const, subjectKind: ITEM_SUBJECT, ...notice }
}
