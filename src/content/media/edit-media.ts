import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { moved } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import type { Cue } from '../body/body.ts'
import type { Media } from './media.ts'
import { lockMedia } from './media-queries.ts'

export interface MediaEdit {
  version: number
  alt: string
  caption: string
  credit: string
  /** Absent: as they were. */
  cues?: Cue[] | null | undefined
  transcript?: string | undefined
}

/** The words for the library; a text that uses the picture keeps those it was approved with. */
export async function editMedia(
  db: Db,
  actor: Actor,
  mediaId: string,
  edit: MediaEdit,
): Promise<void> {
  const media = await lockForEdit(db, actor, mediaId)
  if (media.version !== edit.version) throw moved(media.version)
  const cues = edit.cues && edit.cues.length > 0 ? JSON.stringify(edit.cues) : null
  await sql`
    update content.media set alt = ${edit.alt}, caption = ${edit.caption}, credit = ${edit.credit},
      cues = case when ${edit.cues === undefined} then cues else ${cues}::jsonb end,
      transcript = coalesce(${edit.transcript ?? null}, transcript), version = version + 1
    where id = ${mediaId}
  `.execute(db)
  await log(db, actor, media, 'edit-media')
}

/** Out of the library, so that nobody chooses it any more; texts that use it keep it. */
export async function retireMedia(db: Db, actor: Actor, mediaId: string): Promise<void> {
  const media = await lockForEdit(db, actor, mediaId)
  await sql`
    update content.media set retired_at = coalesce(retired_at, ${instant()}::timestamptz) where id = ${mediaId}
  `.execute(db)
  await log(db, actor, media, 'retire-media')
}

async function lockForEdit(db: Db, actor: Actor, mediaId: string): Promise<Media> {
  const media = await lockMedia(db, mediaId)
  refuseUnlessOfficer(actor, media.unitId)
  return media
}

async function log(db: Db, actor: Actor, media: Media, act: string): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: 'media',
    subjectId: media.id,
    orgPath: media.orgPath,
  })
}
