import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { changeView, removeView, saveView, setDefaultView } from './keep-view.ts'
import { viewOperations } from './view-contract.ts'
import { listViews } from './view-queries.ts'

export function viewRoutes(_house: House): Binding {
  return bind(viewOperations, {
    listViews: async ({ db, actor, params }) => {
      await readableUnit(db, actor, params.unitId)
      return { items: await listViews(db, actor, params.unitId), next: null }
    },
    saveView: ({ act, actor, params, body }) =>
      act(async (db) => {
        await saveView(db, actor, await readableUnit(db, actor, params.unitId), body)
        return { items: await listViews(db, actor, params.unitId), next: null }
      }),
    changeView: ({ act, actor, params, body }) =>
      act(async (db) => {
        const unitId = await changeView(db, actor, params.viewId, body)
        return { items: await listViews(db, actor, unitId), next: null }
      }),
    openWithView: ({ act, actor, params, body }) =>
      act(async (db) => {
        const unitId = await setDefaultView(db, actor, params.viewId, body.isDefault)
        return { items: await listViews(db, actor, unitId), next: null }
      }),
    removeView: ({ act, actor, params }) =>
      act(async (db) => {
        const unitId = await removeView(db, actor, params.viewId)
        return { items: await listViews(db, actor, unitId), next: null }
      }),
  })
}
