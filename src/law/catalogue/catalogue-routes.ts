import { bind, type Binding } from '../../platform/binding.ts'
import { catalogueOperations } from './catalogue-contract.ts'
import { allCatalogues } from './catalogues.ts'

export function catalogueRoutes(): Binding {
  return bind(catalogueOperations, { listCatalogues: async () => allCatalogues() })
}
