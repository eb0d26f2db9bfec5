import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions, cursorOf, paged, queryClient } from '../../workspace/calls.ts'
import { organizationContract } from '../contract.ts'

export const organization = createClient(organizationContract, callOptions)

/** A day other than today, as it goes into a call. */
const asOf = (on: string | undefined) => (on === undefined ? {} : { on })

export const rootsQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['organization', 'roots', on],
    queryFn: ({ signal }) => organization.listUnitRoots({ query: asOf(on), signal }),
  })

export const childrenQuery = (unitId: string, on: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['organization', 'children', unitId, on],
    queryFn: ({ pageParam, signal }) =>
      organization.listUnitChildren({
        params: { unitId },
        query: { ...asOf(on), ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

export const foundQuery = (words: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['organization', 'found', words, on],
    queryFn: ({ signal }) => organization.searchUnits({ query: { words, ...asOf(on) }, signal }),
  })

export const unitQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['organization', 'unit', unitId],
    queryFn: ({ signal }) => organization.getUnit({ params: { unitId }, signal }),
  })

export const historyQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['organization', 'history', unitId],
    queryFn: ({ signal }) => organization.getUnitHistory({ params: { unitId }, signal }),
  })

export const postsQuery = (unitId: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['organization', 'posts', unitId, on],
    queryFn: ({ signal }) =>
      organization.listUnitPosts({ params: { unitId }, query: asOf(on), signal }),
  })

export const usualQuery = (unitId: string, on: string) =>
  queryOptions({
    queryKey: ['organization', 'usual', unitId, on],
    queryFn: ({ signal }) =>
      organization.listUsualOffices({ params: { unitId }, query: { on }, signal }),
  })
export type Usual = Awaited<ReturnType<typeof organization.listUsualOffices>>
export type UsualOffice = Usual['items'][number]

/** All directly below a unit on a day, at once: an order needs an answer for each. */
export const allChildrenQuery = (unitId: string, on: string) =>
  queryOptions({
    queryKey: ['organization', 'all-children', unitId, on],
    queryFn: ({ signal }) =>
      organization.listUnitChildren({ params: { unitId }, query: { on, limit: 500 }, signal }),
  })

export const plannedQuery = queryOptions({
  queryKey: ['organization', 'planned'],
  queryFn: ({ signal }) => organization.listPlannedEvents({ signal }),
})
export type PlannedEvent = Awaited<
  ReturnType<typeof organization.listPlannedEvents>
>['items'][number]

export const splitsQuery = (state: 'open' | 'answered') =>
  infiniteQueryOptions({
    queryKey: ['organization', 'splits', state],
    queryFn: ({ pageParam, signal }) =>
      organization.listSplitQuestions({ query: { state, ...cursorOf(pageParam) }, signal }),
    ...paged,
  })

/** After an act everything of units is read anew. */
export async function refreshOrganization(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['organization'] })
}
