import { logAct } from '../platform/act-log.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { tellLawChanged } from './keep-law.ts'

/** In the act log, and to every process when the transaction commits. */
export async function tellEdit(
  db: Db,
  actor: Actor,
  act: { act: string; subjectKind: string; details: Record<string, unknown> },
): Promise<void> {
  await tellLawChanged(db)
  await logAct(db, actor, { ...act, subjectId: null, orgPath: actor.home.orgPath })
}
