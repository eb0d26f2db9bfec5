import { bind, type Binding } from '../../platform/binding.ts'
import { addSubscribers, getSubscribedChannel, removeSubscriber } from './keep-subscribers.ts'
import { addressOf } from './subscriber.ts'
import { subscriberOperations } from './subscriber-contract.ts'
import { countSubscribers, listSubscribers } from './subscriber-queries.ts'

export function subscriberRoutes(): Binding {
  return bind(subscriberOperations, {
    listSubscribers: async ({ db, actor, params, query: { address, ...asked } }) => {
      const { code } = await getSubscribedChannel(db, actor, params.channelId)
      const one = address === undefined ? null : (addressOf(code, address) ?? address)
      const list = await listSubscribers(db, params.channelId, { ...asked, address: one })
      return { ...list, counts: await countSubscribers(db, params.channelId) }
    },
    addSubscribers: ({ act, actor, params, body }) =>
      act(async (db) => {
        const added = await addSubscribers(db, actor, params.channelId, body)
        return { ...added, counts: await countSubscribers(db, params.channelId) }
      }),
    removeSubscriber: ({ act, actor, params }) =>
      act(async (db) => {
        await removeSubscriber(db, actor, params.channelId, params.subscriberId)
        return { counts: await countSubscribers(db, params.channelId) }
      }),
  })
}
