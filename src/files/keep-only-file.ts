import type { Actor } from '../platform/actor.ts'
import type { UploadedFile } from '../platform/binding.ts'
import type { Db } from '../platform/database.ts'
import type { FileStore } from '../platform/file-store.ts'
import { InvalidForm } from '../platform/refusal.ts'
import type { StoredFile } from './file.ts'
import { keepFile } from './keep-file.ts'

/** The one document that somebody sent, kept in their name; none or several are refused (422). */
export async function keepOnlyFile(
  db: Db,
  store: FileStore,
  actor: Actor,
  orgPath: string,
  files: readonly UploadedFile[],
): Promise<StoredFile> {
  const [file] = files
  if (!file || files.length > 1) throw new InvalidForm({ file: 'Hãy chọn đúng một tệp.' })
  return keepFile(db, store, {
    orgPath,
    name: file.name,
    kind: 'document',
    bytes: file.bytes,
    createdBy: actor.accountId,
    createdByName: actor.name,
  })
}
