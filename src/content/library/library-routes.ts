import { actsFor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { getVersion } from '../item/item-queries.ts'
import { viewItem } from '../item/item-view-queries.ts'
import { adoptItem } from './adopt-item.ts'
import { declineOffer, takeOffer } from './decide-offer.ts'
import { libraryOperations } from './library-contract.ts'
import { getLibraryItem, listLibrary } from './library-queries.ts'
import { offerItem } from './offer-item.ts'
import { getOffer, listOffers } from './offer-queries.ts'
import { shareItem, unshareItem } from './share-item.ts'
import { readUpdate, takeUpdate } from './take-update.ts'

export function libraryRoutes(_house: House): Binding {
  return bind(libraryOperations, {
    listLibrary: async ({ db, actor, params, query }) =>
      listLibrary(db, await readableUnit(db, actor, params.unitId), query),
    getLibraryItem: async ({ db, actor, params }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      const item = await getLibraryItem(db, unit, params.itemId)
      const { content } = await getVersion(db, item.id, item.number)
      const others = item.unit.id !== unit.id
      return { ...item, content, may: { adopt: others && actsFor(actor, unit.id, 'officer') } }
    },
    adoptItem: ({ act, actor, params }) =>
      act(async (db) => ({ id: await adoptItem(db, actor, params.unitId, params.itemId) })),
    shareItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        await shareItem(db, actor, params.itemId, body)
        return viewItem(db, actor, params.itemId)
      }),
    unshareItem: ({ act, actor, params }) =>
      act(async (db) => {
        await unshareItem(db, actor, params.itemId)
        return viewItem(db, actor, params.itemId)
      }),
    readSourceUpdate: async ({ db, actor, params }) => {
      await viewItem(db, actor, params.itemId)
      return { update: await readUpdate(db, params.itemId) }
    },
    takeSourceUpdate: ({ act, actor, params, body }) =>
      act(async (db) => {
        await takeUpdate(db, actor, params.itemId, body)
        return viewItem(db, actor, params.itemId)
      }),
    offerItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        await offerItem(db, actor, params.itemId, body.words)
        return viewItem(db, actor, params.itemId)
      }),
    listOffers: async ({ db, actor, params, query }) =>
      listOffers(db, (await readableUnit(db, actor, params.unitId)).id, query),
    takeOffer: ({ act, actor, params }) =>
      act(async (db) => {
        await takeOffer(db, actor, params.offerId)
        return getOffer(db, params.offerId)
      }),
    declineOffer: ({ act, actor, params, body }) =>
      act(async (db) => {
        await declineOffer(db, actor, params.offerId, body.reason)
        return getOffer(db, params.offerId)
      }),
  })
}
