import { queryOptions } from '@tanstack/react-query'
import { content } from '../content-calls.ts'

export const seriesListQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['content', 'series', 'of', unitId],
    queryFn: ({ signal }) => content.listSeries({ params: { unitId }, signal }),
  })

export const seriesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: ['content', 'series', seriesId],
    queryFn: ({ signal }) => content.getSeries({ params: { seriesId }, signal }),
  })
