import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import { content } from '../content-calls.ts'

export const requestsQuery = (unitId: string, way: 'in' | 'out', open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['content', 'requests', unitId, way, open],
    queryFn: ({ pageParam, signal }) =>
      content.listRequests({
        params: { unitId },
        query: { way, open: open ? 'true' : 'false', ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

export const requestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['content', 'request', requestId],
    queryFn: ({ signal }) => content.getContentRequest({ params: { requestId }, signal }),
  })
