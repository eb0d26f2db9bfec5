import { bind, type Binding } from '../../platform/binding.ts'
import { readableUnit } from '../../plans/index.ts'
import { viewDelivery } from '../delivery/view-delivery.ts'
import { getDelivery } from '../delivery/delivery-queries.ts'
import { getProgress } from './batch-queries.ts'
import { mailingOperations } from './mailing-contract.ts'
import { stopMailing } from './stop-mailing.ts'

export function mailingRoutes(): Binding {
  return bind(mailingOperations, {
    getMailing: async ({ db, actor, params }) => {
      const delivery = await getDelivery(db, params.deliveryId)
      await readableUnit(db, actor, delivery.unitId)
      return getProgress(db, delivery)
    },
    stopMailing: ({ act, actor, params, body }) =>
      act(async (db) => {
        await stopMailing(db, actor, params.deliveryId, body)
        return viewDelivery(db, actor, params.deliveryId)
      }),
  })
}
