import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { identityContract, WhoAmI } from '../identity/contract.ts'
import { createClient } from '../platform/client.ts'
import { callOptions, queryClient } from './calls.ts'
import { forgetSession, keepSession, sessionOr } from './kept-session.ts'
import { unitPreference, usePreference } from './preference.ts'

/**
 * The shell comes before everything else, so it spells out these three addresses instead of loading all of
 * zod (28 kB) with the contract; the types are the contract's.
 */
const client = createClient<typeof identityContract>(
  {
    signIn: { method: 'POST', path: '/session' },
    signOut: { method: 'DELETE', path: '/session' },
    whoAmI: { method: 'GET', path: '/session' },
  } as typeof identityContract,
  callOptions,
)

/** Who is signed in, for which units, and which day the server has. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => sessionOr(client.whoAmI({ signal })),
  staleTime: 5 * 60_000,
  // Asked without a line too: the workspace opens with whoever was signed in last.
  networkMode: 'always',
  refetchOnReconnect: 'always',
})

/** For everything inside the shell, which shows itself only to the signed in. */
export function useSession(): WhoAmI {
  return useSuspenseQuery(sessionQuery).data
}

/** The unit one acts for at the moment; an account without a unit has none. */
export function useUnit(): WhoAmI['units'][number] | undefined {
  const { units } = useSession()
  const chosen = usePreference(unitPreference)
  return units.find((unit) => unit.id === chosen) ?? units[0]
}

export async function signIn(account: string, password: string): Promise<void> {
  const session = await client.signIn({ body: { account, password } })
  keepSession(session)
  queryClient.clear()
  queryClient.setQueryData(sessionQuery.queryKey, session)
}

export async function signOut(): Promise<void> {
  await client.signOut({})
  forgetSession()
}
