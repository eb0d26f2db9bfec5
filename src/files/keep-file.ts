import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { FileStore } from '../platform/file-store.ts'
import { newId } from '../platform/id.ts'
import type { CleanImage } from '../platform/image.ts'
import { type FileKind, mimeOf, type StoredFile } from './file.ts'

export interface NewFile {
  orgPath: string
  name: string
  kind: FileKind
  bytes: Uint8Array
  /** Taken from the bytes and the name when absent. */
  mime?: string
  /** What was read of a photo; its cleaned bytes are kept instead of `bytes`. */
  image?: CleanImage
  /** Null: the system itself. */
  createdBy: string | null
  createdByName: string
}

/**
 * Puts the bytes into the store and a row beside them. When the transaction is rolled back the bytes stay
 * without a row and do no harm: the same content is kept once.
 */
export async function keepFile(db: Db, store: FileStore, file: NewFile): Promise<StoredFile> {
  const { image } = file
  const { hash, size } = await store.put(image?.bytes ?? file.bytes)
  const thumbnail = image ? await store.put(image.thumbnail) : null
  const kept: StoredFile = {
    id: newId(),
    orgPath: file.orgPath,
    hash,
    name: file.name.normalize('NFC').slice(0, 255) || 'tep',
    mime: image?.mime ?? file.mime ?? mimeOf(file.bytes, file.name),
    size,
    kind: file.kind,
    width: image?.width ?? null,
    height: image?.height ?? null,
    thumbnailHash: thumbnail?.hash ?? null,
    differenceHash: image?.dHash ?? null,
  }
  await db
    .insertInto('files.file')
    .values({
      id: kept.id,
      org_path: kept.orgPath,
      hash,
      name: kept.name,
      mime: kept.mime,
      size,
      kind: kept.kind,
      width: kept.width,
      height: kept.height,
      thumbnail_hash: kept.thumbnailHash,
      difference_hash: kept.differenceHash,
      created_at: instant(),
      created_by: file.createdBy,
      created_by_name: file.createdByName,
    })
    .execute()
  return kept
}
