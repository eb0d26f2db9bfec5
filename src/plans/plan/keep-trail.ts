import { type Doer, logAct } from '../../platform/act-log.ts'
import type { Db } from '../../platform/database.ts'
import type { Plan } from './plan.ts'

export async function logPlan(
  db: Db,
  doer: Doer,
  { id, orgPath }: Pick<Plan, 'id' | 'orgPath'>,
  act: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await logAct(db, doer, { act, subjectKind: 'plan', subjectId: id, orgPath, details })
}
