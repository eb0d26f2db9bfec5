import { publishItem, viewsOf, withdrawItem } from '../../content/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import type { Adapter, Outcome, Sending } from './adapter.ts'

/** Our own portal: published in one transaction, so that it either stands there or does not. */
export const portal: Adapter = {
  keyless: true,
  send: (sending) =>
    asOutcome(async () => {
      const { house, delivery } = sending
      await house.database.write(scopeOf(delivery.orgPath), (db) =>
        publishItem(db, doerOf(sending), delivery.itemId, delivery.contentHash),
      )
      const { address } = await sending.addresses()
      return { kind: 'sent', confirmed: true, externalId: null, url: address }
    }),
  read: async ({ house, delivery }) => {
    const value = await house.database.read(scopeOf(delivery.orgPath), (db) =>
      viewsOf(db, delivery.itemId),
    )
    return [{ kind: 'views', value }]
  },
  retract: (sending) =>
    asOutcome(async () => {
      const { house, delivery } = sending
      await house.database.write(scopeOf(delivery.orgPath), (db) =>
        withdrawItem(db, doerOf(sending), delivery.itemId, delivery.note ?? ''),
      )
      return { kind: 'sent', confirmed: true, externalId: null, url: null }
    }),
}

function doerOf({ delivery }: Sending) {
  return { accountId: delivery.createdBy, name: delivery.createdByName, requestId: null }
}

async function asOutcome(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InvalidForm) {
      return { kind: 'failed', sentence: Object.values(error.fields).join(' ') }
    }
    if (error instanceof Refusal) return { kind: 'failed', sentence: error.message }
    throw error
  }
}
