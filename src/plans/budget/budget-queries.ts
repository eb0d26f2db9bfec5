import { sql, type RawBuilder } from 'kysely'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { isInForce } from '../plan/plan.ts'
import { getPlan } from '../plan/plan-queries.ts'
import { type PaperBudgetLine, sumsBySource, totalOf } from './budget.ts'
import type { BudgetLineView, BudgetView } from './budget-contract.ts'

export async function viewBudget(db: Db, actor: Actor, planId: string): Promise<BudgetView> {
  const plan = await getPlan(db, planId)
  const items = await listBudgetLines(db, planId)
  return {
    items,
    bySource: sumsBySource(items),
    total: totalOf(items),
    spent: await sumSpent(db, planId),
    may: { edit: !isInForce(plan) && actsFor(actor, plan.unitId, 'officer') },
  }
}

/** In their order; a task that was taken out of the plan is paid for no more. */
export async function listBudgetLines(db: Db, planId: string): Promise<BudgetLineView[]> {
  const { rows } = await sql<BudgetLineView>`
    select b.id, b.content, b.source_code as source, b.unit, b.quantity, b.price, b.amount, b.note, b.version,
      case when l.id is not null then jsonb_build_object('id', l.id, 'label', v.label, 'content', v.content) end as line,
      case when l.id is not null then (select coalesce(sum(value), 0) from (${moneyOf(sql`o.line_id = l.id`)}) m) end as spent
    from plans.budget_line b
    left join plans.line l on l.id = b.line_id and l.withdrawn_at is null
    left join plans.line_version v on v.line_id = l.id and v.version = l.version
    where b.plan_id = ${planId}
    order by b.ordinal
  `.execute(db)
  return rows
}

/** Money of recorded work that serves some occurrences, each piece of work once. */
function moneyOf(served: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select distinct a.shard, a.id, q.value
    from plans.occurrence o
    join plans.activity_occurrence ao on ao.occurrence_id = o.id
    join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id and a.state = 'recorded'
    join plans.quantity q on q.shard = a.shard and q.activity_id = a.id and q.kind = 'money'
    where ${served}`
}

async function sumSpent(db: Db, planId: string): Promise<number> {
  const { rows } = await sql<{ spent: number }>`
    select coalesce(sum(value), 0) spent from (${moneyOf(sql`o.line_id in (select id from plans.line where plan_id = ${planId})`)}) m
  `.execute(db)
  return rows[0]?.spent ?? 0
}

/** What is approved of the estimate, and printed. */
export async function listPaperBudget(db: Db, planId: string): Promise<PaperBudgetLine[]> {
  const lines = await listBudgetLines(db, planId)
  return lines.map(({ content, source, unit, quantity, price, amount, note }) => ({
    content,
    source,
    unit,
    quantity,
    price,
    amount,
    note,
  }))
}

interface LockedBudgetLine {
  id: string
  planId: string
  source: string
  version: number
}

/** Lock its plan first, as everything of a plan. */
export async function findBudgetLine(db: Db, budgetLineId: string): Promise<LockedBudgetLine> {
  const { rows } = await sql<LockedBudgetLine>`
    select id, plan_id as "planId", source_code as source, version from plans.budget_line where id = ${budgetLineId}
  `.execute(db)
  const [line] = rows
  if (!line) throw notFound('Không tìm thấy khoản dự toán này.')
  return line
}
