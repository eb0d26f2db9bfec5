import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions, queryClient } from '../../../workspace/calls.ts'
import { occasionOperations } from '../../occasion/occasion-contract.ts'

export const occasions = createClient(occasionOperations, callOptions)

export const occasionsQuery = (unitId: string, past: boolean) =>
  queryOptions({
    queryKey: ['channels', 'occasions', unitId, past],
    queryFn: ({ signal }) =>
      occasions.listOccasions({
        params: { unitId },
        query: { past: past ? 'true' : 'false' },
        signal,
      }),
  })

export async function refreshOccasions(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['channels', 'occasions'] }),
    queryClient.invalidateQueries({ queryKey: ['waiting'] }),
  ])
}
