import { previewCutoff } from '../calendar/preview-cutoff.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { changeRule, removeRule } from './change-rule.ts'
import { ruleOperations } from './rule-contract.ts'
import { listRules } from './rule-queries.ts'

export function ruleRoutes(): Binding {
  return bind(ruleOperations, {
    listRules: ({ db, actor }) => listRules(db, actor),
    previewCutoff: ({ query }) => Promise.resolve(previewCutoff(query)),
    changeRule: ({ act, actor, params, body }) =>
      act(async (db) => {
        await changeRule(db, actor, params.rule, body)
        return listRules(db, actor)
      }),
    removeRule: ({ act, actor, params }) =>
      act(async (db) => {
        await removeRule(db, actor, params.rule, params.effectiveFrom)
        return listRules(db, actor)
      }),
  })
}
