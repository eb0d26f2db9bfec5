import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { budgetOperations } from './budget-contract.ts'
import { viewBudget } from './budget-queries.ts'
import { addBudgetLine, dropBudgetLine, editBudgetLine } from './write-budget.ts'

export function budgetRoutes(_house: House): Binding {
  return bind(budgetOperations, {
    getPlanBudget: ({ db, actor, params }) => viewBudget(db, actor, params.planId),
    addBudgetLine: ({ act, actor, params, body }) =>
      act(async (db) => {
        await addBudgetLine(db, actor, params.planId, body)
        return viewBudget(db, actor, params.planId)
      }),
    editBudgetLine: ({ act, actor, params, body }) =>
      act(async (db) =>
        viewBudget(db, actor, await editBudgetLine(db, actor, params.budgetLineId, body)),
      ),
    dropBudgetLine: ({ act, actor, params, body }) =>
      act(async (db) =>
        viewBudget(db, actor, await dropBudgetLine(db, actor, params.budgetLineId, body.version)),
      ),
  })
}
