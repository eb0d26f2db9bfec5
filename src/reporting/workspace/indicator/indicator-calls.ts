import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { indicatorOperations } from '../../figure/indicator-contract.ts'
import type { Measure } from '../../figure/measure.ts'

export const indicators = createClient(indicatorOperations, callOptions)

export const indicatorsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['reports', 'indicators', unitId],
    queryFn: ({ signal }) => indicators.listIndicators({ params: { unitId }, signal }),
  })

/** The last answer stays in sight until the next one comes. */
export const previewQuery = (unitId: string, measure: Measure | null) =>
  queryOptions({
    queryKey: ['reports', 'indicator-preview', unitId, measure],
    queryFn: ({ signal }) =>
      indicators.previewIndicator({
        params: { unitId },
        query: { measure: JSON.stringify(measure) },
        signal,
      }),
    enabled: measure !== null,
    placeholderData: keepPreviousData,
  })
