import { sql } from 'kysely'
import { getItem } from '../../content/index.ts'
import { keepFile, mimeOf } from '../../files/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { measureLoudness, type Loudness } from './loudness.ts'
import { readWav } from './wav.ts'

export interface SoundFile extends UploadedFile {
  mime: string
  /** Null where the form of the file is not one that is measured here. */
  measured: Loudness | null
}

/** Looks at what was sent before anything is stored. Throws InvalidForm. */
export function readSoundFile(files: readonly UploadedFile[]): SoundFile {
  const [file] = files
  if (!file || file.bytes.length === 0) throw new InvalidForm({ file: 'Hãy chọn tệp ghi âm.' })
  const mime = mimeOf(file.bytes, file.name)
  if (!mime.startsWith('audio/')) {
    throw new InvalidForm({ file: 'Tệp này không phải ghi âm; hãy gửi WAV, MP3 hoặc M4A.' })
  }
  const wav = mime === 'audio/wav' ? readWav(file.bytes) : null
  if (mime === 'audio/wav' && wav === null) {
    throw new InvalidForm({ file: 'Tệp WAV này hỏng hoặc trống.' })
  }
  return { ...file, mime, measured: wav && measureLoudness(wav.channels, wav.rate) }
}

/** A voice for exactly the present version of the words. */
export async function addRecording(
  db: Db,
  store: FileStore,
  actor: Actor,
  itemId: string,
  { name, bytes, mime, measured }: SoundFile,
): Promise<void> {
  const item = await getItem(db, itemId)
  refuseUnlessOfficer(actor, item.unitId)
  const { id: fileId } = await keepFile(db, store, {
    orgPath: item.orgPath,
    name,
    kind: 'document',
    bytes,
    mime,
    createdBy: actor.accountId,
    createdByName: actor.name,
  })
  const id = newId()
  await sql`
    insert into channels.recording (id, org_path, item_id, item_number, file_id, seconds, loudness, peak, created_at,
      created_by_name)
    values (${id}, ${item.orgPath}, ${itemId}, ${item.number}, ${fileId}, ${rounded(measured?.seconds)},
      ${rounded(measured?.loudness)}, ${rounded(measured?.peak)}, ${instant()}, ${actor.name})
  `.execute(db)
  await logAct(db, actor, {
    act: 'add-recording',
    subjectKind: 'item',
    subjectId: itemId,
    orgPath: item.orgPath,
    details: { recordingId: id, number: item.number },
  })
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10) / 10
}
