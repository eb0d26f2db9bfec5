import { getFile, keepFile, listPhotosLike, mimeOf, type StoredFile } from '../../files/index.ts'
import { catalogueOf, findEntry } from '../../law/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import {
  type CleanImage,
  isTelling,
  readImage,
  SAME_PHOTO_DISTANCE,
  UnreadableImage,
} from '../../platform/image.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { type LockedActivity, lockRecorded } from './change-activity.ts'
import { findEvidenceOfFiles } from './evidence-queries.ts'
import { writeEvidence, type NewEvidence } from './write-evidence.ts'

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

interface Said {
  shows?: string | undefined
  caption?: string | undefined
}

/** Answers the ids of the new evidence. A picture the unit has used before is taken, and marked with where. */
export async function addEvidenceFiles(
  db: Db,
  store: FileStore,
  actor: Actor,
  activityId: string,
  files: readonly ProofFile[],
  said: Said = {},
): Promise<string[]> {
  const activity = await lockRecorded(db, actor, activityId)
  refusePersonal(said.shows)
  const pieces: NewEvidence[] = []
  for (const { image, bytes, name, mime } of files) {
    const reusedFrom = await findSamePhoto(db, activity.orgPath, image?.dHash)
    const { id: fileId } = await keepFile(db, store, {
      orgPath: activity.orgPath,
      name,
      kind: image ? 'photo' : 'document',
      bytes,
      mime,
      ...(image ? { image } : {}),
      createdBy: actor.accountId,
      createdByName: actor.name,
    })
    const carried = image
      ? ({ kind: 'photo', reusedFrom } as const)
      : ({ kind: 'file', mime } as const)
    pieces.push({ ...said, ...carried, fileId })
  }
  return insert(db, actor, activity, pieces)
}

/** The same of files that are kept already: somebody outside sent them before an officer took them over. */
export async function addKeptFiles(
  db: Db,
  actor: Actor,
  activityId: string,
  files: readonly StoredFile[],
): Promise<void> {
  if (files.length === 0) return
  const activity = await lockRecorded(db, actor, activityId)
  const pieces: NewEvidence[] = []
  for (const { id: fileId, kind, mime, differenceHash } of files) {
    const reusedFrom = await findSamePhoto(db, activity.orgPath, differenceHash)
    pieces.push(kind === 'photo' ? { kind, fileId, reusedFrom } : { kind: 'file', fileId, mime })
  }
  await insert(db, actor, activity, pieces)
}

/** A large file that has come in parts, of the same unit. Answers the id of the new evidence. */
export async function addUpload(
  db: Db,
  actor: Actor,
  activityId: string,
  { fileId, ...said }: Said & { fileId: string },
): Promise<string> {
  const activity = await lockRecorded(db, actor, activityId)
  refusePersonal(said.shows)
  const { orgPath, mime } = await getFile(db, fileId)
  if (orgPath !== activity.orgPath) throw notFound('Không tìm thấy tệp này.')
  const [id = ''] = await insert(db, actor, activity, [{ ...said, kind: 'file', fileId, mime }])
  return id
}

/** A link, whose page is looked at by a job, or a citation. Answers the id of the new evidence. */
export async function addEvidence(
  db: Db,
  actor: Actor,
  activityId: string,
  piece: Extract<NewEvidence, { kind: 'link' | 'citation' }>,
): Promise<string> {
  const activity = await lockRecorded(db, actor, activityId)
  refusePersonal(piece.shows)
  const [id = ''] = await insert(db, actor, activity, [piece])
  return id
}

/** Names of people have a way of their own, on which nobody above the unit comes. */
export function refusePersonal(shows: string | undefined): void {
  const kind = findEntry(catalogueOf('evidence_kind'), shows ?? '')
  if (!kind?.personal) return
  throw new InvalidForm({
    shows:
      'Danh sách có tên người phải thêm ở mục “Danh sách điểm danh”, nơi chỉ đơn vị mình xem được.',
  })
}

/** The new one has no evidence yet, so it does not find itself. */
async function findSamePhoto(
  db: Db,
  orgPath: string,
  looks: string | null | undefined,
): Promise<string | null> {
  if (!looks || !isTelling(looks)) return null
  const like = await listPhotosLike(db, orgPath, looks, SAME_PHOTO_DISTANCE)
  return like.length === 0 ? null : findEvidenceOfFiles(db, like)
}

async function insert(
  db: Db,
  actor: Actor,
  activity: LockedActivity,
  pieces: readonly NewEvidence[],
): Promise<string[]> {
  const ids = await writeEvidence(db, actor, activity, pieces)
  await log(db, actor, activity, ids)
  return ids
}

async function log(
  db: Db,
  actor: Actor,
  activity: LockedActivity,
  evidence: string[],
): Promise<void> {
  await logAct(db, actor, {
    act: 'add-evidence',
    subjectKind: 'activity',
    subjectId: activity.id,
    orgPath: activity.orgPath,
    details: { evidence },
  })
}
