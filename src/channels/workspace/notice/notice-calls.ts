import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { noticeOperations } from '../../notice/notice-contract.ts'

export const notices = createClient(noticeOperations, callOptions)

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
