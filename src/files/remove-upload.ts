import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { defineJob, enqueue } from '../platform/jobs.ts'
import { Refusal } from '../platform/refusal.ts'
import { listUploadParts, lockUpload } from './upload-queries.ts'

/** Parts of a file that is whole by now, or given up. */
export const removeParts = defineJob({
  name: 'files.remove-parts',
  payload: z.object({ hashes: z.array(z.string()) }),
  run: async (house, { hashes }) => {
    for (const hash of hashes) await house.fileStore.remove(hash)
  },
})

/** Given up by the sender: nothing of it stays. */
export async function discardUpload(db: Db, actor: Actor, uploadId: string): Promise<void> {
  const { fileId } = await lockUpload(db, actor, uploadId)
  if (fileId !== null) throw new Refusal(409, 'Tệp này đã gửi xong nên không bỏ dở được nữa.')
  await removeUpload(db, uploadId)
}

export async function removeUpload(db: Db, uploadId: string): Promise<void> {
  const parts = await listUploadParts(db, uploadId)
  await sql`delete from files.upload where id = ${uploadId} and file_id is null`.execute(db)
  if (parts.length === 0) return
  await enqueue(db, removeParts, { hashes: parts.map(({ storedHash }) => storedHash) })
}
