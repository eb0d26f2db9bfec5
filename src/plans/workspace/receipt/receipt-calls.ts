import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { State } from '../../../ui/state-badge.tsx'
import { number } from '../../../ui/format.ts'
import type { Translator } from '../../../ui/translate.ts'
import { cursorOf, paged } from '../../../workspace/calls.ts'
import type { SentReceipt } from '../../receipt/receipt-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'

export type Shown = 'all' | 'unopened' | 'unacknowledged' | 'not_issued' | 'late'

export const incomingQuery = (unitId: string, state: 'waiting' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['plans', 'incoming', unitId, state],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      plansClient.listIncomingPlans({
        params: { unitId },
        query: { state, ...cursorOf(pageParam) },
        signal,
      }),
  })

export const receiptQuery = (unitId: string, planId: string) =>
  queryOptions({
    queryKey: ['plans', 'receipt', unitId, planId],
    queryFn: ({ signal }) => plansClient.getReceipt({ params: { unitId, planId }, signal }),
  })

export const sentQuery = (planId: string, show: Shown) =>
  infiniteQueryOptions({
    queryKey: ['plans', 'sent', planId, show],
    ...paged,
    queryFn: ({ pageParam, signal }) =>
      plansClient.listReceipts({
        params: { planId },
        query: { show, ...cursorOf(pageParam) },
        signal,
      }),
  })

/** How far a unit is with the plan of its own. */
export function ownPlanSign(
  { state, lateDays }: NonNullable<SentReceipt['ownPlan']>,
  t: Translator,
): { state: State; word: string } {
  const n = number(lateDays, t.language)
  if (state === 'issued') {
    return lateDays > 0
      ? { state: 'done', word: t('Đã ban hành, trễ {n} ngày làm việc', { n }) }
      : { state: 'done', word: t('Đã ban hành') }
  }
  if (lateDays > 0) {
    return {
      state: 'overdue',
      word:
        state === 'draft'
          ? t('Đang soạn, trễ {n} ngày làm việc', { n })
          : t('Chưa soạn, trễ {n} ngày làm việc', { n }),
    }
  }
  return state === 'draft'
    ? { state: 'draft', word: t('Đang soạn') }
    : { state: 'unknown', word: t('Chưa soạn') }
}
