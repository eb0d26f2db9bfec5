import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-receipt.ts'
import { plansClient } from '../plan/plan-calls.ts'

/** "Đã tiếp nhận", for the unit; the notice of the plan is dealt with thereby. */
export function useAcknowledge(unitId: string, planId: string) {
  const t = useT(en)
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => plansClient.acknowledgePlan({ params: { unitId, planId }, body: {} }),
    onSuccess: async () => {
      toast(t('Đã tiếp nhận'))
      await Promise.all([
        cache.invalidateQueries({ queryKey: ['plans', 'incoming', unitId] }),
        cache.invalidateQueries({ queryKey: ['plans', 'receipt', unitId, planId] }),
        cache.invalidateQueries({ queryKey: ['waiting'] }),
      ])
    },
  })
}
