import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import type { AddresseeFilter } from '../../addressee/addressee-contract.ts'
import { organization } from '../organization-calls.ts'

export const addresseesQuery = (unitId: string, filter: AddresseeFilter) =>
  infiniteQueryOptions({
    queryKey: ['organization', 'addressees', unitId, filter],
    queryFn: ({ pageParam, signal }) =>
      organization.listAddressees({
        params: { unitId },
        query: { ...filter, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

/** A few to choose from, those that ended last. */
export const offeredQuery = (unitId: string, words: string) =>
  queryOptions({
    queryKey: ['organization', 'addressees', unitId, 'offered', words],
    queryFn: ({ signal }) =>
      organization.listAddressees({ params: { unitId }, query: { words, limit: 8 }, signal }),
  })
