import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { type Shift, textInYear } from '../writing/last-year.ts'
import { sourceOn } from './budget.ts'
import { listBudgetLines } from './budget-queries.ts'

/**
 * The estimate of an earlier year's plan as the first draft of the later one's. Its tasks were copied in their order;
 * a source that has ended gives way to what stands in its place.
 */
export async function carryBudget(
  db: Db,
  actor: Actor,
  { fromPlanId, fromLineIds }: { fromPlanId: string; fromLineIds: readonly string[] },
  to: { planId: string; orgPath: string },
  shift: Shift,
): Promise<void> {
  const lines = await listBudgetLines(db, fromPlanId)
  if (lines.length === 0) return
  const copies = await db
    .selectFrom('plans.line')
    .select('id')
    .where('plan_id', '=', to.planId)
    .orderBy('ordinal')
    .execute()
  const copyOf = new Map(fromLineIds.map((id, index) => [id, copies[index]?.id ?? null]))
  const rows = lines.map((line, index) => ({
    id: newId(),
    ordinal: index + 1,
    line_id: line.line === null ? null : (copyOf.get(line.line.id) ?? null),
    content: textInYear(line.content, shift),
    source_code: sourceOn(line.source, `${shift.to}-01-01`),
    unit: line.unit,
    quantity: line.quantity,
    price: line.price,
    amount: line.amount,
    note: line.note === null ? null : textInYear(line.note, shift),
  }))
  await sql`
    insert into plans.budget_line (id, org_path, plan_id, ordinal, line_id, content, source_code, unit, quantity, price,
      amount, note, changed_at, changed_by_name)
    select id, ${to.orgPath}, ${to.planId}, ordinal, line_id, content, source_code, unit, quantity, price, amount, note,
      ${instant()}::timestamptz, ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b (id uuid, ordinal integer, line_id uuid, content text,
      source_code text, unit text, quantity numeric, price bigint, amount bigint, note text)
  `.execute(db)
}
