import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { lawContract } from '../../../law/contract.ts'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { due } from '../due/due-client.ts'

export const law = createClient(lawContract, callOptions)

export const rulesQuery = queryOptions({
  queryKey: ['law', 'rules'],
  queryFn: ({ signal }) => law.listRules({ signal }),
})

export const workingYearsQuery = queryOptions({
  queryKey: ['law', 'working-years'],
  queryFn: ({ signal }) => law.listWorkingYears({ signal }),
})

/** The periods to come with another cut-off; asked only for a day that can be set. */
export const cutoffQuery = (day: number, from: string) =>
  queryOptions({
    queryKey: ['law', 'cutoff', day, from],
    queryFn: ({ signal }) => law.previewCutoff({ query: { day: String(day), from }, signal }),
    enabled: Number.isInteger(day) && day >= 1 && day <= 28 && from !== '',
  })

/** What a change of a day would do to open work; asked only for a day that can be changed. */
export const dayDuesQuery = (date: string, worked: boolean, isAsked: boolean) =>
  queryOptions({
    queryKey: ['due', 'working-day', date, worked],
    queryFn: ({ signal }) =>
      due.previewWorkingDay({
        params: { date },
        query: { worked: worked ? 'true' : 'false' },
        signal,
      }),
    enabled: isAsked,
  })

/** The answer of an edit is what the screen shows from then on. */
export function useLawAct<A>(
  query: typeof rulesQuery | typeof workingYearsQuery,
  act: () => Promise<A>,
  onDone: () => void,
) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => {
      const key: readonly unknown[] = query.queryKey
      cache.setQueryData(key, answer)
      onDone()
    },
  })
}
