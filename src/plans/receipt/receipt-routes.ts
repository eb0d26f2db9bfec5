import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { acknowledgePlan, openPlanReceived } from './acknowledge-plan.ts'
import { receiptOperations } from './receipt-contract.ts'
import { setOwnPlanDuty } from './set-own-plan-duty.ts'
import { urgeReceipts } from './urge-receipts.ts'
import { viewIncoming, viewReceipt, viewSent } from './view-receipts.ts'

export function receiptRoutes(_house: House): Binding {
  return bind(receiptOperations, {
    listIncomingPlans: async ({ db, actor, params, query }) => {
      await readableUnit(db, actor, params.unitId)
      return viewIncoming(db, actor, params.unitId, query)
    },
    getReceipt: async ({ db, actor, params }) => {
      await readableUnit(db, actor, params.unitId)
      return viewReceipt(db, actor, params.unitId, params.planId)
    },
    openPlanReceived: ({ act, actor, params }) =>
      act(async (db) => {
        await openPlanReceived(db, actor, params.unitId, params.planId)
        return viewReceipt(db, actor, params.unitId, params.planId)
      }),
    acknowledgePlan: ({ act, actor, params }) =>
      act(async (db) => {
        await acknowledgePlan(db, actor, params.unitId, params.planId)
        return viewReceipt(db, actor, params.unitId, params.planId)
      }),
    listReceipts: ({ db, actor, params, query }) => viewSent(db, actor, params.planId, query),
    urgeReceipts: ({ act, actor, params, body }) =>
      act((db) => urgeReceipts(db, actor, params.planId, body.note)),
    setOwnPlanDuty: ({ act, actor, params, body }) =>
      act(async (db) => {
        await setOwnPlanDuty(db, actor, params.planId, body)
        return { planId: params.planId }
      }),
  })
}
