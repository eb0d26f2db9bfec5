import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved } from '../../platform/refusal.ts'
import { logChange } from '../plan/keep-trail.ts'
import type { Plan } from '../plan/plan.ts'
import { openWriting } from '../writing/edit-plan.ts'
import { readAmount } from './amount.ts'
import { wrongSource } from './budget.ts'
import type { BudgetTyped } from './budget-contract.ts'
import { findBudgetLine } from './budget-queries.ts'

/** A new item at the end of the estimate of a plan that is being written. */
export async function addBudgetLine(
  db: Db,
  actor: Actor,
  planId: string,
  typed: BudgetTyped,
): Promise<void> {
  const plan = await openWriting(db, actor, planId)
  const { lineId, content, source, unit, quantity, price, note } = typed
  const amount = await checkBudgetLine(db, plan, typed)
  const id = newId()
  await sql`
    insert into plans.budget_line (id, org_path, plan_id, ordinal, line_id, content, source_code, unit, quantity, price,
      amount, note, changed_at, changed_by_name)
    values (${id}, ${plan.orgPath}, ${planId}, (
        select coalesce(max(ordinal), 0) + 1 from plans.budget_line where plan_id = ${planId}
      ), ${lineId}, ${content}, ${source}, ${unit || null}, ${quantity}, ${price}, ${amount}, ${note || null},
      ${instant()}, ${actor.name})
  `.execute(db)
  await logChange(db, actor, plan, 'add-budget-line', { content, amount })
}

export async function editBudgetLine(
  db: Db,
  actor: Actor,
  budgetLineId: string,
  typed: BudgetTyped & { version: number },
): Promise<string> {
  const { plan, kept } = await open(db, actor, budgetLineId, typed.version)
  const { lineId, content, source, unit, quantity, price, note } = typed
  const amount = await checkBudgetLine(db, plan, typed, kept.source)
  await sql`
    update plans.budget_line set line_id = ${lineId}, content = ${content}, source_code = ${source},
      unit = ${unit || null}, quantity = ${quantity}, price = ${price}, amount = ${amount}, note = ${note || null},
      version = version + 1, changed_at = ${instant()}, changed_by_name = ${actor.name}
    where id = ${budgetLineId}
  `.execute(db)
  await logChange(db, actor, plan, 'edit-budget-line', { content, amount })
  return plan.id
}

/** Nobody has approved it, or the approval is void with it: what was submitted keeps it. */
export async function dropBudgetLine(
  db: Db,
  actor: Actor,
  budgetLineId: string,
  version: number,
): Promise<string> {
  const { plan } = await open(db, actor, budgetLineId, version)
  await sql`delete from plans.budget_line where id = ${budgetLineId}`.execute(db)
  await logChange(db, actor, plan, 'drop-budget-line', { budgetLineId })
  return plan.id
}

async function open(db: Db, actor: Actor, budgetLineId: string, version: number) {
  const { planId } = await findBudgetLine(db, budgetLineId)
  const plan = await openWriting(db, actor, planId)
  const kept = await findBudgetLine(db, budgetLineId)
  if (kept.version !== version) throw moved(kept.version)
  return { plan, kept }
}

/** The amount of the item; refuses what cannot be with a sentence for each field. A source kept from before may stay. */
export async function checkBudgetLine(
  db: Db,
  plan: Plan,
  typed: BudgetTyped,
  keptSource: string | null = null,
): Promise<number> {
  const read = readAmount(typed)
  const fields: Record<string, string> = 'fields' in read ? { ...read.fields } : {}
  const wrong = typed.source === keptSource ? null : wrongSource(typed.source, plan.fromOn)
  if (wrong !== null) fields['source'] = wrong
  if (typed.lineId !== null && !(await stands(db, plan.id, typed.lineId)))
    fields['lineId'] = 'Việc này không có trong kế hoạch.'
  if (!('amount' in read) || Object.keys(fields).length > 0) throw new InvalidForm(fields)
  return read.amount
}

async function stands(db: Db, planId: string, lineId: string): Promise<boolean> {
  const { rows } = await sql`
    select from plans.line where id = ${lineId} and plan_id = ${planId} and withdrawn_at is null
  `.execute(db)
  return rows.length > 0
}
