import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type CallInput, createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { noticeOperations } from '../../notice/notice-contract.ts'

export const notices = createClient(noticeOperations, callOptions)
export type Readers = Awaited<ReturnType<typeof notices.listReaders>>

export const ownNoticesQuery = (state: 'all' | 'unread') =>
  infiniteQueryOptions({
    queryKey: ['channels', 'own-notices', state],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      notices.listOwnNotices({ query: { state, ...cursorOf(pageParam) }, signal }),
  })

export const readersQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: ['channels', 'readers', deliveryId],
    queryFn: ({ signal }) => notices.listReaders({ params: { deliveryId }, signal }),
  })

type Wish = CallInput<typeof noticeOperations.previewAudience>['body']

export const audienceQuery = (deliveryId: string, body: Wish) =>
  queryOptions({
    queryKey: ['channels', 'audience', deliveryId, body],
    queryFn: ({ signal }) => notices.previewAudience({ params: { deliveryId }, body, signal }),
  })
