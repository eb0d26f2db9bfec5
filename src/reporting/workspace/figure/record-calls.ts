import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { recordOperations } from '../../figure/record-contract.ts'
import type { FigureRef } from '../prose/prose-text.ts'
import type { PanelWay } from './panel-way.ts'

const figures = createClient(recordOperations, callOptions)
type Narrowed = Pick<PanelWay, 'unit' | 'line' | 'units'>

export const recordsQuery = (
  reportId: string,
  { code, row }: FigureRef,
  { unit, line, units }: Narrowed,
) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'records', reportId, code, row, unit, line, units],
    queryFn: ({ pageParam, signal }) =>
      figures.listRecords({
        params: { reportId, code },
        query: {
          row,
          units,
          limit: 25,
          ...(unit === undefined ? {} : { unit }),
          ...(line === undefined ? {} : { line }),
          ...cursorOf(pageParam),
        },
        signal,
      }),
    ...paged,
  })

export const breakdownQuery = (
  reportId: string,
  { code, row }: FigureRef,
  by: 'unit' | 'line',
  { unit, units }: Narrowed,
) =>
  queryOptions({
    queryKey: ['reports', 'breakdown', reportId, code, row, by, unit, units],
    queryFn: ({ signal }) =>
      figures.viewBreakdown({
        params: { reportId, code },
        query: { row, by, units, ...(unit === undefined || by === 'unit' ? {} : { unit }) },
        signal,
      }),
  })
