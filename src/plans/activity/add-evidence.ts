import { keepFile, listPhotosLike, mimeOf } from '../../files/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import {
  type CleanImage,
  readImage,
  SAME_PHOTO_DISTANCE,
  UnreadableImage,
} from '../../platform/image.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { lockRecorded } from './change-activity.ts'
import { findEvidenceOfFiles } from './evidence-queries.ts'
import { fetchEvidencePage } from '../jobs.ts'

export interface ProofFile extends UploadedFile {
  mime: string
  /** Read and cleaned when it is a photo. */
  image: CleanImage | null
}

/** Looks at what was sent before anything is stored. Throws InvalidForm with a sentence per file that cannot be taken. */
export async function readProofFiles(files: readonly UploadedFile[]): Promise<ProofFile[]> {
  if (files.length === 0) throw new InvalidForm({ file: 'Hãy chọn ít nhất một ảnh hoặc tệp.' })
  const read: ProofFile[] = []
  for (const file of files) read.push(await readProofFile(file))
  return read
}

async function readProofFile(file: UploadedFile): Promise<ProofFile> {
  const refuse = (sentence: string) => new InvalidForm({ file: `${file.name}: ${sentence}` })
  if (file.bytes.length === 0) throw refuse('tệp này trống.')
  const mime = mimeOf(file.bytes, file.name)
  const claimsImage = /\.(jpe?g|png|webp|heic|heif|gif|bmp)$/i.test(file.name)
  if (mime.startsWith('image/') || claimsImage) {
    try {
      const image = await readImage(file.bytes)
      return { ...file, mime: image.mime, image }
    } catch (error) {
      if (error instanceof UnreadableImage) throw refuse(error.message)
      throw error
    }
  }
  if (mime === 'application/octet-stream') {
    throw refuse(
      'loại tệp này chưa nhận. Hãy gửi ảnh, PDF, Word, Excel, âm thanh, video hoặc văn bản.',
    )
  }
  return { ...file, mime, image: null }
}

/** Answers the ids of the new evidence. A picture the unit has used before is taken, and marked with where. */
export async function addEvidenceFiles(
  db: Db,
  store: FileStore,
  actor: Actor,
  activityId: string,
  files: readonly ProofFile[],
  caption: string | null,
): Promise<string[]> {
  const activity = await lockRecorded(db, actor, activityId)
  const ids: string[] = []
  for (const file of files) {
    const reusedFrom = file.image ? await findSamePhoto(db, activity.orgPath, file.image) : null
    const kept = await keepFile(db, store, {
      orgPath: activity.orgPath,
      name: file.name,
      kind: file.image ? 'photo' : 'document',
      bytes: file.bytes,
      mime: file.mime,
      ...(file.image ? { image: file.image } : {}),
      createdBy: actor.accountId,
      createdByName: actor.name,
    })
    const id = newId()
    ids.push(id)
    await db
      .insertInto('plans.evidence')
      .values({
        ...rowOf(activity, id, actor, caption),
        kind: file.image ? 'photo' : 'file',
        file_id: kept.id,
        reused_from: reusedFrom,
      })
      .execute()
  }
  await log(db, actor, activity, ids)
  return ids
}

/** The page behind the link is fetched and kept by a job. Answers the id of the new evidence. */
export async function addEvidenceLink(
  db: Db,
  actor: Actor,
  activityId: string,
  url: string,
  caption: string | null,
): Promise<string> {
  const activity = await lockRecorded(db, actor, activityId)
  const id = newId()
  await db
    .insertInto('plans.evidence')
    .values({ ...rowOf(activity, id, actor, caption), kind: 'link', url, page_state: 'waiting' })
    .execute()
  await enqueue(db, fetchEvidencePage, {
    path: activity.orgPath,
    shard: activity.shard,
    evidenceId: id,
  })
  await log(db, actor, activity, [id])
  return id
}

async function findSamePhoto(db: Db, orgPath: string, image: CleanImage): Promise<string | null> {
  const like = await listPhotosLike(db, orgPath, image.dHash, SAME_PHOTO_DISTANCE)
  return like.length === 0 ? null : findEvidenceOfFiles(db, like)
}

interface OfActivity {
  id: string
  shard: number
  orgPath: string
}

function rowOf(
  { id: activityId, shard, orgPath }: OfActivity,
  id: string,
  actor: Actor,
  caption: string | null,
) {
  return {
    shard,
    id,
    activity_id: activityId,
    org_path: orgPath,
    caption,
    created_at: instant(),
    created_by: actor.accountId,
    created_by_name: actor.name,
  }
}

async function log(db: Db, actor: Actor, activity: OfActivity, evidence: string[]): Promise<void> {
  await logAct(db, actor, {
    act: 'add-evidence',
    subjectKind: 'activity',
    subjectId: activity.id,
    orgPath: activity.orgPath,
    details: { evidence },
  })
}
