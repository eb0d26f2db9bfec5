import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { canCancelDay, canMoveDay, type Occasion, type OccasionException } from './occasion.ts'
import { daysOfOccasion } from './occasion-days.ts'
import { lockOccasion } from './occasion-queries.ts'
import { finish } from './publish-occasion.ts'

/** Said anew, it takes the place of what was said of that day before. */
export async function changeOccasionDay(
  db: Db,
  actor: Actor,
  occasionId: string,
  { version, ...typed }: OccasionException & { version: number },
): Promise<void> {
  const occasion = await lockFor(db, actor, occasionId, version)
  const { movedTo, fromTime, toTime } = typed
  if (movedTo !== null && !canMoveDay(actor, occasion)) {
    throw new Refusal(403, 'Lãnh đạo đơn vị báo ngày mới trên lịch công khai.')
  }
  refuseWrongDay(occasion, typed)
  const exception =
    movedTo === null
      ? { ...typed, fromTime: null, toTime: null }
      : { ...typed, fromTime: fromTime ?? occasion.fromTime, toTime: toTime ?? null }
  const others = occasion.exceptions.filter(({ on }) => on !== typed.on)
  await write(db, occasion, [...others, exception])
  await finish(db, actor, occasion, movedTo === null ? 'cancel-occasion-day' : 'move-occasion-day')
}

/** Held as it always was, which the public reads at once. */
export async function restoreOccasionDay(
  db: Db,
  actor: Actor,
  occasionId: string,
  { version, on }: { version: number; on: string },
): Promise<void> {
  const occasion = await lockFor(db, actor, occasionId, version)
  if (on < today()) throw new Refusal(409, 'Ngày đó đã qua.')
  await write(
    db,
    occasion,
    occasion.exceptions.filter((one) => one.on !== on),
  )
  await finish(db, actor, occasion, 'restore-occasion-day')
}

async function lockFor(
  db: Db,
  actor: Actor,
  occasionId: string,
  version: number,
): Promise<Occasion> {
  const occasion = await lockOccasion(db, occasionId)
  refuseUnlessOfficer(actor, occasion.unitId)
  if (occasion.version !== version) throw moved(occasion.version)
  if (!canCancelDay(actor, occasion)) {
    throw new Refusal(409, 'Chỉ đổi được từng ngày của việc lặp lại đã công bố.')
  }
  return occasion
}

function refuseWrongDay(occasion: Occasion, { on, movedTo, fromTime, toTime }: OccasionException) {
  const faults: Record<string, string> = {}
  const isDay = (day: string) => daysOfOccasion(occasion, day, day).length > 0
  if (on < today() || !isDay(on)) faults['on'] = 'Hãy chọn một ngày sắp tới của việc này.'
  if (movedTo !== null && movedTo < today()) faults['movedTo'] = 'Ngày mới phải từ hôm nay.'
  if (movedTo !== null && isDay(movedTo)) faults['movedTo'] = 'Ngày đó việc này đã có trên lịch.'
  if (movedTo !== null && toTime !== null && toTime <= (fromTime ?? occasion.fromTime ?? '')) {
    faults['toTime'] = 'Giờ kết thúc phải sau giờ bắt đầu.'
  }
  if (Object.keys(faults).length > 0) throw new InvalidForm(faults)
}

/** What the public reads changes with it, also while a changed draft waits for the head. */
async function write(db: Db, { id }: Occasion, exceptions: readonly OccasionException[]) {
  const sorted = JSON.stringify(exceptions.toSorted((a, b) => (a.on < b.on ? -1 : 1)))
  await sql`
    update channels.occasion set exceptions = ${sorted}::jsonb, version = version + 1 where id = ${id}
  `.execute(db)
  await sql`
    update channels.published_date set exceptions = ${sorted}::jsonb, changed_at = ${instant()}
    where source_id = ${id}
  `.execute(db)
}
