import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { FileStore } from '../platform/file-store.ts'
import { newId } from '../platform/id.ts'
import { withMark, withoutMark } from './marked-bytes.ts'
import type { PersonalFile } from './personal-file.ts'

/** Kept apart from all other files, until a day. Answers the id. */
export async function keepPersonalFile(
  db: Db,
  store: FileStore,
  file: PersonalFile & { orgPath: string; retainUntil: string; createdBy: Actor },
): Promise<string> {
  const id = newId()
  const { hash } = await store.put(withMark(id, file.bytes))
  await db
    .insertInto('files.personal_file')
    .values({
      id,
      org_path: file.orgPath,
      stored_hash: hash,
      name: file.name.normalize('NFC').slice(0, 255) || 'tep',
      mime: file.mime,
      size: file.bytes.length,
      retain_until: file.retainUntil,
      created_at: instant(),
      created_by: file.createdBy.accountId,
      created_by_name: file.createdBy.name,
    })
    .execute()
  return id
}

/** For the very unit only; the opening is written down by the function that gives it out. */
export async function openPersonalFile(
  db: Db,
  store: FileStore,
  actor: Actor,
  fileId: string,
): Promise<PersonalFile | undefined> {
  const { rows } = await sql<{ storedHash: string; name: string; mime: string }>`
    select stored_hash as "storedHash", name, mime
    from files.open_personal_file(${fileId}, ${newId()}, ${instant()}, ${actor.accountId}, ${actor.name})
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  return {
    name: row.name,
    mime: row.mime,
    bytes: withoutMark(await store.bytes(row.storedHash)),
  }
}

/** Who opened these files or lists, the latest first. */
export async function listPersonalLooks(
  db: Db,
  subjectIds: readonly string[],
): Promise<{ seenAt: string; name: string }[]> {
  const { rows } = await sql<{ seenAt: string; name: string }>`
    select seen_at as "seenAt", account_name as name from files.personal_look
    where subject_id = any(${[...subjectIds]}::uuid[]) order by seen_at desc, id desc limit 100
  `.execute(db)
  return rows
}
