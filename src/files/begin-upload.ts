import { getUnit } from '../organization/index.ts'
import { actsFor, type Actor } from '../platform/actor.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import { MOST_OPEN_UPLOADS, type Upload } from './upload.ts'
import { countOpenUploads } from './upload-queries.ts'

/** Room for a large file of the unit; nothing of it has arrived. */
export async function beginUpload(
  db: Db,
  actor: Actor,
  unitId: string,
  file: { name: string; size: number },
): Promise<Upload> {
  const unit = await getUnit(db, unitId)
  if (!actor.scope.paths.some((path) => unit.orgPath.startsWith(path))) throw notFound()
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị này được gửi tệp vào đây.')
  }
  if ((await countOpenUploads(db, actor.accountId)) >= MOST_OPEN_UPLOADS) {
    throw new Refusal(429, 'Đang có quá nhiều tệp gửi dở. Hãy gửi xong hoặc bỏ bớt rồi gửi tiếp.')
  }
  const upload: Upload = {
    id: newId(),
    orgPath: unit.orgPath,
    unitId,
    name: file.name.normalize('NFC'),
    size: file.size,
    received: 0,
    fileId: null,
    createdBy: actor.accountId,
  }
  const at = instant()
  await db
    .insertInto('files.upload')
    .values({
      id: upload.id,
      org_path: upload.orgPath,
      unit_id: unitId,
      name: upload.name,
      size: upload.size,
      created_at: at,
      created_by: actor.accountId,
      created_by_name: actor.name,
      changed_at: at,
    })
    .execute()
  return upload
}
