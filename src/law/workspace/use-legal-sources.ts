import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions } from '../../workspace/calls.ts'
import { setLegalSources } from '../source/legal-source.ts'
import { legalSourceOperations } from '../source/legal-source-contract.ts'

export const sourceCalls = createClient(legalSourceOperations, callOptions)

/** Documents of law as the server knows them; the rules on this page go by them from then on. */
export const legalSourcesQuery = queryOptions({
  queryKey: ['law', 'sources'],
  queryFn: async ({ signal }) => {
    const listed = await sourceCalls.listLegalSources({ signal })
    setLegalSources(listed.items)
    return listed
  },
  staleTime: 5 * 60_000,
})
