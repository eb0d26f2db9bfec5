import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CallInput } from '../../../platform/client.ts'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import type { deliveryOperations } from '../../delivery/delivery-contract.ts'
import { channels } from '../channel-calls.ts'

type Asked = NonNullable<CallInput<typeof deliveryOperations.listDeliveries>['query']>

export interface CalendarWanted {
  from: string
  to: string
  channelId: string | undefined
  state: NonNullable<Asked['state']>
}

export const calendarQuery = (unitId: string, filters: CalendarWanted) =>
  infiniteQueryOptions({
    queryKey: ['channels', 'deliveries', unitId, filters],
    queryFn: ({ pageParam, signal }) =>
      channels.listDeliveries({
        params: { unitId },
        query: { ...filters, limit: 200, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
    refetchInterval: 60_000,
  })

/** Failed, not known, or due and not gone. */
export const attentionQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['channels', 'deliveries', unitId, 'attention'],
    queryFn: ({ signal }) =>
      channels.listDeliveries({
        params: { unitId },
        query: { state: 'attention', limit: 50 },
        signal,
      }),
    refetchInterval: 60_000,
  })

/** What the filter offers, with its word in the address. */
export const statesShown = [
  { word: 'chua-xong', state: 'open', label: 'Chưa xong' },
  { word: 'can-xem', state: 'attention', label: 'Cần anh chị xem' },
  { word: 'da-den', state: 'confirmed', label: 'Đã đến nơi' },
  { word: 'da-go', state: 'retracted', label: 'Đã gỡ' },
] as const
