import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { type ApprovalStep, approvalStepsOf, requestApproval, withHead } from '../../work/index.ts'
import { refuseUnready } from '../readiness/check-stored.ts'
import { handItem, logItem } from './keep-trail.ts'
import { addressOfItem, canSubmit, ITEM_SUBJECT, type Item, needsHead } from './item.ts'
import { getVersion, listAuthors, lockItem } from './item-queries.ts'

/** Asks for the approval of exactly the newest version, which is never overwritten from now on; answers its hash. */
export async function submitItem(
  db: Db,
  actor: Actor,
  itemId: string,
  version: number,
): Promise<{ contentHash: string }> {
  const item = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  if (!canSubmit(actor, item)) throw new Refusal(409, 'Nội dung này đã trình hoặc đã duyệt.')
  if (item.version !== version) throw moved(item.version)
  const newest = await getVersion(db, itemId, item.number)
  const { contentHash } = newest
  await refuseUnready(db, item, newest, 'submit')
  const steps = await stepsOf(db, item)
  await requestApproval(db, actor, {
    unitId: item.unitId,
    orgPath: item.orgPath,
    subjectKind: ITEM_SUBJECT,
    subjectId: itemId,
    subjectTitle: item.title,
    address: addressOfItem(itemId),
    contentHash,
    steps,
    authors: await listAuthors(db, item),
  })
  await handItem(db, item, {
    name: steps[0]?.label ?? '',
    accountId: null,
    doing: 'Xem xét, phê duyệt',
  })
  await sealVersion(db, itemId, item.number)
  await sql`
    update content.item set state = 'submitted', version = version + 1, changed_at = ${instant()} where id = ${itemId}
  `.execute(db)
  await logItem(db, actor, item, 'submit-item', { number: item.number, contentHash })
  return { contentHash }
}

/** What names somebody's faults is a head's to decide, whatever the unit set. */
async function stepsOf(db: Db, item: Item): Promise<ApprovalStep[]> {
  const steps = await approvalStepsOf(db, item.unitId, [
    `${ITEM_SUBJECT}:${item.kind}`,
    ITEM_SUBJECT,
  ])
  return needsHead(item) ? withHead(steps) : steps
}

export async function sealVersion(db: Db, itemId: string, number: number): Promise<void> {
  await sql`
    update content.item_version set sealed_at = coalesce(sealed_at, ${instant()}::timestamptz)
    where item_id = ${itemId} and number = ${number}
  `.execute(db)
}
