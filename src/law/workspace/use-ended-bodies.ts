import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions } from '../../workspace/calls.ts'
import { endedBodyOperations } from '../ended-body/ended-body-contract.ts'

export const bodyCalls = createClient(endedBodyOperations, callOptions)

export const endedBodiesQuery = queryOptions({
  queryKey: ['law', 'ended-bodies'],
  queryFn: ({ signal }) => bodyCalls.listEndedBodies({ signal }),
  staleTime: 5 * 60_000,
})

export const editionsQuery = (code: string, edition: number) =>
  queryOptions({
    queryKey: ['law', 'ended-bodies', code, edition],
    queryFn: ({ signal }) => bodyCalls.listBodyEditions({ params: { code }, signal }),
  })
