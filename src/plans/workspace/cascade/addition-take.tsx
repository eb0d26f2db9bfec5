import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { SuperiorAdditionView } from '../../cascade/cascade-contract.ts'
import { en } from '../../en-follow.ts'
import { plansClient } from '../plan/plan-calls.ts'

/** A task that the superior added comes into the unit's own plan by reference, with an amendment to look over. */
export function AdditionTake(props: {
  addition: SuperiorAdditionView
  unit: { id: string; shortName: string }
}) {
  const t = useT(en)
  const { addition, unit } = props
  const { ownPlanId } = addition
  const cache = useQueryClient()
  const { navigate } = useRouter()
  const [asking, setAsking] = useState(false)
  const take = useMutation({
    mutationFn: async ({ sure }: { sure: boolean }) => {
      const amendment = await plansClient.startAmendment({
        params: { planId: ownPlanId },
        body: {},
      })
      if (amendment.state !== 'draft' && !sure) return null
      return plansClient.putAmendmentChange({
        params: { amendmentId: amendment.id },
        body: {
          version: amendment.version,
          change: {
            act: 'add',
            sourceLineId: addition.lineId,
            typed: {
              content: addition.content,
              groupTitle: addition.groupTitle,
              leads: [unit.shortName],
              outputs: addition.outputs,
              timingText: addition.timing.map((item) => item.text).join('; '),
            },
          },
        },
      })
    },
    onSuccess: async (amendment) => {
      setAsking(amendment === null)
      if (amendment === null) return
      await cache.invalidateQueries({ queryKey: ['plans'] })
      toast(t('Đã đưa việc vào lần sửa đổi; xem lại rồi trình duyệt'))
      await navigate({ href: `/ke-hoach/${ownPlanId}/sua-doi/${amendment.id}` })
    },
  })
  return (
    <>
      <Button
        busy={take.isPending}
        onClick={() => {
          take.mutate({ sure: false })
        }}
      >
        {t('Đưa vào kế hoạch của đơn vị')}
      </Button>
      <ProblemNotice error={take.error} />
      <ConfirmDialog
        open={asking}
        title={t('Đưa thêm việc vào lần sửa đổi đang trình?')}
        act={t('Đưa vào, rồi trình lại')}
        busy={take.isPending}
        onClose={() => {
          setAsking(false)
        }}
        onAct={() => {
          take.mutate({ sure: true })
        }}
      >
        <p>
          {t(
            'Lần sửa đổi của đơn vị đang chờ duyệt hoặc đã duyệt. Thêm một việc thì lần duyệt ấy hết hiệu lực và phải trình lại.',
          )}
        </p>
      </ConfirmDialog>
    </>
  )
}
