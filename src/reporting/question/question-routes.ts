import { bind, type Binding } from '../../platform/binding.ts'
import { answerQuestion, withdrawQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { listQuestions } from './list-questions.ts'
import { passQuestion } from './pass-question.ts'
import { questionOperations } from './question-contract.ts'

export function questionRoutes(): Binding {
  return bind(questionOperations, {
    listQuestions: ({ db, actor, params, query }) => listQuestions(db, actor, params.unitId, query),
    askQuestion: ({ act, actor, params, body }) =>
      act((db) => askQuestion(db, actor, params.unitId, body)),
    answerQuestion: ({ act, actor, params, body }) =>
      act((db) => answerQuestion(db, actor, params.questionId, body)),
    passQuestion: ({ act, actor, params, body }) =>
      act((db) => passQuestion(db, actor, params.questionId, body)),
    withdrawQuestion: ({ act, actor, params }) =>
      act((db) => withdrawQuestion(db, actor, params.questionId)),
  })
}
