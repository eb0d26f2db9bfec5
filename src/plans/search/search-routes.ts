import { bind, type Binding } from '../../platform/binding.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { planSearchContract } from './search-contract.ts'
import { searchPlans } from './search-queries.ts'

export function planSearchRoutes(): Binding {
  return bind(planSearchContract, {
    searchPlans: async ({ db, actor, params, query }) =>
      searchPlans(db, await readableUnit(db, actor, params.unitId), query.q),
  })
}
