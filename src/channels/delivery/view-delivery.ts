import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { rightsOf, sendsItself } from './delivery.ts'
import type { DeliveryView } from './delivery-contract.ts'
import { type DeliveryEntry, getDelivery } from './delivery-queries.ts'

export async function viewDelivery(
  db: Db,
  actor: Actor,
  deliveryId: string,
): Promise<DeliveryView> {
  const delivery = await getDelivery(db, deliveryId)
  const { name, mode } = await getChannel(db, delivery.channelId)
  return viewOf(actor, { ...delivery, channelName: name, channelMode: mode })
}

export function viewOf(actor: Actor, entry: DeliveryEntry): DeliveryView {
  const late = entry.state === 'planned' && entry.dueAt < instant()
  const rights = rightsOf(actor, entry)
  const confirm = rights.confirm && !sendsItself(entry, entry.channelMode)
  return { ...entry, late, may: { ...rights, confirm } }
}
