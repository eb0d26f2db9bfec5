import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { actingUnit, readableUnit } from '../acting-unit-queries.ts'
import { acceptDraft } from './accept-draft.ts'
import { correctDraft, discardDraft, undoCorrection } from './correct-draft.ts'
import { decideDraft } from './decide-draft.ts'
import { draftOperations } from './draft-contract.ts'
import { getDraft, listDrafts } from './draft-queries.ts'
import { viewDraft } from './draft-view.ts'
import { importPlan, readPlanFileSoon } from './import-plan.ts'

export function draftRoutes(house: House): Binding {
  return bind(draftOperations, {
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
  })
}
