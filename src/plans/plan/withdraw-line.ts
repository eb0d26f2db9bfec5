import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { returnWork } from '../cascade/return-work.ts'
import { withdrawAll } from '../due/reassign-line.ts'
import { isInForce, type Plan } from './plan.ts'

/** The line no longer holds: nobody owes anything of it, and what it met of superiors' plans is owed to them again. */
export async function withdrawLine(
  db: Db,
  plan: Pick<Plan, 'state'>,
  lineId: string,
): Promise<void> {
  await sql`update plans.line set withdrawn_at = ${instant()} where id = ${lineId}`.execute(db)
  if (!isInForce(plan)) return
  await withdrawAll(db, lineId)
  await returnWork(db, [lineId])
}
