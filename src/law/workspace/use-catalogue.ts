import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { createClient } from '../../platform/client.ts'
import { callOptions } from '../../workspace/calls.ts'
import { catalogueOperations } from '../catalogue/catalogue-contract.ts'
import {
  type CatalogueName,
  type Catalogues,
  catalogueOf,
  followCatalogues,
  setCatalogues,
} from '../catalogue/catalogues.ts'

const client = createClient(catalogueOperations, callOptions)

export const cataloguesQuery = {
  queryKey: ['law', 'catalogues'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const catalogues = await client.listCatalogues({ signal })
    setCatalogues(catalogues)
    return catalogues
  },
  staleTime: 5 * 60_000,
  gcTime: Number.POSITIVE_INFINITY,
}

/** The entries of a catalogue; those that came with the program stand there until the server's are read, off line too. */
export function useCatalogue<N extends CatalogueName>(name: N): Catalogues[N] {
  useQuery(cataloguesQuery)
  return useSyncExternalStore(followCatalogues, () => catalogueOf(name))
}
