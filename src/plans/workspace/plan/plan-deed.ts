import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../../platform/client.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { PlanView } from '../../plan/plan-contract.ts'
import { planQuery } from './plan-calls.ts'

/** After an act on a plan everything of plans and what waits for people is read anew. */
export function usePlanFresh(planId: string) {
  const cache = useQueryClient()
  return {
    decided: async (plan: PlanView) => {
      cache.setQueryData(planQuery(planId).queryKey, plan)
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' }),
        // The task that is open beside the plan may be what the act was about.
        cache.invalidateQueries({ queryKey: ['plans', 'line'] }),
        cache.invalidateQueries({ queryKey: ['waiting'] }),
      ])
    },
    /** Somebody else was faster. */
    moved: () => cache.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
  }
}

/** An act on a plan that answers the plan as it is then. */
export function usePlanDeed<Said = void>(
  planId: string,
  { act, said, done }: { act: (what: Said) => Promise<PlanView>; said: string; done: () => void },
) {
  const fresh = usePlanFresh(planId)
  return useMutation({
    mutationFn: act,
    onSuccess: async (plan) => {
      toast(said)
      done()
      await fresh.decided(plan)
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409) await fresh.moved()
    },
  })
}
