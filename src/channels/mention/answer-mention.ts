import { sql } from 'kysely'
import { createItem } from '../../content/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { notify, settleNotices } from '../../work/index.ts'
import { mentionChanged } from '../facts.ts'
import { canDirect, canRemedy, canWriteOf } from './mention.ts'
import { type LockedMention, lockMention } from './mention-queries.ts'

/** What the head says is to be done, and until when. Said again, it takes the place of what was said before. */
export async function directMention(
  db: Db,
  actor: Actor,
  mentionId: string,
  { version, direction, dueOn }: { version: number; direction: string; dueOn: string | null },
): Promise<void> {
  const mention = await lockFor(db, actor, mentionId, version)
  if (!canDirect(actor, mention)) {
    throw mention.remedy === null
      ? new Refusal(403, 'Chỉ lãnh đạo của đơn vị ghi ý kiến chỉ đạo.')
      : new Refusal(409, 'Việc này đã khắc phục xong.')
  }
  if (dueOn !== null && dueOn < today()) {
    throw new InvalidForm({ dueOn: 'Hạn khắc phục phải từ hôm nay.' })
  }
  await sql`
    update channels.mention set direction = ${direction}, due_on = ${dueOn}, directed_at = ${instant()},
      directed_by_name = ${actor.name}, version = version + 1
    where id = ${mentionId}
  `.execute(db)
  await settleNotices(db, mentionId)
  await notify(db, {
    unitId: mention.unitId,
    orgPath: mention.orgPath,
    forRole: 'officer',
    kind: 'mention',
    subjectKind: 'mention',
    subjectId: mentionId,
    sentence: `${actor.name} chỉ đạo về “${mention.title}”: ${direction}`,
    address: '/lam-viec/du-luan?xem=dang',
  })
  await log(db, actor, 'direct-mention', mention, { direction, dueOn })
}

/** What was done and answered. */
export async function remedyMention(
  db: Db,
  actor: Actor,
  mentionId: string,
  { version, remedy, remediedOn }: { version: number; remedy: string; remediedOn: string },
): Promise<void> {
  const mention = await lockFor(db, actor, mentionId, version)
  if (!canRemedy(actor, mention)) {
    throw new Refusal(
      409,
      mention.remedy === null
        ? 'Lãnh đạo chưa có ý kiến chỉ đạo về việc này.'
        : 'Việc này đã khắc phục xong.',
    )
  }
  if (remediedOn > today()) {
    throw new InvalidForm({ remediedOn: 'Ngày khắc phục không được sau hôm nay.' })
  }
  await sql`
    update channels.mention set remedy = ${remedy}, remedied_on = ${remediedOn}, remedied_by_name = ${actor.name},
      version = version + 1
    where id = ${mentionId}
  `.execute(db)
  await settleNotices(db, mentionId)
  await log(db, actor, 'remedy-mention', mention, { remediedOn })
  const { orgPath, appearedOn } = mention
  await announce(db, mentionChanged, { orgPath, dates: [appearedOn] })
}

/** Praise begins a good example, blame a critical text; once. */
export async function writeOfMention(
  db: Db,
  actor: Actor,
  mentionId: string,
  version: number,
): Promise<void> {
  const mention = await lockFor(db, actor, mentionId, version)
  if (!canWriteOf(actor, mention)) {
    throw new Refusal(409, 'Điều này đã có nội dung, hoặc không khen không chê ai.')
  }
  const itemId = await createItem(db, actor, {
    unitId: mention.unitId,
    kind: mention.tone === 'good' ? 'good_example' : 'critical',
    language: 'vi',
    title: mention.title,
    classification: { themes: mention.themes },
  })
  await sql`
    update channels.mention set item_id = ${itemId}, version = version + 1 where id = ${mentionId}
  `.execute(db)
  await log(db, actor, 'write-of-mention', mention, { itemId })
}

async function lockFor(
  db: Db,
  actor: Actor,
  mentionId: string,
  version: number,
): Promise<LockedMention> {
  const mention = await lockMention(db, actor, mentionId)
  if (!mention.may.edit)
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị này được làm việc này.')
  if (mention.version !== version) throw moved(mention.version)
  return mention
}

async function log(
  db: Db,
  actor: Actor,
  act: string,
  { id, orgPath }: LockedMention,
  details: Record<string, unknown>,
): Promise<void> {
  await logAct(db, actor, { act, subjectKind: 'mention', subjectId: id, orgPath, details })
}
