import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { getItem, getVersion } from '../item/item-queries.ts'
import { checkStored } from './check-stored.ts'
import { findingRules, sentenceOf } from './finding.ts'
import { readinessOperations } from './readiness-contract.ts'

export function readinessRoutes(_house: House): Binding {
  return bind(readinessOperations, {
    checkItem: async ({ db, params }) => {
      const item = await getItem(db, params.itemId)
      const version = await getVersion(db, item.id, item.number)
      const { findings, facts } = await checkStored(db, item, version, 'submit')
      return {
        findings: findings.map(({ code, severity, place, values }) => {
          const { mend } = findingRules[code]
          const sentence = sentenceOf({ code, values })
          return { code, severity, place, sentence, mend: sentenceOf({ code, values }, mend) }
        }),
        facts,
      }
    },
  })
}
