import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { FileStore } from '../platform/file-store.ts'
import { InvalidForm, Refusal } from '../platform/refusal.ts'
import { withMark, withoutMark } from './marked-bytes.ts'
import { comesInParts } from './mime.ts'
import { judgePart, MOST_PART_BYTES, type Upload, type UploadPart } from './upload.ts'
import { findUploadPart, lockUpload } from './upload-queries.ts'

/**
 * Puts a part into the store, before anything is locked. Throws InvalidForm when its bytes are not those that were
 * sent, or when the first ones show that the file is of a kind nobody takes.
 */
export async function storePart(
  store: FileStore,
  upload: Upload,
  part: { start: number; bytes: Uint8Array; hash: string },
): Promise<UploadPart> {
  const { start, bytes, hash } = part
  if (bytes.length === 0 || bytes.length > MOST_PART_BYTES) {
    throw new InvalidForm({ file: 'Mỗi phần phải có nội dung và không lớn hơn 8 MB.' })
  }
  if (createHash('sha256').update(bytes).digest('hex') !== hash) {
    throw new InvalidForm({ hash: 'Phần này bị sai lệch trên đường truyền. Hãy gửi lại phần này.' })
  }
  if (start === 0 && !comesInParts(bytes, upload.name)) {
    throw new InvalidForm({
      file: `${upload.name}: loại tệp này chưa nhận. Hãy gửi video, âm thanh, PDF, Word, Excel hoặc tệp thiết kế; ảnh gửi ở chỗ chụp ảnh.`,
    })
  }
  const stored = await store.put(withMark(upload.id, bytes))
  return { start, size: bytes.length, hash, storedHash: stored.hash }
}

/** The part is counted in, once. Refuses (409, with what has arrived) a part that is not the next one. */
export async function keepUploadPart(
  db: Db,
  actor: Actor,
  uploadId: string,
  part: UploadPart,
): Promise<Upload> {
  const upload = await lockUpload(db, actor, uploadId)
  if (await isThere(db, upload, part)) return upload
  await db
    .insertInto('files.upload_part')
    .values({
      upload_id: uploadId,
      org_path: upload.orgPath,
      start: part.start,
      size: part.size,
      hash: part.hash,
      stored_hash: part.storedHash,
    })
    .execute()
  const received = upload.received + part.size
  await sql`
    update files.upload set received = ${received}, changed_at = ${instant()} where id = ${uploadId}
  `.execute(db)
  return { ...upload, received }
}

/** Asked before the bytes are stored and again under the lock. Refuses a part that is neither known nor next. */
export async function isThere(
  db: Db,
  upload: Upload,
  part: Pick<UploadPart, 'start' | 'size' | 'hash'>,
): Promise<boolean> {
  if (upload.fileId !== null) return true
  const verdict = judgePart(upload, part, await findUploadPart(db, upload.id, part.start))
  if (verdict === 'beyond') {
    throw new InvalidForm({ file: 'Tệp gửi lên dài hơn đã báo. Hãy bỏ và gửi lại từ đầu.' })
  }
  if (verdict === 'elsewhere') {
    throw new Refusal(409, 'Máy chủ đang chờ một phần khác của tệp này.', upload.received)
  }
  return verdict === 'known'
}

/** The bytes of a file in order, part by part. */
export async function* bytesOfParts(
  store: FileStore,
  parts: readonly UploadPart[],
): AsyncGenerator<Uint8Array> {
  for (const { storedHash } of parts) yield withoutMark(await store.bytes(storedHash))
}
