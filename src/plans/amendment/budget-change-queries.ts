import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { type PaperBudgetLine, sayBudgetLine, totalOf } from '../budget/budget.ts'
import { listBudgetLines } from '../budget/budget-queries.ts'
import type { AmendmentView } from './amendment-contract.ts'

/** An item of the estimate with the task it pays for. */
export type BudgetItem = PaperBudgetLine & { lineId: string | null }

export interface BudgetChange {
  id: string
  act: 'edit' | 'add' | 'withdraw'
  budgetLineId: string | null
  baseVersion: number | null
  before: BudgetItem | null
  after: BudgetItem | null
}

export async function listBudgetChanges(db: Db, amendmentId: string): Promise<BudgetChange[]> {
  const { rows } = await sql<BudgetChange>`
    select id, act, budget_line_id as "budgetLineId", base_version as "baseVersion", before, after
    from plans.amendment_budget where amendment_id = ${amendmentId} order by place, id
  `.execute(db)
  return rows
}

/** Before and after as sentences, and what the whole estimate comes to. */
export async function viewBudgetChanges(
  db: Db,
  amendment: { id: string; planId: string },
  isOpen: boolean,
): Promise<AmendmentView['budget']> {
  const changes = await listBudgetChanges(db, amendment.id)
  if (changes.length === 0) return null
  const now = await listBudgetLines(db, amendment.planId)
  const versions = new Map(now.map(({ id, version }) => [id, version]))
  const total = totalOf(now)
  const more = changes.reduce(
    (sum, { before, after }) => sum + (after?.amount ?? 0) - (before?.amount ?? 0),
    0,
  )
  return {
    items: changes.map(({ id, act, budgetLineId, baseVersion, before, after }) => ({
      id,
      act,
      budgetLineId,
      before: before && sayBudgetLine(before),
      after: after && sayBudgetLine(after),
      typed: after,
      moved: isOpen && act !== 'add' && versions.get(budgetLineId ?? '') !== baseVersion,
    })),
    difference: more,
    // What came after an issued amendment is no matter of it.
    totals: isOpen ? { before: total, after: total + more } : null,
  }
}
