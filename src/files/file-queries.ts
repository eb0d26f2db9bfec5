import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { notFound } from '../platform/refusal.ts'
import type { StoredFile } from './file.ts'

/** Of the caller's scope; any other file is absent. */
export async function getFile(db: Db, fileId: string): Promise<StoredFile> {
  const [file] = await listFilesById(db, [fileId])
  if (!file) throw notFound('Không tìm thấy tệp này.')
  return file
}

/** Those of the caller's scope, by id. */
export async function listFilesById(db: Db, ids: readonly string[]): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select id, org_path as "orgPath", hash, name, mime, size, kind, width, height,
      thumbnail_hash as "thumbnailHash", difference_hash as "differenceHash"
    from files.file where id = any(${[...ids]}::uuid[]) order by id
  `.execute(db)
  return rows
}

/** Ids of the unit's photos that show the same picture (dHash within `distance` bits), oldest first. */
export async function listPhotosLike(
  db: Db,
  orgPath: string,
  differenceHash: string,
  distance: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from files.file
    where org_path = ${orgPath} and kind = 'photo' and difference_hash is not null
      and bit_count(('x' || difference_hash)::bit(64) # ('x' || ${differenceHash}::text)::bit(64)) <= ${distance}
    order by created_at, id limit 100
  `.execute(db)
  return rows.map((row) => row.id)
}
