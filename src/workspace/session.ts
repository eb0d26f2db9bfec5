import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { createClient } from '../platform/client.ts'
import { defineContract } from '../platform/contract.ts'
import { callOptions } from './calls.ts'
import { unitPreference, usePreference } from './preference.ts'

const sessionContract = defineContract({
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Sign in',
    may: 'anyone',
    body: z.object({ account: z.string(), password: z.string() }),
  },
  signOut: { method: 'DELETE', path: '/session', summary: 'Sign out', may: 'official' },
  whoAmI: {
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in',
    may: 'official',
    response: z.object({
      account: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
      units: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
      language: z.enum(['vi', 'en']),
      today: z.string(),
    }),
  },
})

const client = createClient(sessionContract, callOptions)

/** Who is signed in, for which units, and which day the server has. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => client.whoAmI({ signal }),
  staleTime: 5 * 60_000,
})

export type Session = Awaited<ReturnType<typeof client.whoAmI>>

/** For everything inside the shell, which shows itself only to the signed in. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** The unit one acts for at the moment; an account without a unit has none. */
export function useUnit(): Session['units'][number] | undefined {
  const { units } = useSession()
  const chosen = usePreference(unitPreference)
  return units.find((unit) => unit.id === chosen) ?? units[0]
}

export async function signIn(account: string, password: string): Promise<void> {
  await client.signIn({ body: { account, password } })
}

export async function signOut(): Promise<void> {
  await client.signOut({})
}
