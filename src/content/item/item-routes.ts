import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit, refuseUnlessOfficer } from '../../plans/index.ts'
import { publishItem, withdrawItem } from '../published/publish-item.ts'
import { classifyItem } from './classify-item.ts'
import { createItem } from './create-item.ts'
import { approveItem, returnItem } from './decide-item.ts'
import { discardItem } from './discard-item.ts'
import { itemOperations } from './item-contract.ts'
import { listItems } from './item-list-queries.ts'
import { getItem, getVersion, listVersions } from './item-queries.ts'
import { viewItem } from './item-view-queries.ts'
import { saveItem } from './save-item.ts'
import { submitItem } from './submit-item.ts'

export function itemRoutes(_house: House): Binding {
  return bind(itemOperations, {
    listItems: async ({ db, actor, params, query }) =>
      listItems(db, await readableUnit(db, actor, params.unitId), query),
    createItem: ({ act, actor, params, body }) =>
      act(async (db) =>
        viewItem(db, actor, await createItem(db, actor, { ...body, unitId: params.unitId })),
      ),
    getItem: ({ db, actor, params }) => viewItem(db, actor, params.itemId),
    saveItem: ({ act, actor, params, body }) =>
      act((db) => saveItem(db, actor, params.itemId, body)),
    classifyItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        await classifyItem(db, actor, params.itemId, body)
        return viewItem(db, actor, params.itemId)
      }),
    submitItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        await submitItem(db, actor, params.itemId, body.version)
        return viewItem(db, actor, params.itemId)
      }),
    approveItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        await approveItem(db, actor, params.itemId, body.contentHash)
        return viewItem(db, actor, params.itemId)
      }),
    returnItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        await returnItem(db, actor, params.itemId, body.reason)
        return viewItem(db, actor, params.itemId)
      }),
    publishItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        refuseUnlessOfficer(actor, (await getItem(db, params.itemId)).unitId)
        await publishItem(db, actor, params.itemId, body.contentHash)
        return viewItem(db, actor, params.itemId)
      }),
    withdrawItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        refuseUnlessOfficer(actor, (await getItem(db, params.itemId)).unitId)
        await withdrawItem(db, actor, params.itemId, body.reason)
        return viewItem(db, actor, params.itemId)
      }),
    discardItem: ({ act, actor, params, body }) =>
      act(async (db) => {
        await discardItem(db, actor, params.itemId, body.discarded)
        return viewItem(db, actor, params.itemId)
      }),
    listItemVersions: async ({ db, params }) => ({
      items: await listVersions(db, params.itemId),
      next: null,
    }),
    getItemVersion: ({ db, params }) =>
      getVersion(db, params.itemId, /^\d{1,6}$/.test(params.number) ? Number(params.number) : 0),
  })
}
