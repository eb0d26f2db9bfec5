import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { coverageOperations } from '../../coverage/coverage-contract.ts'
import type { By } from './coverage-words.ts'

const client = createClient(coverageOperations, callOptions)

export interface Asked {
  by: By
  from: string
  to: string
}

export const coverageQuery = (unitId: string, asked: Asked, below: boolean) =>
  queryOptions({
    queryKey: ['coverage', unitId, asked, below],
    queryFn: ({ signal }) =>
      client.getCoverage({
        params: { unitId },
        query: { ...asked, ...(below ? { below: 'true' } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

export const askingQuery = (unitId: string, asked: Asked, code: string) =>
  infiniteQueryOptions({
    queryKey: ['coverage', 'lines', unitId, asked, code],
    queryFn: ({ pageParam, signal }) =>
      client.listAskingLines({
        params: { unitId },
        query: { ...asked, code, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

export const coveredUnitsQuery = (unitId: string, asked: Asked, code: string) =>
  queryOptions({
    queryKey: ['coverage', 'units', unitId, asked, code],
    queryFn: ({ signal }) =>
      client.listCoveredUnits({ params: { unitId }, query: { ...asked, code }, signal }),
  })
