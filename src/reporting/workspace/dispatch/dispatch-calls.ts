import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { dispatchOperations } from '../../dispatch/dispatch-contract.ts'
import type { Subject } from '../../report/report.ts'

export const dispatches = createClient(dispatchOperations, callOptions)

export const receivedListQuery = (unitId: string, subject: Subject, periodKey?: string) =>
  queryOptions({
    queryKey: ['reports', 'received', unitId, subject, periodKey],
    queryFn: ({ signal }) =>
      dispatches.listReceived({ params: { unitId }, query: { subject, periodKey }, signal }),
  })

export const receivedQuery = (dispatchId: string) =>
  queryOptions({
    queryKey: ['reports', 'received-one', dispatchId],
    queryFn: ({ signal }) => dispatches.getReceived({ params: { dispatchId }, signal }),
  })

export const wayQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['reports', 'way', reportId],
    queryFn: ({ signal }) => dispatches.findWay({ params: { reportId }, signal }),
  })

/** Does something with reports, then reads everything of them anew. */
export function useReportsAct<V = void>(act: (asked: V) => Promise<void>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['reports'] }),
  })
}
