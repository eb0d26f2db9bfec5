import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import type { ItemKindCode } from '../../item/item-kind.ts'
import { content } from '../content-calls.ts'

export const libraryQuery = (
  unitId: string,
  filters: { whose: 'above' | 'own'; kind?: ItemKindCode | undefined; words?: string | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['content', 'library', unitId, filters],
    queryFn: ({ pageParam, signal }) =>
      content.listLibrary({
        params: { unitId },
        query: { ...filters, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

export const libraryItemQuery = (unitId: string, itemId: string) =>
  queryOptions({
    queryKey: ['content', 'library', unitId, 'one', itemId],
    queryFn: ({ signal }) => content.getLibraryItem({ params: { unitId, itemId }, signal }),
  })

export const offersQuery = (unitId: string, way: 'in' | 'out') =>
  infiniteQueryOptions({
    queryKey: ['content', 'offers', unitId, way],
    queryFn: ({ pageParam, signal }) =>
      content.listOffers({ params: { unitId }, query: { way, ...cursorOf(pageParam) }, signal }),
    ...paged,
  })

export const sourceUpdateQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['content', 'source-update', itemId],
    queryFn: ({ signal }) => content.readSourceUpdate({ params: { itemId }, signal }),
  })
