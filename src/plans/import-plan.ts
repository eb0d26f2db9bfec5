import { Unreadable } from '../documents/index.ts'
import { keepFile } from '../files/index.ts'
import { logAct } from '../platform/act-log.ts'
import type { Actor } from '../platform/actor.ts'
import type { UploadedFile } from '../platform/binding.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import type { FileStore } from '../platform/file-store.ts'
import { newId } from '../platform/id.ts'
import { InvalidForm } from '../platform/refusal.ts'
import { actingUnit } from './acting-unit-queries.ts'
import type { PlanDraft } from './plan-draft.ts'
import { readPlanDocument } from './read-plan-document.ts'

/** What a plan document says. Throws InvalidForm with a sentence when the file is no readable document. */
export async function readPlanFile(files: readonly UploadedFile[]): Promise<PlanDraft> {
  const [file] = files
  if (!file || files.length > 1) throw new InvalidForm({ file: 'Hãy chọn đúng một tệp kế hoạch.' })
  try {
    return await readPlanDocument(file.bytes, file.name)
  } catch (error) {
    if (error instanceof Unreadable) throw new InvalidForm({ file: error.message })
    throw error
  }
}

/** Keeps what was read as a draft of the unit, with the file it was read from. Answers the draft's id. */
export async function importPlan(
  db: Db,
  store: FileStore,
  actor: Actor,
  unitId: string,
  file: UploadedFile,
  draft: PlanDraft,
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
      source: draft.source,
      as_read: JSON.stringify(draft),
      state: 'reviewing',
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
    details: { fileName: kept.name, tasks: draft.tasks.length },
  })
  return id
}
