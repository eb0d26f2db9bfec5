import { bind, type Binding } from '../../platform/binding.ts'
import { facetOperations } from './facet-contract.ts'
import { setLineFacets } from './set-line-facets.ts'

export function facetRoutes(): Binding {
  return bind(facetOperations, {
    setLineFacets: ({ act, actor, params: { lineId }, body }) =>
      act(async (db) => {
        await setLineFacets(db, actor, lineId, body)
        return { lineId, ...body }
      }),
  })
}
