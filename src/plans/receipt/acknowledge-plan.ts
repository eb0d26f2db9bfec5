import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { settleNoticesTo } from '../../work/index.ts'
import { actingUnit } from '../acting-unit-queries.ts'

/** An official of the unit has the plan before their eyes; only the first time is kept. Others read and leave no trace. */
export async function openPlanReceived(
  db: Db,
  actor: Actor,
  unitId: string,
  planId: string,
): Promise<void> {
  await actingUnit(db, actor, unitId)
  await sql`
    update plans.receipt set opened_at = ${instant()}, opened_by_name = ${actor.name}
    where unit_id = ${unitId} and plan_id = ${planId} and opened_at is null
  `.execute(db)
}

/** "Đã tiếp nhận": the unit has taken the plan in. A second time changes nothing. */
export async function acknowledgePlan(
  db: Db,
  actor: Actor,
  unitId: string,
  planId: string,
): Promise<void> {
  const unit = await actingUnit(db, actor, unitId)
  const at = instant()
  const { rows } = await sql<{ before: string | null }>`
    select acknowledged_at as before from plans.receipt
    where unit_id = ${unitId} and plan_id = ${planId} for update
  `.execute(db)
  const [receipt] = rows
  if (!receipt) throw notFound('Kế hoạch này không gửi cho đơn vị.')
  if (receipt.before !== null) return
  await sql`
    update plans.receipt set acknowledged_at = ${at}, acknowledged_by_name = ${actor.name},
      opened_at = coalesce(opened_at, ${at}), opened_by_name = coalesce(opened_by_name, ${actor.name})
    where unit_id = ${unitId} and plan_id = ${planId}
  `.execute(db)
  await settleNoticesTo(db, unitId, planId, ['plan-issued', 'receipt-urged'])
  await logAct(db, actor, {
    act: 'acknowledge-plan',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: unit.orgPath,
    details: { unitId },
  })
}
