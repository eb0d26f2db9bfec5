import { bind, type Binding } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import { readableUnit } from '../../plans/index.ts'
import { addSample } from './add-sample.ts'
import { deliveryOperations, type DeliveryView } from './delivery-contract.ts'
import { findCorrections } from './corrected-queries.ts'
import { getDelivery, listAttempts, listDeliveries, listSamples } from './delivery-queries.ts'
import { viewDelivery, viewOf } from './view-delivery.ts'
import { sampleOperations } from './sample-contract.ts'
import { cancelDelivery, planDeliveries, replanDelivery } from './plan-delivery.ts'
import {
  confirmDelivery,
  denyDelivery,
  handOverDelivery,
  retractDelivery,
} from './settle-delivery.ts'

export function deliveryRoutes(): Binding {
  return bind(
    { ...deliveryOperations, ...sampleOperations },
    {
      listDeliveries: async ({ db, actor, params, query }) => {
        const unit = await readableUnit(db, actor, params.unitId)
        const { items, next } = await listDeliveries(db, unit.id, { ...query, now: instant() })
        return { items: items.map((entry) => viewOf(actor, entry)), next }
      },
      planDeliveries: ({ act, actor, params, body }) =>
        act(async (db) => {
          const { contentHash } = body
          const wanted = body.deliveries.map((one) => ({ ...one, dueAt: one.dueAt ?? instant() }))
          const ids = await planDeliveries(db, actor, params.itemId, contentHash, wanted)
          const items: DeliveryView[] = []
          for (const id of ids) items.push(await viewDelivery(db, actor, id))
          return { items, next: null }
        }),
      getDelivery: async ({ db, actor, params }) => {
        const delivery = await getDelivery(db, params.deliveryId)
        return {
          ...(await viewDelivery(db, actor, params.deliveryId)),
          ...(await findCorrections(db, delivery)),
          attempts: await listAttempts(db, delivery),
          samples: await listSamples(db, delivery),
        }
      },
      replanDelivery: ({ act, actor, params, body }) =>
        act(async (db) => {
          const { version, ...change } = body
          await replanDelivery(db, actor, params.deliveryId, version, change)
          return viewDelivery(db, actor, params.deliveryId)
        }),
      cancelDelivery: ({ act, actor, params, body }) =>
        act(async (db) => {
          await cancelDelivery(db, actor, params.deliveryId, body.version)
          return viewDelivery(db, actor, params.deliveryId)
        }),
      handOverDelivery: ({ act, actor, params, body }) =>
        act(async (db) => {
          await handOverDelivery(db, actor, params.deliveryId, body.version, body.details)
          return viewDelivery(db, actor, params.deliveryId)
        }),
      confirmDelivery: ({ act, actor, params, body }) =>
        act(async (db) => {
          await confirmDelivery(db, actor, params.deliveryId, body)
          return viewDelivery(db, actor, params.deliveryId)
        }),
      denyDelivery: ({ act, actor, params, body }) =>
        act(async (db) => {
          await denyDelivery(db, actor, params.deliveryId, body.version, body.reason)
          return viewDelivery(db, actor, params.deliveryId)
        }),
      retractDelivery: ({ act, actor, params, body }) =>
        act(async (db) => {
          await retractDelivery(db, actor, params.deliveryId, body.version, body.reason)
          return viewDelivery(db, actor, params.deliveryId)
        }),
      addSample: ({ act, actor, params, body }) =>
        act(async (db) => ({ id: await addSample(db, actor, params.deliveryId, body) })),
    },
  )
}
