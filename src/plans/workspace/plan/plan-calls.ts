import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { organizationContract } from '../../../organization/contract.ts'
import { createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { plansContract } from '../../contract.ts'

export const plansClient = createClient(plansContract, callOptions)
export const unitsClient = createClient(organizationContract, callOptions)

export type PlansOf = 'own' | 'above' | 'below'

export const draftsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['plans', 'drafts', unitId],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      plansClient.listDrafts({
        params: { unitId },
        query: { state: 'open', ...cursorOf(pageParam) },
        signal,
      }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((one) => one.state === 'reading'))
        ? READING_MS
        : false,
  })

/** How often a screen looks how far a reading is. */
const READING_MS = 1000

export const draftQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['plans', 'draft', draftId],
    queryFn: ({ signal }) => plansClient.getDraft({ params: { draftId }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? READING_MS : false),
  })

export const plansQuery = (unitId: string, of: PlansOf, year: number | null) =>
  infiniteQueryOptions({
    queryKey: ['plans', 'list', unitId, of, year],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      plansClient.listPlans({
        params: { unitId },
        query: {
          of,
          ...(year === null ? {} : { year }),
          ...cursorOf(pageParam),
        },
        signal,
      }),
  })

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'plan', planId],
    queryFn: ({ signal }) => plansClient.getPlan({ params: { planId }, signal }),
  })

export const lineQuery = (lineId: string) =>
  queryOptions({
    queryKey: ['plans', 'line', lineId],
    queryFn: ({ signal }) => plansClient.getLine({ params: { lineId }, signal }),
  })
