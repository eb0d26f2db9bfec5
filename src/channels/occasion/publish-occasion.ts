import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { settleNotices } from '../../work/index.ts'
import { logOccasion } from './add-occasion.ts'
import { canCancelOccasion, canPublishOccasion, type Occasion } from './occasion.ts'
import { lockOccasion } from './occasion-queries.ts'

/** Exactly the version that was looked at. */
export async function publishOccasion(
  db: Db,
  actor: Actor,
  occasionId: string,
  version: number,
): Promise<void> {
  const occasion = await lockOccasion(db, occasionId)
  refuseUnlessOfficer(actor, occasion.unitId)
  if (occasion.version !== version) throw moved(occasion.version)
  if (occasion.state === 'public') return
  if (!canPublishOccasion(actor, occasion)) {
    throw new Refusal(403, 'Lãnh đạo đơn vị công bố việc trên lịch công khai.')
  }
  await sql`
    update channels.occasion set state = 'public', published_by_name = ${actor.name}, version = version + 1
    where id = ${occasionId}
  `.execute(db)
  await sql`
    insert into channels.published_date (source_id, at, unit_id, kind, title, place, note, starts_on, ends_on,
      from_time, to_time, repeats, until, exceptions, changed_at)
    select id, 0, unit_id, kind, title, place, note, starts_on, ends_on, from_time, to_time, repeats, until,
      exceptions,
      ${instant()}::timestamptz
    from channels.occasion where id = ${occasionId}
    on conflict (source_id, at) do update set kind = excluded.kind, title = excluded.title, place = excluded.place,
      note = excluded.note, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      from_time = excluded.from_time, to_time = excluded.to_time, repeats = excluded.repeats, until = excluded.until,
      exceptions = excluded.exceptions,
      changed_at = excluded.changed_at
  `.execute(db)
  await finish(db, actor, occasion, 'publish-occasion')
}

/** It stays in the calendar as called off: who planned to come learns why. */
export async function cancelOccasion(
  db: Db,
  actor: Actor,
  occasionId: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const occasion = await lockOccasion(db, occasionId)
  refuseUnlessOfficer(actor, occasion.unitId)
  if (occasion.version !== version) throw moved(occasion.version)
  if (!canCancelOccasion(actor, occasion)) {
    throw new Refusal(409, 'Chỉ báo hủy được việc đã công bố.')
  }
  await sql`
    update channels.occasion set state = 'cancelled', reason = ${reason}, version = version + 1,
      changed_at = ${instant()}, changed_by_name = ${actor.name}
    where id = ${occasionId}
  `.execute(db)
  await sql`
    update channels.published_date set cancelled_for = ${reason}, changed_at = ${instant()}
    where source_id = ${occasionId}
  `.execute(db)
  await finish(db, actor, occasion, 'cancel-occasion')
}

export async function finish(db: Db, actor: Actor, occasion: Occasion, act: string): Promise<void> {
  await settleNotices(db, occasion.id)
  await dropPages(db, `calendar:${occasion.unitId}`)
  await logOccasion(db, actor, occasion, act)
}
