import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { notFound } from '../platform/refusal.ts'
import type { Upload, UploadPart } from './upload.ts'

/** The sender's own; anybody else's is absent, even in the same unit. */
export async function getUpload(db: Db, actor: Actor, uploadId: string): Promise<Upload> {
  return own(actor, await sql<Upload>`${UPLOADS} where id = ${uploadId}`.execute(db))
}

export async function lockUpload(db: Db, actor: Actor, uploadId: string): Promise<Upload> {
  return own(actor, await sql<Upload>`${UPLOADS} where id = ${uploadId} for update`.execute(db))
}

const UPLOADS = sql`
  select id, org_path as "orgPath", unit_id as "unitId", name, size, received, file_id as "fileId",
    created_by as "createdBy"
  from files.upload`

function own(actor: Actor, { rows }: { rows: Upload[] }): Upload {
  const [upload] = rows
  if (upload?.createdBy !== actor.accountId) throw notFound('Không tìm thấy tệp đang gửi này.')
  return upload
}

/** In the order of the file. */
export async function listUploadParts(db: Db, uploadId: string): Promise<UploadPart[]> {
  const { rows } = await sql<UploadPart>`
    select start, size, hash, stored_hash as "storedHash" from files.upload_part
    where upload_id = ${uploadId} order by start
  `.execute(db)
  return rows
}

export async function findUploadPart(
  db: Db,
  uploadId: string,
  start: number,
): Promise<UploadPart | undefined> {
  const { rows } = await sql<UploadPart>`
    select start, size, hash, stored_hash as "storedHash" from files.upload_part
    where upload_id = ${uploadId} and start = ${start}
  `.execute(db)
  return rows[0]
}

export async function countOpenUploads(db: Db, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from files.upload where created_by = ${accountId} and file_id is null
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** Begun, never finished and not touched since. */
export async function listForgottenUploads(
  db: Db,
  before: string,
): Promise<{ id: string; orgPath: string }[]> {
  const { rows } = await sql<{ id: string; orgPath: string }>`
    select id, org_path as "orgPath" from files.upload
    where file_id is null and changed_at < ${before} order by changed_at limit 1000
  `.execute(db)
  return rows
}
