import { keepFile, mimeOf } from '../../files/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { type CleanImage, readImage, UnreadableImage } from '../../platform/image.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { actingUnit } from '../../plans/index.ts'
import { type MediaKind, mediaKindOf } from './media.ts'
import { findMediaByHash } from './media-queries.ts'

export interface MediaFile {
  name: string
  bytes: Uint8Array
  mime: string
  kind: MediaKind
  /** Of a picture: its place and camera taken out. */
  image: CleanImage | null
}

/** Looks at what was sent before anything is stored. Throws InvalidForm with a sentence when it cannot be taken. */
export async function readMediaFile(files: readonly UploadedFile[]): Promise<MediaFile> {
  const [file] = files
  if (!file || file.bytes.length === 0) throw new InvalidForm({ file: 'Hãy chọn một tệp.' })
  const mime = mimeOf(file.bytes, file.name)
  const kind = mediaKindOf(mime)
  if (kind === null) {
    throw new InvalidForm({
      file: 'Kho chỉ nhận ảnh JPG, PNG, WebP, âm thanh, phim và tệp thiết kế (PDF, AI, EPS, CorelDRAW, Photoshop, ZIP, Word).',
    })
  }
  const { name, bytes } = file
  if (kind !== 'image') return { name, bytes, mime, kind, image: null }
  try {
    const image = await readImage(bytes)
    return { name, bytes, mime: image.mime, kind, image }
  } catch (error) {
    if (error instanceof UnreadableImage) throw new InvalidForm({ file: error.message })
    throw error
  }
}

export interface MediaWords {
  alt: string
  caption: string
  credit: string
  seconds: number | null
}

/** Puts a file into the unit's library; the same bytes are there once. */
export async function addMedia(
  db: Db,
  store: FileStore,
  actor: Actor,
  unitId: string,
  file: MediaFile,
  words: MediaWords,
): Promise<{ id: string; hash: string }> {
  const unit = await actingUnit(db, actor, unitId)
  const kept = await keepFile(db, store, {
    orgPath: unit.orgPath,
    name: file.name,
    kind: file.kind === 'image' ? 'photo' : 'document',
    bytes: file.bytes,
    mime: file.mime,
    ...(file.image ? { image: file.image } : {}),
    createdBy: actor.accountId,
    createdByName: actor.name,
  })
  const { hash } = kept
  const known = await findMediaByHash(db, unitId, hash)
  if (known) {
    if (known.retiredAt !== null) await reopen(db, known.id)
    return { id: known.id, hash }
  }
  const id = newId()
  await db
    .insertInto('content.media')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unitId,
      kind: file.kind,
      file_id: kept.id,
      hash,
      name: kept.name,
      mime: kept.mime,
      size: kept.size,
      width: kept.width,
      height: kept.height,
      thumbnail_hash: kept.thumbnailHash,
      ...words,
      created_at: instant(),
      created_by_name: actor.name,
    })
    .execute()
  await logAct(db, actor, {
    act: 'add-media',
    subjectKind: 'media',
    subjectId: id,
    orgPath: unit.orgPath,
    details: { name: kept.name, hash },
  })
  return { id, hash }
}

async function reopen(db: Db, mediaId: string): Promise<void> {
  await db
    .updateTable('content.media')
    .set({ retired_at: null })
    .where('id', '=', mediaId)
    .execute()
}
