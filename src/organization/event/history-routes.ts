import type { Actor } from '../../platform/actor.ts'
import { bind, type Binding } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { canReorganize, canSeeUnit } from '../unit/unit.ts'
import { getUnit } from '../unit/unit-queries.ts'
import { answerSplit } from './answer-split.ts'
import { historyOperations } from './history-contract.ts'
import type { SplitQuestion } from './history-contract.ts'
import {
  countOpenSplits,
  findSplitQuestion,
  listSplitQuestions,
  viewHistory,
} from './history-queries.ts'

export function historyRoutes(_house: House): Binding {
  return bind(historyOperations, {
    getUnitHistory: async ({ db, actor, params }) => {
      const unit = await getUnit(db, params.unitId)
      if (!canSeeUnit(actor, unit)) throw notFound('Không tìm thấy đơn vị này.')
      return viewHistory(db, unit)
    },
    listSplitQuestions: async ({ db, actor, query }) => {
      const paths = actor.grants
        .filter(({ role }) => role === 'administrator')
        .map(({ orgPath }) => orgPath)
      const { state, cursor, limit } = query
      const found = await listSplitQuestions(db, { paths, state, after: cursor, limit })
      const next = found.length === limit ? (found.at(-1)?.predecessor.id ?? null) : null
      const items = found.map((question) => seenBy(actor, question))
      return { items, next, open: await countOpenSplits(db, paths) }
    },
    getSplitQuestion: ({ db, actor, params }) => viewSplit(db, actor, params.unitId),
    answerSplit: ({ act, actor, params, body }) =>
      act(async (db) => {
        await answerSplit(db, actor, params.unitId, body)
        return viewSplit(db, actor, params.unitId)
      }),
  })
}

async function viewSplit(db: Db, actor: Actor, unitId: string): Promise<SplitQuestion> {
  const question = await findSplitQuestion(db, unitId)
  if (!question?.paths.some((orgPath) => canSeeUnit(actor, { orgPath }))) {
    throw notFound('Không tìm thấy câu hỏi này.')
  }
  return seenBy(actor, question)
}

function seenBy(
  actor: Actor,
  { paths, ...question }: Omit<SplitQuestion, 'may'> & { paths: string[] },
): SplitQuestion {
  const answer = paths.every((orgPath) => canReorganize(actor, { orgPath }))
  return { ...question, may: { answer } }
}
