import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../../platform/client.ts'
import type { State } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'

export const amendmentQuery = (amendmentId: string) =>
  queryOptions({
    queryKey: ['plans', 'amendment', amendmentId],
    queryFn: ({ signal }) => plansClient.getAmendment({ params: { amendmentId }, signal }),
  })

export const amendmentsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'amendments', planId],
    queryFn: ({ signal }) => plansClient.listAmendments({ params: { planId }, signal }),
  })

/** After an act on an amendment everything of plans and what waits for people is read anew. */
export function useAmendmentFresh(amendmentId: string) {
  const cache = useQueryClient()
  const { queryKey } = amendmentQuery(amendmentId)
  return {
    decided: async (amendment: AmendmentView) => {
      cache.setQueryData(queryKey, amendment)
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' }),
        cache.invalidateQueries({ queryKey: ['waiting'] }),
      ])
    },
    /** Somebody else was faster. */
    moved: () => cache.invalidateQueries({ queryKey }),
  }
}

/** An act on an amendment that answers the amendment as it is then. */
export function useAmendmentDeed<V = void>(
  { id }: Pick<AmendmentView, 'id'>,
  {
    act,
    said,
    done,
  }: { act: (typed: V) => Promise<AmendmentView>; said?: string; done?: () => void },
) {
  const fresh = useAmendmentFresh(id)
  return useMutation({
    mutationFn: act,
    onSuccess: async (amendment) => {
      if (said !== undefined) toast(said)
      done?.()
      await fresh.decided(amendment)
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409) await fresh.moved()
    },
  })
}

export function amendmentSign(
  state: AmendmentView['state'],
  t: Translator,
): { state: State; word: string } {
  const signs: Record<AmendmentView['state'], { state: State; word: string }> = {
    draft: { state: 'draft', word: t('Đang soạn') },
    submitted: { state: 'waiting', word: t('Đang trình') },
    approved: { state: 'approved', word: t('Đã duyệt, chờ ban hành') },
    issued: { state: 'done', word: t('Đã ban hành') },
    discarded: { state: 'cancelled', word: t('Đã bỏ') },
  }
  return signs[state]
}
