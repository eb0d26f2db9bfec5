import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { boardOperations, type GroupedBy } from '../../board/board-contract.ts'
import type { DueFilters } from '../due/due-calls.ts'

const board = createClient(boardOperations, callOptions)

export const groupsQuery = (unitId: string, by: GroupedBy, filters: DueFilters) =>
  infiniteQueryOptions({
    queryKey: ['due', 'groups', unitId, by, filters],
    queryFn: ({ pageParam, signal }) =>
      board.listDueGroups({
        params: { unitId },
        query: { ...filters, by, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
    placeholderData: keepPreviousData,
  })

export const barsQuery = (unitId: string, year: string, filters: DueFilters) =>
  infiniteQueryOptions({
    queryKey: ['due', 'bars', unitId, year, filters],
    queryFn: ({ pageParam, signal }) =>
      board.listDueBars({
        params: { unitId },
        query: { ...filters, year, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
    placeholderData: keepPreviousData,
  })
