import { sql } from 'kysely'
import { type Doer, logAct } from '../../platform/act-log.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Plan } from './plan.ts'

/** Whoever has the plan open learns that it changed. */
export async function touchPlan(db: Db, planId: string): Promise<void> {
  await sql`
    update plans.plan set version = version + 1, changed_at = ${instant()} where id = ${planId}
  `.execute(db)
}

export async function logPlan(
  db: Db,
  doer: Doer,
  { id, orgPath }: Pick<Plan, 'id' | 'orgPath'>,
  act: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await logAct(db, doer, { act, subjectKind: 'plan', subjectId: id, orgPath, details })
}

/** The same of a change that whoever has the plan open must learn of. */
export async function logChange(
  db: Db,
  doer: Doer,
  plan: Pick<Plan, 'id' | 'orgPath'>,
  act: string,
  details: Record<string, unknown>,
): Promise<void> {
  await touchPlan(db, plan.id)
  await logPlan(db, doer, plan, act, details)
}
