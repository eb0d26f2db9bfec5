import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { answerShortcoming } from './answer-shortcoming.ts'
import { shortcomingOperations } from './shortcoming-contract.ts'
import { viewShortcomings } from './shortcoming-queries.ts'

export function shortcomingRoutes(_house: House): Binding {
  return bind(shortcomingOperations, {
    listPlanShortcomings: ({ db, actor, params }) => viewShortcomings(db, actor, params.planId),
    answerShortcoming: ({ act, actor, params, body }) =>
      act(async (db) => {
        await answerShortcoming(db, actor, params.planId, params.shortcomingId, body.line)
        return viewShortcomings(db, actor, params.planId)
      }),
  })
}
