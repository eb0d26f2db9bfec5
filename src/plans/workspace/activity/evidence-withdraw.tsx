import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { EvidenceView } from '../../activity/evidence-contract.ts'
import { en } from '../../en-activity.ts'
import { plans } from './activity-client.ts'

/** Says what it means, then asks. */
export function EvidenceWithdraw(props: {
  evidence: EvidenceView | undefined
  onClose: () => void
}) {
  const t = useT(en)
  const cache = useQueryClient()
  const { evidence, onClose } = props
  const { mutate, isPending, error } = useMutation({
    mutationFn: (evidenceId: string) =>
      plans.withdrawEvidence({ params: { evidenceId }, body: {} }),
    onSuccess: async () => {
      onClose()
      toast(t('Đã rút minh chứng'))
      await cache.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  return (
    <ConfirmDialog
      open={evidence !== undefined}
      title={t('Rút minh chứng này?')}
      act={t('Rút minh chứng')}
      danger
      busy={isPending}
      onClose={onClose}
      onAct={() => {
        if (evidence) mutate(evidence.id)
      }}
    >
      <ProblemNotice error={error} />
      <p>
        {t(
          'Minh chứng đã rút không còn tính cho việc này và cho báo cáo chưa gửi. Lần rút được ghi lại; không lấy lại được, phải thêm mới.',
        )}
      </p>
    </ConfirmDialog>
  )
}
