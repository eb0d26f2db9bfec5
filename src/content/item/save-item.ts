import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { moved, Refusal } from '../../platform/refusal.ts'
import { voidApprovals } from '../../work/index.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { checkItemLinks } from '../jobs.ts'
import { linksOf } from '../readiness/reference-findings.ts'
import { handItem, logItem } from './keep-trail.ts'
import { canEdit, type Item } from './item.ts'
import type { ItemContent, ItemLanguage } from './item-content.ts'
import { kindOf } from './item-kind.ts'
import { getVersion, lockItem } from './item-queries.ts'
import { tellMerit } from '../merit/tell-merit.ts'
import { tellRegister } from './tell-register.ts'
import { writeVersion } from './write-version.ts'

export interface ItemEdit {
  version: number
  content: ItemContent
  language?: ItemLanguage | undefined
  critical?: boolean | undefined
}

export interface Saved {
  id: string
  version: number
  number: number
  state: Item['state']
  changedAt: string
  /** What else the edit did. */
  notice: string | null
}

/** Saves what was typed; 409 when somebody else saved since. An edit of what waits or is approved takes that back. */
export async function saveItem(
  db: Db,
  actor: Actor,
  itemId: string,
  edit: ItemEdit,
): Promise<Saved> {
  const before = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, before.unitId)
  if (!canEdit(actor, before)) throw new Refusal(409, 'Nội dung này đã bỏ, không sửa được nữa.')
  if (before.version !== edit.version) throw moved(before.version)
  const item = {
    ...before,
    language: edit.language ?? before.language,
    critical: kindOf(before.kind).needsHead || (edit.critical ?? before.critical),
  }
  const newest = await getVersion(db, itemId, item.number)
  const number = await writeVersion(db, actor, item, newest, edit.content)
  const takenBack = item.state === 'submitted' || item.state === 'approved'
  const changedAt = instant()
  await sql`
    update content.item set title = ${edit.content.title}, number = ${number}::integer, version = version + 1,
      language = ${item.language}, critical = ${item.critical}, state = ${takenBack ? 'draft' : item.state},
      changed_at = ${changedAt}, changed_by_name = ${actor.name}
    where id = ${itemId}
  `.execute(db)
  await tellRegister(db, itemId)
  if (takenBack) {
    await takeBack(db, actor, item)
    await tellMerit(db, item)
  }
  if (linksOf(edit.content).length > 0) await lookAtLinks(db, item)
  if (takenBack || number !== before.number) {
    await logItem(db, actor, item, 'edit-item', { number, takenBack })
  }
  return {
    id: itemId,
    version: item.version + 1,
    number,
    state: takenBack ? 'draft' : item.state,
    changedAt,
    notice: takenBack
      ? 'Nội dung đã trình hoặc đã duyệt trở về bản soạn thảo vì có sửa. Hãy trình lại khi xong.'
      : null,
  }
}

/** A little later: whoever types saves many times. */
async function lookAtLinks(db: Db, { id, orgPath }: Item): Promise<void> {
  await enqueue(
    db,
    checkItemLinks,
    { path: orgPath, itemId: id },
    {
      key: `${checkItemLinks.name} ${id}`,
      runAt: new Date(Date.parse(instant()) + 15_000).toISOString(),
    },
  )
}

async function takeBack(db: Db, actor: Actor, item: Item): Promise<void> {
  await voidApprovals(db, item.id)
  await handItem(db, item, { ...actor, doing: 'Soạn thảo' })
}
