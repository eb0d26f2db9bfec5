import { bind, type Binding } from '../../platform/binding.ts'
import { catalogueOperations } from './catalogue-contract.ts'
import { readCatalogues } from './catalogue-queries.ts'
import { allCatalogues } from './catalogues.ts'
import { addEntry, changeEntry, endEntry } from './change-entry.ts'
import { entryOperations } from './entry-contract.ts'

export function catalogueRoutes(): Binding {
  return bind(catalogueOperations, { listCatalogues: async () => allCatalogues() })
}

/** Each answers with all catalogues as they now stand: this process hears of its own edit a moment later. */
export function entryRoutes(): Binding {
  return bind(entryOperations, {
    addCatalogueEntry: ({ act, actor, params, body }) =>
      act(async (db) => {
        await addEntry(db, actor, params.catalogue, body)
        return readCatalogues(db)
      }),
    changeCatalogueEntry: ({ act, actor, params, body }) =>
      act(async (db) => {
        await changeEntry(db, actor, params.catalogue, params.code, body)
        return readCatalogues(db)
      }),
    endCatalogueEntry: ({ act, actor, params, body }) =>
      act(async (db) => {
        await endEntry(db, actor, params.catalogue, params.code, body)
        return readCatalogues(db)
      }),
  })
}
