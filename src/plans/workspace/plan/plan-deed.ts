import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../../platform/client.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { PlanView } from '../../plan/plan-contract.ts'
import { planQuery } from './plan-calls.ts'

/**
 * An act on a plan that answers the plan as it is then. After it, or when somebody else was faster, everything of
 * plans and what waits for people is read anew.
 */
export function usePlanDeed<Said = void>(
  planId: string,
  { act, said, done }: { act: (what: Said) => Promise<PlanView>; said: string; done: () => void },
) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (plan) => {
      cache.setQueryData(planQuery(planId).queryKey, plan)
      toast(said)
      done()
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' }),
        // The task that is open beside the plan may be what the act was about.
        cache.invalidateQueries({ queryKey: ['plans', 'line'] }),
        cache.invalidateQueries({ queryKey: ['waiting'] }),
      ])
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409) {
        await cache.invalidateQueries({ queryKey: planQuery(planId).queryKey })
      }
    },
  })
}
