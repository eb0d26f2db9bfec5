import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { FileStore } from '../platform/file-store.ts'
import { newId } from '../platform/id.ts'
import type { CleanImage } from '../platform/image.ts'
import type { FileKind, StoredFile } from './file.ts'
import { mimeOf } from './mime.ts'

export type NewFile = {
  orgPath: string
  name: string
  kind: FileKind
  /** Null: the system itself. */
  createdBy: string | null
  createdByName: string
} & (Content | Kept)

interface Content {
  bytes: Uint8Array
  /** Taken from the bytes and the name when absent. */
  mime?: string
  /** What was read of a photo; its cleaned bytes are kept instead of `bytes`. */
  image?: CleanImage
}

/** What the store has already. */
interface Kept {
  stored: { hash: string; size: number }
  mime: string
  /** A picture of what it shows, for a thumbnail. */
  preview: CleanImage | null
}

/**
 * Puts the bytes into the store and a row beside them. When the transaction is rolled back the bytes stay
 * without a row and do no harm: the same content is kept once.
 */
export async function keepFile(db: Db, store: FileStore, file: NewFile): Promise<StoredFile> {
  const { stored, mime, image, picture } = await put(store, file)
  const { hash, size } = stored
  const thumbnail = picture ? await store.put(picture.thumbnail) : null
  const kept: StoredFile = {
    id: newId(),
    orgPath: file.orgPath,
    hash,
    name: file.name.normalize('NFC').slice(0, 255) || 'tep',
    mime,
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

async function put(store: FileStore, file: NewFile) {
  if ('stored' in file) {
    return { stored: file.stored, mime: file.mime, image: undefined, picture: file.preview }
  }
  const { image, bytes } = file
  return {
    stored: await store.put(image?.bytes ?? bytes),
    mime: image?.mime ?? file.mime ?? mimeOf(bytes, file.name),
    image,
    picture: image ?? null,
  }
}
