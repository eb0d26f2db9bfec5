import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../../plans/index.ts'
import { answerRequest, beginRequest, declineRequest } from './answer-request.ts'
import { askForContent } from './ask-for-content.ts'
import { returnAnswer, takeAnswer, withdrawRequest } from './decide-answer.ts'
import { requestOperations } from './request-contract.ts'
import { getRequest, listRequests } from './request-queries.ts'

export function requestRoutes(_house: House): Binding {
  return bind(requestOperations, {
    listRequests: async ({ db, actor, params, query }) =>
      listRequests(db, actor, (await readableUnit(db, actor, params.unitId)).id, query),
    askForContent: ({ act, actor, params, body }) =>
      act(async (db) => {
        const ids = await askForContent(db, actor, params.unitId, body)
        return { items: ids.map((id) => ({ id })) }
      }),
    getContentRequest: ({ db, actor, params }) => getRequest(db, actor, params.requestId),
    beginRequest: ({ act, actor, params }) =>
      act(async (db) => {
        await beginRequest(db, actor, params.requestId)
        return getRequest(db, actor, params.requestId)
      }),
    answerRequest: ({ act, actor, params, body }) =>
      act(async (db) => {
        await answerRequest(db, actor, params.requestId, body.itemId)
        return getRequest(db, actor, params.requestId)
      }),
    declineRequest: ({ act, actor, params, body }) =>
      act(async (db) => {
        await declineRequest(db, actor, params.requestId, body.reason)
        return getRequest(db, actor, params.requestId)
      }),
    takeAnswer: ({ act, actor, params }) =>
      act(async (db) => {
        await takeAnswer(db, actor, params.requestId)
        return getRequest(db, actor, params.requestId)
      }),
    returnAnswer: ({ act, actor, params, body }) =>
      act(async (db) => {
        await returnAnswer(db, actor, params.requestId, body.reason)
        return getRequest(db, actor, params.requestId)
      }),
    withdrawRequest: ({ act, actor, params, body }) =>
      act(async (db) => {
        await withdrawRequest(db, actor, params.requestId, body.reason)
        return getRequest(db, actor, params.requestId)
      }),
  })
}
