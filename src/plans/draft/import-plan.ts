import { takesTime, Unreadable, type ReadingOptions } from '../../documents/index.ts'
import { keepFile } from '../../files/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { actingUnit } from '../acting-unit-queries.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { fillDraft } from './fill-draft.ts'
import { readPlanDocument } from './read-plan-document.ts'
import { readPlan } from '../reading/read-with-law.ts'

/** What a plan document says. Throws InvalidForm with a sentence when the file is no readable document. */
export async function readPlanFile(
  files: readonly UploadedFile[],
  options: ReadingOptions = {},
): Promise<PlanDraft> {
  const [file] = files
  if (!file || files.length > 1) throw new InvalidForm({ file: 'Hãy chọn đúng một tệp kế hoạch.' })
  try {
    return await readPlanDocument(file.bytes, file.name, options)
  } catch (error) {
    if (error instanceof Unreadable) throw new InvalidForm({ file: error.message })
    throw error
  }
}

/** As `readPlanFile`, but null for a file that takes longer to read than a person should wait for the answer. */
export async function readPlanFileSoon(files: readonly UploadedFile[]): Promise<PlanDraft | null> {
  if (!files.some((file) => takesTime(file.bytes))) return readPlanFile(files)
  const signal = AbortSignal.timeout(PATIENCE_MS)
  try {
    return await readPlanFile(files, { signal })
  } catch (error) {
    if (signal.aborted && !(error instanceof InvalidForm)) return null
    throw error
  }
}

/** Long enough for a PDF of some pages, and to find a broken one. */
const PATIENCE_MS = 2500

/**
 * Keeps what was read as a draft of the unit, with the file it was read from; without a draft a job reads the
 * file. Answers the draft's id.
 */
export async function importPlan(
  db: Db,
  store: FileStore,
  actor: Actor,
  unitId: string,
  file: UploadedFile,
  draft: PlanDraft | null,
): Promise<string> {
  const unit = await actingUnit(db, actor, unitId)
  const id = newId()
  const at = instant()
  const kept = await keepFile(db, store, {
    orgPath: unit.orgPath,
    name: file.name,
    kind: 'plan_source',
    bytes: file.bytes,
    createdBy: actor.accountId,
    createdByName: actor.name,
  })
  await db
    .insertInto('plans.draft')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unit.id,
      file_name: kept.name,
      file_id: kept.id,
      source: draft?.source ?? '',
      as_read: JSON.stringify(draft ?? readPlan('')),
      state: draft ? 'reviewing' : 'reading',
      reading: draft ? null : JSON.stringify({ done: 0, all: null, problem: null }),
      created_at: at,
      created_by: actor.accountId,
      created_by_name: actor.name,
      changed_at: at,
    })
    .execute()
  await logAct(db, actor, {
    act: 'import-plan',
    subjectKind: 'plan-draft',
    subjectId: id,
    orgPath: unit.orgPath,
    details: { fileName: kept.name, tasks: draft?.tasks.length ?? null },
  })
  if (!draft) await enqueue(db, fillDraft, { path: unit.orgPath, draftId: id })
  return id
}
