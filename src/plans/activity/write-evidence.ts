import { catalogueOf, entriesOn, findEntry } from '../../law/index.ts'
import type { Doer } from '../../platform/act-log.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { compareElsewhere, enqueueLook } from './evidence-jobs.ts'

export interface Citation {
  title: string
  outlet: string
  /** ISO local date. */
  publishedOn: string
  page: string | null
  number: string | null
}

/** A piece of evidence to be written; `shows` is a code of law.evidence_kind, by what carries it when absent. */
export type NewEvidence = { shows?: string | undefined; caption?: string | null | undefined } & (
  | { kind: 'link'; url: string }
  | { kind: 'photo'; fileId: string; reusedFrom?: string | null }
  | { kind: 'file'; fileId: string; mime: string }
  | { kind: 'citation'; citation: Citation }
  | { kind: 'roster' }
)

interface OfActivity {
  id: string
  shard: number
  orgPath: string
}

/** Writes evidence, in the order given, and has pages looked at and pictures compared. Answers the ids. */
export async function writeEvidence(
  db: Db,
  doer: Doer,
  { id: activityId, shard, orgPath: path }: OfActivity,
  pieces: readonly NewEvidence[],
): Promise<string[]> {
  if (pieces.length === 0) return []
  const rows = pieces.map((piece) => {
    const shows = piece.shows ?? usuallyShown(piece)
    checkShown(shows)
    return {
      shard,
      id: newId(),
      activity_id: activityId,
      org_path: path,
      kind: piece.kind,
      shows,
      caption: piece.caption || null,
      url: piece.kind === 'link' ? piece.url : null,
      page_state: piece.kind === 'link' ? 'waiting' : null,
      file_id: piece.kind === 'photo' || piece.kind === 'file' ? piece.fileId : null,
      reused_from: piece.kind === 'photo' ? (piece.reusedFrom ?? null) : null,
      details: JSON.stringify(piece.kind === 'citation' ? piece.citation : {}),
      created_at: instant(),
      created_by: doer.accountId,
      created_by_name: doer.name,
    }
  })
  await db.insertInto('plans.evidence').values(rows).execute()
  for (const { id, url, kind } of rows) {
    const key = { path, shard, evidenceId: id }
    if (url !== null) await enqueueLook(db, key, url)
    if (kind === 'photo') await enqueue(db, compareElsewhere, key)
  }
  return rows.map(({ id }) => id)
}

export function checkShown(shows: string): void {
  const kind = findEntry(entriesOn(catalogueOf('evidence_kind'), today()), shows)
  if (!kind) throw new InvalidForm({ shows: 'Loại minh chứng này không có trong danh mục.' })
}

function usuallyShown(piece: NewEvidence): string {
  if (piece.kind === 'citation') return 'press_clipping'
  if (piece.kind === 'roster') return 'attendance_list'
  return piece.kind === 'file' ? shownBy(piece.mime) : piece.kind
}

function shownBy(mime: string): string {
  if (mime.startsWith('video/')) return 'video_recording'
  return mime.startsWith('audio/') ? 'audio_recording' : 'official_document'
}
