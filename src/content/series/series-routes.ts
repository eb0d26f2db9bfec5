import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { closeSeries, editSeries, openSeries } from './open-series.ts'
import { seriesOperations } from './series-contract.ts'
import { getSeries, listSeries } from './series-queries.ts'
import {
  addSeriesPart,
  editSeriesPart,
  removeSeriesPart,
  writeSeriesPart,
} from './write-series-part.ts'

export function seriesRoutes(_house: House): Binding {
  return bind(seriesOperations, {
    listSeries: async ({ db, actor, params }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return { items: await listSeries(db, actor, unit.id), next: null }
    },
    openSeries: ({ act, actor, params, body }) =>
      act(async (db) => getSeries(db, actor, await openSeries(db, actor, params.unitId, body))),
    getSeries: ({ db, actor, params }) => getSeries(db, actor, params.seriesId),
    editSeries: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editSeries(db, actor, params.seriesId, body)
        return getSeries(db, actor, params.seriesId)
      }),
    closeSeries: ({ act, actor, params, body }) =>
      act(async (db) => {
        await closeSeries(db, actor, params.seriesId, body.closed)
        return getSeries(db, actor, params.seriesId)
      }),
    addSeriesPart: ({ act, actor, params, body }) =>
      act(async (db) => {
        await addSeriesPart(db, actor, params.seriesId, body)
        return getSeries(db, actor, params.seriesId)
      }),
    editSeriesPart: ({ act, actor, params, body }) =>
      act(async (db) => getSeries(db, actor, await editSeriesPart(db, actor, params.partId, body))),
    removeSeriesPart: ({ act, actor, params }) =>
      act(async (db) => getSeries(db, actor, await removeSeriesPart(db, actor, params.partId))),
    writeSeriesPart: ({ act, actor, params }) =>
      act(async (db) => ({ itemId: await writeSeriesPart(db, actor, params.partId) })),
  })
}
