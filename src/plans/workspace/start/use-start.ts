import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useT } from '../../../ui/language.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-cascade.ts'
import { plansClient } from '../plan/plan-calls.ts'

type From = Parameters<typeof plansClient.startPlan>[0]['body']['from']

/** Makes the plan and opens it. */
export function useStart(unitId: string, year: number, shortcomingIds: readonly string[] = []) {
  const t = useT(en)
  const cache = useQueryClient()
  const { navigate } = useRouter()
  return useMutation({
    mutationFn: (from: From) =>
      plansClient.startPlan({
        params: { unitId },
        body: { year, title: null, from, shortcomingIds: [...shortcomingIds] },
      }),
    onSuccess: async ({ planId }) => {
      await cache.invalidateQueries({ queryKey: ['plans', 'list'] })
      toast(t('Đã mở kế hoạch để soạn'))
      await navigate({ href: `/ke-hoach/${planId}` })
    },
  })
}
