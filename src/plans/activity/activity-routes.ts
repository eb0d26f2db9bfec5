import { bind, type Binding, type Download } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { activityOperations } from './activity-contract.ts'
import { exportActivities } from './export-activities.ts'
import { listActivities } from './activity-list-queries.ts'
import { viewActivity } from './activity-queries.ts'
import { addEvidenceFiles, addEvidenceLink, readProofFiles } from './add-evidence.ts'
import { editActivity, lockRecorded, voidActivity } from './change-activity.ts'
import { listEvidenceById } from './evidence-queries.ts'
import { recordActivity } from './record-activity.ts'
import { suggestOccurrences } from './suggestion-queries.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

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
    addEvidenceFiles: async ({ act, actor, params, body, files }) => {
      await house.database.write(actor.scope, (db) => lockRecorded(db, actor, params.activityId))
      const read = await readProofFiles(files)
      return act(async (db) => {
        const { activityId } = params
        const caption = body.caption ?? null
        const ids = await addEvidenceFiles(db, house.fileStore, actor, activityId, read, caption)
        return { items: await listEvidenceById(db, activityId, ids) }
      })
    },
    addEvidenceLink: ({ act, actor, params, body }) =>
      act(async (db) => {
        const { activityId } = params
        const id = await addEvidenceLink(db, actor, activityId, body.url, body.caption ?? null)
        return only(await listEvidenceById(db, activityId, [id]))
      }),
    withdrawEvidence: ({ act, actor, params }) =>
      act(async (db) => {
        const activityId = await withdrawEvidence(db, actor, params.evidenceId)
        return only(await listEvidenceById(db, activityId, [params.evidenceId]))
      }),
  })
}

function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('unreachable: it was just written')
  return one
}
