import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions } from '../../workspace/calls.ts'
import { type Catalogues, setCatalogues } from '../catalogue/catalogues.ts'
import { entryOperations } from '../catalogue/entry-contract.ts'
import { cataloguesQuery } from './use-catalogue.ts'

export const entryCalls = createClient(entryOperations, callOptions)

/** An edit of a catalogue; its answer is what all screens know from then on. */
export function useEntryAct<V>(act: (value: V) => Promise<Catalogues>, onDone: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (catalogues) => {
      setCatalogues(catalogues)
      cache.setQueryData(cataloguesQuery.queryKey, catalogues)
      onDone()
    },
  })
}
