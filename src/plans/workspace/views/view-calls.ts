import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { viewOperations } from '../../view/view-contract.ts'

export const views = createClient(viewOperations, callOptions)

type Views = Awaited<ReturnType<typeof views.listViews>>

export const viewsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['views', unitId],
    queryFn: ({ signal }) => views.listViews({ params: { unitId }, signal }),
  })

/** An act on views; every one answers all of them. */
export function useViewAct<V>(unitId: string, act: (typed: V) => Promise<Views>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (kept) => {
      cache.setQueryData(viewsQuery(unitId).queryKey, kept)
    },
    onError: () => cache.invalidateQueries({ queryKey: viewsQuery(unitId).queryKey }),
  })
}
