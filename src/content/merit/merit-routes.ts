import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { meritOperations } from './merit-contract.ts'
import { listMerits } from './merit-queries.ts'

export function meritRoutes(_house: House): Binding {
  return bind(meritOperations, {
    listMerits: async ({ db, actor, params, query }) =>
      listMerits(db, await readableUnit(db, actor, params.unitId), query),
  })
}
