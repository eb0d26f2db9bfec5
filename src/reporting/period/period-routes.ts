import { bind, type Binding } from '../../platform/binding.ts'
import { listUnitDueRules } from './list-due-rules.ts'
import { periodOperations } from './period-contract.ts'
import { closeDueRule, setDueRule } from './set-due-rule.ts'

export function periodRoutes(): Binding {
  return bind(periodOperations, {
    listDueRules: ({ db, actor, params }) => listUnitDueRules(db, actor, params.unitId),
    setDueRule: ({ act, actor, params, body }) =>
      act((db) => setDueRule(db, actor, params.unitId, body)),
    closeDueRule: ({ act, actor, params, body }) =>
      act((db) => closeDueRule(db, actor, params.ruleId, body.effectiveTo)),
  })
}
