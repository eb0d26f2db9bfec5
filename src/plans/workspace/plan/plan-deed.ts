import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../../platform/client.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { PlanView } from '../../plan/plan-contract.ts'
import { planQuery } from './plan-calls.ts'

interface Deed<Said, View> {
  act: (what: Said) => Promise<View>
  said?: string
  done?: () => void
}

/** After an act on what is kept under the key, a plan or an amendment, all of plans and what waits for people is read anew. */
export function useFresh(queryKey: QueryKey) {
  const cache = useQueryClient()
  return {
    decided: async (view: unknown) => {
      cache.setQueryData(queryKey, view)
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['plans'], refetchType: 'none' }),
        // The task that is open beside the plan may be what the act was about.
        cache.invalidateQueries({ queryKey: ['plans', 'line'] }),
        cache.invalidateQueries({ queryKey: ['waiting'] }),
      ])
    },
    /** Somebody else was faster. */
    moved: () => cache.invalidateQueries({ queryKey }),
  }
}

/** An act that answers what is kept under the key as it is then. */
export function useDeed<Said, View>(queryKey: QueryKey, { act, said, done }: Deed<Said, View>) {
  const fresh = useFresh(queryKey)
  return useMutation({
    mutationFn: act,
    onSuccess: async (view) => {
      if (said !== undefined) toast(said)
      done?.()
      await fresh.decided(view)
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.status === 409) await fresh.moved()
    },
  })
}

export function usePlanDeed<Said = void>(planId: string, deed: Deed<Said, PlanView>) {
  return useDeed(planQuery(planId).queryKey, deed)
}
