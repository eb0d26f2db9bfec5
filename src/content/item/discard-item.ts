import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { letGo, voidApprovals } from '../../work/index.ts'
import { logItem } from './keep-trail.ts'
import { canDiscard } from './item.ts'
import { lockItem } from './item-queries.ts'
import { tellMerit } from '../merit/tell-merit.ts'
import { tellRegister } from './tell-register.ts'

/** Out of the lists, and back: nothing is lost. What was published or shared stays. */
export async function discardItem(
  db: Db,
  actor: Actor,
  itemId: string,
  discarded: boolean,
): Promise<void> {
  const item = await lockItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  if ((item.discardedAt !== null) === discarded) return
  if (discarded && !canDiscard(actor, item)) {
    throw new Refusal(409, 'Nội dung đang đăng hoặc đang dùng chung không bỏ được. Hãy gỡ trước.')
  }
  if (discarded) {
    await voidApprovals(db, itemId)
    await letGo(db, itemId)
  }
  await sql`
    update content.item set discarded_at = ${discarded ? instant() : null}::timestamptz, version = version + 1,
      state = case when ${discarded}::boolean then 'draft' else state end
    where id = ${itemId}
  `.execute(db)
  await tellRegister(db, itemId)
  await tellMerit(db, item)
  await logItem(db, actor, item, discarded ? 'discard-item' : 'restore-item')
}
