import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, type ClientOptions } from '../platform/client.ts'
import { watchedFetch } from './connection.ts'
import { languagePreference, unitPreference } from './preference.ts'

/** For every module's client: `createClient(plansContract, callOptions)`. */
export const callOptions: ClientOptions = {
  headers: () => callHeaders(unitPreference.get()),
  fetch: watchedFetch,
}

/** The language of the answers' sentences, and the unit acted for. */
export function callHeaders(unit: string | undefined): Record<string, string> {
  return {
    'accept-language': languagePreference.get() ?? 'vi',
    ...(unit ? { 'x-unit': unit } : {}),
  }
}

/** Of every list that is read page by page: `useInfiniteQuery({ ...paged, queryFn: ({ pageParam }) => … cursorOf(pageParam) })`. */
export const paged = {
  initialPageParam: '',
  getNextPageParam: (last: { next: string | null }) => last.next,
}

/** Where the next page begins, for a call's `query`. */
export function cursorOf(pageParam: string): { cursor?: string } {
  return pageParam === '' ? {} : { cursor: pageParam }
}

let whenSignedOut: () => void = () => undefined

/** What happens when an answer says that the session has ended. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) =>
        count < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
  },
})

function noticeSignedOut(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401) whenSignedOut()
}
