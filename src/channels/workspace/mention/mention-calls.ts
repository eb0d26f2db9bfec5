import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { createClient } from '../../../platform/client.ts'
import { callOptions, cursorOf, paged } from '../../../workspace/calls.ts'
import { type MentionFilter, mentionOperations } from '../../mention/mention-contract.ts'

export const mentions = createClient(mentionOperations, callOptions)

export const mentionsQuery = (unitId: string, filter: MentionFilter) =>
  infiniteQueryOptions({
    queryKey: ['channels', 'mentions', unitId, filter],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      mentions.listMentions({
        params: { unitId },
        query: { ...filter, ...cursorOf(pageParam) },
        signal,
      }),
  })

export const mentionQuery = (mentionId: string) =>
  queryOptions({
    queryKey: ['channels', 'mention', mentionId],
    queryFn: ({ signal }) => mentions.getMention({ params: { mentionId }, signal }),
  })
