import { listPeople } from '../../identity/index.ts'
import { getUnit, listPosts } from '../../organization/index.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import { today } from '../../platform/clock.ts'
import { notFound } from '../../platform/refusal.ts'
import { approvalOperations } from './approval-contract.ts'
import { listApprovals } from './approval-queries.ts'
import { listApprovalRoutes } from './approval-route-queries.ts'
import { stepsByApproval } from './approval-step-queries.ts'
import { giveApprovalLink } from './give-approval-link.ts'
import { canSetRoute, setApprovalRoute } from './set-approval-route.ts'

export function approvalRoutes(): Binding {
  return bind(approvalOperations, {
    listApprovals: async ({ db, params }) => {
      const approvals = await listApprovals(db, params.subjectId)
      const steps = await stepsByApproval(
        db,
        approvals.map(({ id }) => id),
      )
      return {
        items: approvals.map((one) => Object.assign({}, one, { steps: steps.get(one.id) ?? [] })),
        next: null,
      }
    },
    listApprovalRoutes: async ({ db, actor, params }) => {
      const unit = await getUnit(db, params.unitId)
      if (!actor.scope.paths.some((path) => unit.orgPath.startsWith(path))) throw notFound()
      return {
        items: await listApprovalRoutes(db, unit.id),
        people: await listPeople(db, unit.id),
        posts: await listPosts(db, unit.id, today()),
        may: { set: canSetRoute(actor, unit.id) },
      }
    },
    setApprovalRoute: ({ act, actor, params, body }) =>
      act(async (db) => {
        await setApprovalRoute(db, actor, params.unitId, body)
        return { items: await listApprovalRoutes(db, params.unitId) }
      }),
    giveApprovalLink: ({ act, actor, params, body }) =>
      act((db) => giveApprovalLink(db, actor, params.approvalId, body.lastDay)),
  })
}
