import { bind, type Binding } from '../platform/binding.ts'
import { today } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { acceptDraft } from './accept-draft.ts'
import { actingUnit, readableUnit } from './acting-unit-queries.ts'
import { listActivities, viewActivity } from './activity-queries.ts'
import { addEvidenceFiles, addEvidenceLink, readProofFiles } from './add-evidence.ts'
import { editActivity, lockRecorded, voidActivity } from './change-activity.ts'
import { plansContract } from './contract.ts'
import { correctDraft, discardDraft, undoCorrection } from './correct-draft.ts'
import { decideDraft } from './decide-draft.ts'
import { getDraft, listDrafts } from './draft-queries.ts'
import { viewDraft } from './draft-view.ts'
import { viewBoard, viewTaskBoard, viewOccurrence } from './board-queries.ts'
import { editLine } from './edit-line.ts'
import { listEvidenceById } from './evidence-queries.ts'
import { importPlan, readPlanFileSoon } from './import-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { mapAssignment, mapWords } from './map-words.ts'
import { pauseOccurrence, resumeOccurrence } from './pause-occurrence.ts'
import { listPlans } from './plan-list-queries.ts'
import { viewLineDetail, viewPlan } from './plan-view-queries.ts'
import { recordActivity } from './record-activity.ts'
import { renderPlan } from './render-plan.ts'
import { planSearchContract } from './search-contract.ts'
import { searchPlans } from './search-queries.ts'
import { suggestOccurrences } from './suggestion-queries.ts'
import { viewToday } from './today-queries.ts'
import { urgeUnit } from './urge-unit.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

export function planRoutes(house: House): Binding {
  return bind(plansContract, {
    importPlan: async ({ act, actor, params, files }) => {
      await house.database.read(actor.scope, (db) => actingUnit(db, actor, params.unitId))
      const draft = await readPlanFileSoon(files)
      const [file] = files
      if (!file) throw new Error('unreachable: the file was just read')
      return act(async (db) => {
        const id = await importPlan(db, house.fileStore, actor, params.unitId, file, draft)
        return viewDraft(db, actor, await getDraft(db, id))
      })
    },
    listDrafts: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return listDrafts(db, unit.id, query.state, query.cursor)
    },
    getDraft: async ({ db, actor, params }) =>
      viewDraft(db, actor, await getDraft(db, params.draftId)),
    correctDraft: ({ act, actor, params, body }) =>
      act(async (db) => {
        await correctDraft(db, actor, params.draftId, body.version, body.corrections)
        return viewDraft(db, actor, await getDraft(db, params.draftId))
      }),
    undoCorrection: ({ act, actor, params, body }) =>
      act(async (db) => {
        await undoCorrection(db, actor, params.draftId, body.version)
        return viewDraft(db, actor, await getDraft(db, params.draftId))
      }),
    decideDraft: ({ act, actor, params, body }) =>
      act(async (db) => {
        await decideDraft(db, actor, params.draftId, body)
        return viewDraft(db, actor, await getDraft(db, params.draftId))
      }),
    discardDraft: ({ act, actor, params, body }) =>
      act(async (db) => {
        await discardDraft(db, actor, params.draftId, body.version)
        return viewDraft(db, actor, await getDraft(db, params.draftId))
      }),
    acceptDraft: ({ act, actor, params, body }) =>
      act(async (db) => ({ planId: await acceptDraft(db, actor, params.draftId, body) })),

    listPlans: async ({ db, actor, params, query }) =>
      listPlans(db, await readableUnit(db, actor, params.unitId), query),
    getPlan: ({ db, actor, params }) => viewPlan(db, actor, params.planId),
    issuePlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await issuePlan(db, actor, params.planId, body)
        return viewPlan(db, actor, params.planId)
      }),
    mapWords: ({ act, actor, params, body }) =>
      act((db) => mapWords(db, actor, params.planId, body.words, body.unitIds)),
    downloadPlanDocx: ({ db, actor, params }) => renderPlan(db, actor, params.planId, 'docx'),
    downloadPlanPdf: ({ db, actor, params }) => renderPlan(db, actor, params.planId, 'pdf'),
    getLine: ({ db, actor, params }) => viewLineDetail(db, actor, params.lineId),
    editLine: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editLine(db, actor, params.lineId, body)
        return viewLineDetail(db, actor, params.lineId)
      }),

    listDue: ({ db, actor, params, query }) => viewBoard(db, actor, params.unitId, query),
    listDueTasks: ({ db, actor, params, query }) => viewTaskBoard(db, actor, params.unitId, query),
    getToday: async ({ db, actor, params }) =>
      viewToday(db, await readableUnit(db, actor, params.unitId)),
    getOccurrence: ({ db, actor, params }) => viewOccurrence(db, actor, params.occurrenceId),
    mapAssignment: ({ act, actor, params, body }) =>
      act((db) => mapAssignment(db, actor, params.assignmentId, body.unitIds)),
    urgeUnit: ({ act, actor, params, body }) =>
      act(async (db) => ({ sentence: await urgeUnit(db, actor, params.occurrenceId, body.note) })),
    pauseOccurrence: ({ act, actor, params, body }) =>
      act(async (db) => {
        await pauseOccurrence(db, actor, params.occurrenceId, body.reason)
        return viewOccurrence(db, actor, params.occurrenceId)
      }),
    resumeOccurrence: ({ act, actor, params }) =>
      act(async (db) => {
        await resumeOccurrence(db, actor, params.occurrenceId)
        return viewOccurrence(db, actor, params.occurrenceId)
      }),

    recordActivity: ({ act, actor, params, body }) =>
      act(async (db) => {
        const id = await recordActivity(db, actor, { ...body, unitId: params.unitId })
        return viewActivity(db, actor, id)
      }),
    listActivities: async ({ db, actor, params, query }) =>
      listActivities(db, await readableUnit(db, actor, params.unitId), query),
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

export function planSearchRoutes(): Binding {
  return bind(planSearchContract, {
    searchPlans: async ({ db, actor, params, query }) =>
      searchPlans(db, await readableUnit(db, actor, params.unitId), query.q),
  })
}

function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('unreachable: it was just written')
  return one
}
