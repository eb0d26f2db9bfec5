import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions, cursorOf, paged, queryClient } from '../../workspace/calls.ts'
import type { ItemKindCode } from '../item/item-kind.ts'
import type { MediaKind } from '../media/media.ts'
import { contentContract } from '../contract.ts'

export const content = createClient(contentContract, callOptions)

export type ItemState = 'draft' | 'submitted' | 'returned' | 'approved' | 'published' | 'all'

export interface ItemFilters {
  state: ItemState
  kind?: ItemKindCode | undefined
  columnId?: string | undefined
  /** Theme, sector, programme, audience that are asked for. */
  facets?: Partial<Record<string, string>>
  words?: string | undefined
  below?: boolean
}

export const itemsQuery = (unitId: string, { below, facets, ...filters }: ItemFilters) =>
  infiniteQueryOptions({
    queryKey: ['content', 'items', unitId, filters, facets, below],
    queryFn: ({ pageParam, signal }) =>
      content.listItems({
        params: { unitId },
        query: { ...filters, ...facets, below: below ? 'true' : 'false', ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

export const itemQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['content', 'item', itemId],
    queryFn: ({ signal }) => content.getItem({ params: { itemId }, signal }),
  })

export const readinessQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['content', 'readiness', itemId],
    queryFn: ({ signal }) => content.checkItem({ params: { itemId }, signal }),
  })

export const versionsQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['content', 'versions', itemId],
    queryFn: ({ signal }) => content.listItemVersions({ params: { itemId }, signal }),
  })

/** A version that was sealed never changes; the newest may. */
export const versionQuery = (itemId: string, number: number) =>
  queryOptions({
    queryKey: ['content', 'version', itemId, number],
    queryFn: ({ signal }) =>
      content.getItemVersion({ params: { itemId, number: String(number) }, signal }),
  })

export const printQuery = (
  itemId: string,
  query: NonNullable<Parameters<typeof content.previewPrint>[0]['query']>,
) =>
  queryOptions({
    queryKey: ['content', 'print', itemId, query],
    queryFn: ({ signal }) => content.previewPrint({ params: { itemId }, query, signal }),
  })

export const columnsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['content', 'columns', unitId],
    queryFn: ({ signal }) => content.listColumns({ params: { unitId }, signal }),
  })

export const mediaQuery = (unitId: string, kind: MediaKind | undefined, words: string) =>
  infiniteQueryOptions({
    queryKey: ['content', 'media', unitId, kind, words],
    queryFn: ({ pageParam, signal }) =>
      content.listMedia({
        params: { unitId },
        query: { ...(kind ? { kind } : {}), ...(words ? { words } : {}), ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })

export const oneMediaQuery = (mediaId: string) =>
  queryOptions({
    queryKey: ['content', 'media', 'one', mediaId],
    queryFn: ({ signal }) => content.getMedia({ params: { mediaId }, signal }),
  })

/** After an act everything of items, and what waits for people, is read anew. */
export async function refreshContent(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['content'] }),
    queryClient.invalidateQueries({ queryKey: ['waiting'] }),
  ])
}
