import { bind, type Binding, type Download } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { actingUnit, readableUnit } from '../acting-unit-queries.ts'
import { viewPlan } from '../plan/plan-view-queries.ts'
import { directiveOperations } from './directive-contract.ts'
import { countDirectives, getDirective, listDirectives } from './directive-queries.ts'
import { exportDirectives } from './export-directives.ts'
import {
  addDirective,
  addDirectiveFile,
  editDirective,
  setDirectiveActivities,
  withdrawDirective,
} from './keep-directive.ts'
import { listSimilarDirectives } from './similar-directive-queries.ts'
import { relatePlan, unrelatePlan } from './relate-plan.ts'

export function directiveRoutes(house: House): Binding {
  return bind(directiveOperations, {
    listDirectives: async ({ db, actor, params, query }) => {
      await readableUnit(db, actor, params.unitId)
      return {
        ...(await listDirectives(db, actor, params.unitId, query)),
        counts: await countDirectives(db, params.unitId, query),
      }
    },
    findSimilarDirectives: async ({ db, actor, params, query }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      const typed = { ...query, number: query.number ?? null, issuedOn: query.issuedOn ?? null }
      return { items: await listSimilarDirectives(db, unit.id, typed), next: null }
    },
    exportDirectives: async ({ db, actor, params, query }): Promise<Download> =>
      exportDirectives(db, actor, await readableUnit(db, actor, params.unitId), query),
    addDirective: ({ act, actor, params, body }) =>
      act(async (db) => {
        const unit = await actingUnit(db, actor, params.unitId)
        return getDirective(db, actor, await addDirective(db, actor, unit, body))
      }),
    editDirective: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editDirective(db, actor, params.directiveId, body)
        return getDirective(db, actor, params.directiveId)
      }),
    withdrawDirective: ({ act, actor, params, body }) =>
      act(async (db) => {
        await withdrawDirective(db, actor, params.directiveId, body.version)
        return { directiveId: params.directiveId }
      }),
    addDirectiveFile: ({ act, actor, params, files }) =>
      act(async (db) => {
        await addDirectiveFile(db, house.fileStore, actor, params.directiveId, files)
        return getDirective(db, actor, params.directiveId)
      }),
    setDirectiveActivities: ({ act, actor, params, body }) =>
      act(async (db) => {
        await setDirectiveActivities(db, actor, params.directiveId, body)
        return getDirective(db, actor, params.directiveId)
      }),
    relatePlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await relatePlan(db, actor, params.planId, body)
        return viewPlan(db, actor, params.planId)
      }),
    unrelatePlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await unrelatePlan(db, actor, params.planId, { ...body, relationId: params.relationId })
        return viewPlan(db, actor, params.planId)
      }),
  })
}
