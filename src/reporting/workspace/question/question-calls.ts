import { infiniteQueryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { questionOperations } from '../../question/question-contract.ts'

export const questions = createClient(questionOperations, callOptions)

export type Side = 'sent' | 'received'

/** Under `reports`: the proposed words of a report speak of them. */
export const questionsQuery = (unitId: string, side: Side) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'questions', unitId, side],
    queryFn: ({ pageParam, signal }) =>
      questions.listQuestions({
        params: { unitId },
        query: { side, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })
