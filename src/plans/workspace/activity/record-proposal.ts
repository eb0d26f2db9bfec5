import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import type { Suggestion } from '../../activity/activity-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'
import type { Occurrence } from '../due/due-calls.ts'
import { proposedTitle, type RecordForm, servedBySuggestion } from './record-form.ts'

export interface Proposal {
  unitId: string
  suggestions: Pick<UseQueryResult<readonly Suggestion[]>, 'data' | 'error' | 'fetchStatus'>
  /** The occurrence whose button led here. */
  opened: Occurrence | undefined
  /** What the record serves now: as chosen, else as proposed. */
  serves: readonly string[]
  /** As typed, else as proposed. */
  title: string
}

/** What the server knows to propose for this channel on this day. */
export function useProposal(
  unitId: string,
  form: RecordForm,
  opened: Occurrence | undefined,
): Proposal {
  const t = useT(en)
  const suggestions = useQuery({
    queryKey: ['due', 'suggestions', unitId, form.channel, form.on],
    queryFn: async ({ signal }) => {
      const query = { date: form.on, ...(form.channel ? { channel: form.channel } : {}) }
      return (await plans.suggestOccurrences({ params: { unitId }, query, signal })).items
    },
    enabled: form.on !== '',
    placeholderData: (before) => before,
  })
  const serves =
    form.serves ??
    (opened ? [opened.id] : form.channel ? servedBySuggestion(suggestions.data ?? []) : [])
  const content =
    opened && serves.includes(opened.id)
      ? opened.content
      : suggestions.data?.find(({ occurrenceId }) => serves.includes(occurrenceId))?.content
  return {
    unitId,
    suggestions,
    opened,
    serves,
    title: form.title ?? proposedTitle(form, content, t),
  }
}
