import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { FileStore } from '../platform/file-store.ts'
import { type CleanImage, readImage, UnreadableImage } from '../platform/image.ts'
import { enqueue } from '../platform/jobs.ts'
import { Refusal } from '../platform/refusal.ts'
import { keepFile } from './keep-file.ts'
import { bytesOfParts } from './keep-upload-part.ts'
import { isRecording, mimeOf } from './mime.ts'
import { removeParts } from './remove-upload.ts'
import type { Upload, UploadPart } from './upload.ts'
import { lockUpload } from './upload-queries.ts'

/** The whole file in the store, without a row yet. */
export interface WholeFile {
  stored: { hash: string; size: number }
  mime: string
  parts: UploadPart[]
}

/** Puts the parts together, outside of any transaction: it takes seconds. Throws Refusal when some are missing. */
export async function joinParts(
  store: FileStore,
  upload: Upload,
  parts: UploadPart[],
): Promise<WholeFile> {
  const [first] = parts
  if (upload.received !== upload.size || !first) {
    throw new Refusal(409, 'Tệp chưa gửi hết. Hãy gửi tiếp phần còn lại.', upload.received)
  }
  const stored = await store.put(bytesOfParts(store, parts))
  if (stored.size !== upload.size) throw new Error(`upload ${upload.id} was put together wrongly`)
  return { stored, mime: mimeOf(await firstBytes(store, first), upload.name), parts }
}

async function firstBytes(store: FileStore, first: UploadPart): Promise<Uint8Array> {
  for await (const bytes of bytesOfParts(store, [first])) return bytes
  return new Uint8Array()
}

/** The upload becomes a file, once; its parts are removed afterwards. Answers the file's id. */
export async function finishUpload(
  db: Db,
  store: FileStore,
  actor: Actor,
  upload: Upload,
  whole: WholeFile,
  preview: CleanImage | null,
): Promise<string> {
  const { fileId, orgPath } = await lockUpload(db, actor, upload.id)
  if (fileId !== null) return fileId
  const file = await keepFile(db, store, {
    orgPath,
    name: upload.name,
    kind: isRecording(whole.mime) ? 'recording' : 'document',
    stored: whole.stored,
    mime: whole.mime,
    preview,
    createdBy: actor.accountId,
    createdByName: actor.name,
  })
  await sql`
    update files.upload set file_id = ${file.id}, changed_at = ${instant()} where id = ${upload.id}
  `.execute(db)
  await sql`delete from files.upload_part where upload_id = ${upload.id}`.execute(db)
  await enqueue(db, removeParts, { hashes: whole.parts.map(({ storedHash }) => storedHash) })
  return file.id
}

/** A picture of the film that the browser took; one that cannot be read is done without. */
export async function readPreview(bytes: Uint8Array | undefined): Promise<CleanImage | null> {
  if (bytes === undefined) return null
  try {
    return await readImage(bytes)
  } catch (error) {
    if (error instanceof UnreadableImage) return null
    throw error
  }
}
