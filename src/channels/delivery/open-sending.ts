import { takeOutAgain } from '../../content/index.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { Sending } from '../adapters/adapter.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { secretsOf } from '../channel/keep-secret.ts'
import { addressesOf } from './addresses-queries.ts'
import { getDelivery } from './delivery-queries.ts'
import type { DispatchPayload } from './dispatch-job.ts'

/** All that an adapter needs of one delivery; `refused` where its channel has no key that works. */
export async function openSending(
  house: House,
  { id, path }: DispatchPayload,
  signal: AbortSignal,
): Promise<{ sending: Sending; refused: string | null }> {
  const known = await house.database.read(scopeOf(path), async (db) => {
    const delivery = await getDelivery(db, id)
    const { itemId, itemNumber, code } = delivery
    return {
      delivery,
      channel: await getChannel(db, delivery.channelId),
      carried: await takeOutAgain(db, itemId, itemNumber, code),
    }
  })
  const secrets = await secretsOf(house, known.channel, signal)
  const addresses = () => addressesOf(house, known.delivery)
  const sending = { house, ...known, signal, ...(await addresses()), addresses }
  return 'refused' in secrets
    ? { sending: { ...sending, secrets: {} }, refused: secrets.refused }
    : { sending: { ...sending, secrets: secrets.values }, refused: null }
}
