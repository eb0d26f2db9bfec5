import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '../../../workspace/toasts.tsx'
import type { BudgetView } from '../../budget/budget-contract.ts'
import { planQuery, plansClient } from '../plan/plan-calls.ts'

export const budgetQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'budget', planId],
    queryFn: ({ signal }) => plansClient.getPlanBudget({ params: { planId }, signal }),
  })

/** An act on the estimate, which answers it as it is then; the plan around it has a new version. */
export function useBudgetDeed<V = void>(
  planId: string,
  { act, said, done }: { act: (typed: V) => Promise<BudgetView>; said: string; done?: () => void },
) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (budget) => {
      cache.setQueryData(budgetQuery(planId).queryKey, budget)
      toast(said)
      done?.()
      await cache.invalidateQueries({ queryKey: planQuery(planId).queryKey })
    },
    onError: () => cache.invalidateQueries({ queryKey: budgetQuery(planId).queryKey }),
  })
}
