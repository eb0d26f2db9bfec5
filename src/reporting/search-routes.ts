import { bind, type Binding } from '../platform/binding.ts'
import { reportSearchContract } from './search-contract.ts'
import { searchReports } from './search-queries.ts'

export function reportSearchRoutes(): Binding {
  return bind(reportSearchContract, {
    searchReports: ({ db, actor, params, query }) =>
      searchReports(db, actor, params.unitId, query.q),
  })
}
