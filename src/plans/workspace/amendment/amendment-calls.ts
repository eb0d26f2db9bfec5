import { queryOptions } from '@tanstack/react-query'
import type { State } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import type { AmendmentView } from '../../amendment/amendment-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useDeed } from '../plan/plan-deed.ts'

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

export function useAmendmentDeed<Said = void>(
  { id }: Pick<AmendmentView, 'id'>,
  deed: { act: (typed: Said) => Promise<AmendmentView>; said?: string; done?: () => void },
) {
  return useDeed(amendmentQuery(id).queryKey, deed)
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
