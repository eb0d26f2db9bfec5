import { openSignedLink, revokeSignedLink } from '../../identity/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays } from '../../ui/format.ts'
import { actingUnit } from '../acting-unit-queries.ts'
import { listCalendarLinks, PURPOSE } from './calendar-queries.ts'

/** Two years: an address that nobody renews ends by itself. */
const DAYS = 731

/** A new secret address for this person; the one before shows nothing from now on. */
export async function renewCalendar(
  db: Db,
  actor: Actor,
  unitId: string,
): Promise<{ token: string | null }> {
  const unit = await actingUnit(db, actor, unitId)
  await closeCalendar(db, actor, unitId)
  return openSignedLink(db, actor, {
    purpose: PURPOSE,
    subjectKind: 'account',
    subjectId: actor.accountId,
    orgPath: unit.orgPath,
    unitId,
    forWhom: actor.name,
    lastDay: addDays(today(), DAYS),
  })
}

export async function closeCalendar(db: Db, actor: Actor, unitId: string): Promise<void> {
  for (const { id } of await listCalendarLinks(db, actor, unitId)) {
    await revokeSignedLink(db, actor, id)
  }
}
