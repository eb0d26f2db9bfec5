import { bind, type Binding, type Download } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { activityOperations } from './activity-contract.ts'
import { exportActivities } from './export-activities.ts'
import { listActivities } from './activity-list-queries.ts'
import { viewActivity } from './activity-queries.ts'
import { editActivity, voidActivity } from './change-activity.ts'
import { recordActivity } from './record-activity.ts'
import { listSimilar } from './similar-queries.ts'
import { suggestOccurrences } from './suggestion-queries.ts'
import { listVersions } from './version-queries.ts'

export function activityRoutes(house: House): Binding {
  return bind(activityOperations, {
    recordActivity: ({ act, actor, params, body }) =>
      act(async (db) => {
        const id = await recordActivity(db, actor, { ...body, unitId: params.unitId })
        return viewActivity(db, actor, id)
      }),
    listActivities: async ({ db, actor, params, query }) =>
      listActivities(db, await readableUnit(db, actor, params.unitId), query),
    exportActivities: async ({ db, actor, params, query }): Promise<Download> => {
      const unit = await readableUnit(db, actor, params.unitId)
      return exportActivities(db, unit, query, house.config.publicUrl)
    },
    suggestOccurrences: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return { items: await suggestOccurrences(db, unit, query.channel, query.date ?? today()) }
    },
    getActivity: ({ db, actor, params }) => viewActivity(db, actor, params.activityId),
    editActivity: ({ act, actor, params, body: { version, ...change } }) =>
      act(async (db) => {
        await editActivity(db, actor, params.activityId, version, change)
        return viewActivity(db, actor, params.activityId)
      }),
    voidActivity: ({ act, actor, params, body }) =>
      act(async (db) => {
        await voidActivity(db, actor, params.activityId, body.version, body.reason)
        return viewActivity(db, actor, params.activityId)
      }),
    listActivityVersions: async ({ db, actor, params }) => {
      await viewActivity(db, actor, params.activityId)
      return { items: await listVersions(db, params.activityId) }
    },
    findSimilarActivities: async ({ db, actor, params, query }) => {
      const { id: unitId } = await readableUnit(db, actor, params.unitId)
      const like = {
        unitId,
        happenedOn: query.date,
        channelKind: query.channel,
        title: query.title,
      }
      return { items: await listSimilar(db, like) }
    },
  })
}
