import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { amendmentOperations } from './amendment-contract.ts'
import { listAmendments } from './amendment-queries.ts'
import { viewAmendment } from './view-amendment.ts'
import { approveAmendment, returnAmendment, submitAmendment } from './decide-amendment.ts'
import { issueAmendment } from './issue-amendment.ts'
import {
  discardAmendment,
  dropChange,
  putChange,
  setAmendmentReason,
  startAmendment,
} from './write-amendment.ts'
import { dropBudgetChange, putBudgetChange } from './write-budget-change.ts'

export function amendmentRoutes(_house: House): Binding {
  return bind(amendmentOperations, {
    listAmendments: async ({ db, params }) => ({
      items: await listAmendments(db, params.planId),
      next: null,
    }),
    startAmendment: ({ act, actor, params }) =>
      act(async (db) => viewAmendment(db, actor, await startAmendment(db, actor, params.planId))),
    getAmendment: ({ db, actor, params }) => viewAmendment(db, actor, params.amendmentId),
    setAmendmentReason: ({ act, actor, params, body }) =>
      act(async (db) => {
        await setAmendmentReason(db, actor, params.amendmentId, body)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    putAmendmentChange: ({ act, actor, params, body }) =>
      act(async (db) => {
        await putChange(db, actor, params.amendmentId, body.version, body.change)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    dropAmendmentChange: ({ act, actor, params, body }) =>
      act(async (db) => {
        await dropChange(db, actor, params.amendmentId, body.version, params.changeId)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    putAmendmentBudget: ({ act, actor, params, body }) =>
      act(async (db) => {
        await putBudgetChange(db, actor, params.amendmentId, body.version, body.change)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    dropAmendmentBudget: ({ act, actor, params, body }) =>
      act(async (db) => {
        await dropBudgetChange(db, actor, params.amendmentId, body.version, params.changeId)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    submitAmendment: ({ act, actor, params, body }) =>
      act(async (db) => {
        await submitAmendment(db, actor, params.amendmentId, body.version)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    approveAmendment: ({ act, actor, params, body }) =>
      act(async (db) => {
        await approveAmendment(db, actor, params.amendmentId, body.contentHash)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    returnAmendment: ({ act, actor, params, body }) =>
      act(async (db) => {
        await returnAmendment(db, actor, params.amendmentId, body.reason)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    issueAmendment: ({ act, actor, params, body }) =>
      act(async (db) => {
        await issueAmendment(db, actor, params.amendmentId, body)
        return viewAmendment(db, actor, params.amendmentId)
      }),
    discardAmendment: ({ act, actor, params, body }) =>
      act(async (db) => ({
        planId: await discardAmendment(db, actor, params.amendmentId, body.version),
      })),
  })
}
