import { bind, type Binding } from '../../platform/binding.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { coverageOperations } from './coverage-contract.ts'
import { listAskingLines, listCoveredUnits } from './coverage-queries.ts'
import { viewCoverage } from './view-coverage.ts'

export function coverageRoutes(): Binding {
  return bind(coverageOperations, {
    getCoverage: async ({ db, actor, params, query }) =>
      viewCoverage(db, await readableUnit(db, actor, params.unitId), query),
    listAskingLines: async ({ db, actor, params, query: { cursor, ...place } }) =>
      listAskingLines(db, await readableUnit(db, actor, params.unitId), place, cursor),
    listCoveredUnits: async ({ db, actor, params, query }) => ({
      items: await listCoveredUnits(db, await readableUnit(db, actor, params.unitId), query),
    }),
  })
}
