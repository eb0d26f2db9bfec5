import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions, cursorOf, paged, queryClient } from '../../workspace/calls.ts'
import { identityContract } from '../contract.ts'

export const accountClient = createClient(identityContract, callOptions)

export interface AccountFilters {
  words?: string | undefined
  unitId?: string | undefined
  state?: 'active' | 'closed' | undefined
}

export const accountsQuery = (filters: AccountFilters) =>
  infiniteQueryOptions({
    queryKey: ['identity', 'accounts', filters],
    queryFn: ({ pageParam, signal }) =>
      accountClient.listAccounts({ query: { ...filters, ...cursorOf(pageParam) }, signal }),
    ...paged,
  })

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['identity', 'account', accountId],
    queryFn: ({ signal }) => accountClient.getAccount({ params: { accountId }, signal }),
  })

export const deedsQuery = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: ['identity', 'deeds', accountId],
    queryFn: ({ pageParam, signal }) =>
      accountClient.listDeeds({
        query: { accountId, about: 'administration', limit: 20, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

export const ownAccountQuery = queryOptions({
  queryKey: ['identity', 'own-account'],
  queryFn: ({ signal }) => accountClient.getOwnAccount({ signal }),
})

export const ownSessionsQuery = queryOptions({
  queryKey: ['identity', 'own-sessions'],
  queryFn: ({ signal }) => accountClient.listOwnSessions({ signal }),
})

/** After an act everything of accounts is read anew. */
export async function refreshAccounts(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['identity'] })
}
