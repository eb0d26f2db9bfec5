import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { CallInput } from '../../../platform/client.ts'

import { cursorOf, paged } from '../../../workspace/calls.ts'
import type { dueOperations } from '../../due/due-contract.ts'
import type { OccurrenceView } from '../../due/occurrence-contract.ts'
import { due } from './due-client.ts'

export type DueFilters = Omit<
  NonNullable<CallInput<typeof dueOperations.listDue>['query']>,
  'cursor'
>

export type Occurrence = OccurrenceView

export const todayQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['due', 'today', unitId],
    queryFn: ({ signal }) => due.getToday({ params: { unitId }, signal }),
  })

export const dueQuery = (unitId: string, filters: DueFilters) =>
  infiniteQueryOptions({
    queryKey: ['due', 'list', unitId, filters],
    queryFn: ({ pageParam, signal }) =>
      due.listDue({
        params: { unitId },
        query: { ...filters, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
    placeholderData: keepPreviousData,
  })

export const dueTasksQuery = (unitId: string, filters: DueFilters) =>
  infiniteQueryOptions({
    queryKey: ['due', 'tasks', unitId, filters],
    queryFn: ({ pageParam, signal }) =>
      due.listDueTasks({
        params: { unitId },
        query: { ...filters, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
    placeholderData: keepPreviousData,
  })

/** The units of one task with one due date. */
export const dueUnitsQuery = (unitId: string, filters: DueFilters) =>
  queryOptions({
    queryKey: ['due', 'units', unitId, filters],
    queryFn: ({ signal }) => due.listDue({ params: { unitId }, query: filters, signal }),
  })

export const occurrenceQuery = (occurrenceId: string) =>
  queryOptions({
    queryKey: ['due', 'occurrence', occurrenceId],
    queryFn: ({ signal }) => due.getOccurrence({ params: { occurrenceId }, signal }),
  })

/** Divisions and people of the unit, to give work to. */
export const handsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['due', 'hands', unitId],
    queryFn: ({ signal }) => due.listHands({ params: { unitId }, signal }),
    staleTime: 5 * 60_000,
  })

/** The plans that can be filtered by: one's own and those of the superiors. */
export const planNamesQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['due', 'plans', unitId],
    queryFn: async ({ signal }) => {
      const of = (whose: 'own' | 'above') =>
        due.listPlans({ params: { unitId }, query: { of: whose }, signal })
      const [own, above] = await Promise.all([of('own'), of('above')])
      return [...own.items, ...above.items]
    },
    staleTime: 5 * 60_000,
  })

/** Runs an act of a dialog; afterwards the dialog closes and everything of due work is read anew. */
export function useAct<V = void>(onDone: () => void, act: (value: V) => Promise<void>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone()
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['due'] }),
        cache.invalidateQueries({ queryKey: ['waiting'] }),
      ])
    },
  })
}
