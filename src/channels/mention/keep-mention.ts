import { sql } from 'kysely'
import { keepOnlyFile } from '../../files/index.ts'
import { actingUnit, refuseUnlessOfficer } from '../../plans/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { announce } from '../../platform/jobs.ts'
import { InvalidForm, moved } from '../../platform/refusal.ts'
import { notify, settleNotices } from '../../work/index.ts'
import { mentionChanged } from '../facts.ts'
import type { MentionTyped } from './mention-contract.ts'
import { type LockedMention, lockMention } from './mention-queries.ts'

/** Writes down what somebody said of the unit; what blames is told to the head at once. */
export async function addMention(
  db: Db,
  actor: Actor,
  unitId: string,
  typed: MentionTyped,
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  refuseFuture(typed)
  const id = newId()
  await db
    .insertInto('channels.mention')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unit.id,
      source_kind: typed.sourceKind,
      source: typed.source,
      title: typed.title,
      appeared_on: typed.appearedOn,
      url: typed.url,
      summary: typed.summary,
      tone: typed.tone,
      themes: typed.themes,
      procedure: typed.procedure || null,
      created_at: instant(),
      created_by_name: actor.name,
    })
    .execute()
  await log(db, actor, 'add-mention', { id, orgPath: unit.orgPath }, { title: typed.title })
  await tellHead(db, { id, unitId, orgPath: unit.orgPath }, typed)
  await announce(db, mentionChanged, { orgPath: unit.orgPath, dates: [typed.appearedOn] })
  return id
}

export async function editMention(
  db: Db,
  actor: Actor,
  mentionId: string,
  { version, ...typed }: MentionTyped & { version: number },
): Promise<void> {
  refuseFuture(typed)
  const mention = await openMention(db, actor, mentionId, version)
  await sql`
    update channels.mention set source_kind = ${typed.sourceKind}, source = ${typed.source}, title = ${typed.title},
      appeared_on = ${typed.appearedOn}, url = ${typed.url}, summary = ${typed.summary}, tone = ${typed.tone},
      themes = ${typed.themes}::text[], procedure = ${typed.procedure || null}, version = version + 1
    where id = ${mentionId}
  `.execute(db)
  await log(db, actor, 'edit-mention', mention, { title: typed.title })
  const dates = [mention.appearedOn, typed.appearedOn]
  await announce(db, mentionChanged, { orgPath: mention.orgPath, dates })
  if (mention.direction === null && typed.tone !== mention.tone) {
    await settleNotices(db, mentionId)
    await tellHead(db, mention, typed)
  }
}

/** The clipping, the letter, the photo; a newer one takes its place. */
export async function addMentionFile(
  db: Db,
  store: FileStore,
  actor: Actor,
  mentionId: string,
  files: readonly UploadedFile[],
): Promise<void> {
  const mention = await openMention(db, actor, mentionId)
  const kept = await keepOnlyFile(db, store, actor, mention.orgPath, files)
  await sql`
    update channels.mention set file_id = ${kept.id}, version = version + 1 where id = ${mentionId}
  `.execute(db)
  await log(db, actor, 'add-mention-file', mention, { hash: kept.hash })
}

/** It was written in by mistake. */
export async function withdrawMention(
  db: Db,
  actor: Actor,
  mentionId: string,
  version: number,
): Promise<void> {
  const mention = await openMention(db, actor, mentionId, version)
  await sql`update channels.mention set withdrawn_at = ${instant()} where id = ${mentionId}`.execute(
    db,
  )
  await settleNotices(db, mentionId)
  await log(db, actor, 'withdraw-mention', mention, {})
  const { orgPath, appearedOn } = mention
  await announce(db, mentionChanged, { orgPath, dates: [appearedOn] })
}

async function openMention(
  db: Db,
  actor: Actor,
  mentionId: string,
  version?: number,
): Promise<LockedMention> {
  const mention = await lockMention(db, actor, mentionId)
  refuseUnlessOfficer(actor, mention.unitId)
  if (version !== undefined && mention.version !== version) throw moved(mention.version)
  return mention
}

function refuseFuture({ appearedOn }: Pick<MentionTyped, 'appearedOn'>): void {
  if (appearedOn > today()) {
    throw new InvalidForm({ appearedOn: 'Ngày đăng, ngày nêu không được sau hôm nay.' })
  }
}

async function tellHead(
  db: Db,
  { id, unitId, orgPath }: { id: string; unitId: string; orgPath: string },
  { tone, source, title }: MentionTyped,
): Promise<void> {
  if (tone !== 'bad') return
  await notify(db, {
    unitId,
    orgPath,
    forRole: 'head',
    kind: 'mention',
    subjectKind: 'mention',
    subjectId: id,
    sentence: `${source} phản ánh “${title}”, chờ ý kiến chỉ đạo.`,
    address: '/lam-viec/du-luan?xem=cho',
  })
}

async function log(
  db: Db,
  actor: Actor,
  act: string,
  { id, orgPath }: { id: string; orgPath: string },
  details: Record<string, unknown>,
): Promise<void> {
  await logAct(db, actor, { act, subjectKind: 'mention', subjectId: id, orgPath, details })
}
