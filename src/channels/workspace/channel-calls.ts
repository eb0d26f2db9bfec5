import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions, queryClient } from '../../workspace/calls.ts'
import { channelOperations } from '../channel/channel-contract.ts'
import { deliveryOperations } from '../delivery/delivery-contract.ts'
import { linkOperations } from '../../identity/link/link-contract.ts'
import { pressOperations } from '../press/press-contract.ts'
import { sampleOperations } from '../delivery/sample-contract.ts'
import { loudspeakerOperations } from '../loudspeaker/loudspeaker-contract.ts'
import { mailingOperations } from '../mailing/mailing-contract.ts'
import { subscriberOperations } from '../subscriber/subscriber-contract.ts'

export const channels = createClient(
  {
    ...channelOperations,
    ...deliveryOperations,
    ...sampleOperations,
    ...mailingOperations,
    ...subscriberOperations,
    ...loudspeakerOperations,
    ...pressOperations,
    ...linkOperations,
  },
  callOptions,
)

export const channelsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['channels', 'list', unitId],
    queryFn: ({ signal }) => channels.listChannels({ params: { unitId }, signal }),
  })

export const quotaQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['channels', 'quota', channelId],
    queryFn: ({ signal }) => channels.readQuota({ params: { channelId }, signal }),
    staleTime: 60_000,
    retry: false,
  })

export const deliveryQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: ['channels', 'delivery', deliveryId],
    queryFn: ({ signal }) => channels.getDelivery({ params: { deliveryId }, signal }),
    // What is on its way is looked at again until it is known what became of it.
    refetchInterval: ({ state }) =>
      state.data && isOnItsWay(state.data.state, state.data.dueAt) ? 4000 : false,
  })

/** How many there are, and the one that is looked for. */
export const subscribersQuery = (channelId: string, address: string) =>
  queryOptions({
    queryKey: ['channels', 'subscribers', channelId, address],
    queryFn: ({ signal }) =>
      channels.listSubscribers({
        params: { channelId },
        query: { limit: 1, ...(address === '' ? {} : { address }) },
        signal,
      }),
  })

/** How far the messages have gone, looked at again while the delivery is on its way. */
export const mailingQuery = ({ id, state, dueAt }: Pick<WholeDelivery, 'id' | 'state' | 'dueAt'>) =>
  queryOptions({
    queryKey: ['channels', 'mailing', id],
    queryFn: ({ signal }) => channels.getMailing({ params: { deliveryId: id }, signal }),
    refetchInterval: (query) =>
      isOnItsWay(state, dueAt) || (query.state.data?.open ?? 0) > 0 ? 4000 : false,
  })

export const airingsQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: ['channels', 'airings', deliveryId],
    queryFn: ({ signal }) => channels.listAirings({ params: { deliveryId }, signal }),
  })

export const recordingsQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['channels', 'recordings', itemId],
    queryFn: ({ signal }) => channels.listRecordings({ params: { itemId }, signal }),
  })

export const outletLinksQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: ['channels', 'outlet-links', deliveryId],
    queryFn: ({ signal }) => channels.listOutletLinks({ params: { deliveryId }, signal }),
  })

/** Of one item, on all channels. */
export const itemDeliveriesQuery = (unitId: string, itemId: string) =>
  queryOptions({
    queryKey: ['channels', 'deliveries', unitId, 'item', itemId],
    queryFn: ({ signal }) =>
      channels.listDeliveries({ params: { unitId }, query: { itemId, limit: 200 }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => isOnItsWay(one.state, one.dueAt)) ? 4000 : false,
  })

function isOnItsWay(state: string, dueAt: string): boolean {
  return state === 'sending' || (state === 'planned' && Date.parse(dueAt) - 60_000 < Date.now())
}

/** After an act: the channels, the calendar, the item that went out, what waits for people. */
export async function refreshChannels(): Promise<void> {
  await Promise.all(
    ['channels', 'content', 'waiting', 'activities', 'due'].map((first) =>
      queryClient.invalidateQueries({ queryKey: [first] }),
    ),
  )
}

/** A delivery with what was tried and how far it reached. */
export type WholeDelivery = Awaited<ReturnType<typeof channels.getDelivery>>
