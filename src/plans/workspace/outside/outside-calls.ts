import { queryOptions } from '@tanstack/react-query'
import { identityContract } from '../../../identity/contract.ts'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { outsideOperations } from '../../outside/outside-contract.ts'

export const outside = createClient(
  { ...outsideOperations, revokeLink: identityContract.revokeLink },
  callOptions,
)

/** Below `due`, so that every act of due work reads it anew. */
export const outsideQuery = (assignmentId: string) =>
  queryOptions({
    queryKey: ['due', 'outside', assignmentId],
    queryFn: ({ signal }) => outside.getOutside({ params: { assignmentId }, signal }),
  })
