import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from './plan-calls.ts'
import { usePlanDeed } from './plan-deed.ts'

/** Asks the head for approval; says what that binds. */
export function SubmitDialog(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const submit = usePlanDeed(plan.id, {
    act: () =>
      plansClient.submitPlan({ params: { planId: plan.id }, body: { version: plan.version } }),
    said: t('Đã trình lãnh đạo duyệt'),
    done: onClose,
  })
  const unmatched = new Set(plan.lineList.flatMap((line) => line.unmatchedWords)).size
  return (
    <ConfirmDialog
      open
      title={t('Trình duyệt kế hoạch?')}
      act={t('Trình duyệt')}
      busy={submit.isPending}
      onAct={() => {
        submit.mutate()
      }}
      onClose={onClose}
    >
      <p>
        {t(
          'Lãnh đạo duyệt đúng nội dung hiện nay: {n} việc và mọi câu chữ. Ai sửa một chỗ là phải trình lại.',
          {
            n: number(
              plan.lineList.filter((line) => line.state !== 'withdrawn').length,
              t.language,
            ),
          },
        )}
      </p>
      {unmatched > 0 ? (
        <p>
          {t('Còn {n} cụm từ chưa rõ đơn vị; nên chỉ rõ trước khi trình.', {
            n: number(unmatched, t.language),
          })}
        </p>
      ) : null}
      <ProblemNotice error={submit.error} />
    </ConfirmDialog>
  )
}

export function RecallDialog(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const recall = usePlanDeed(plan.id, {
    act: () =>
      plansClient.recallPlan({ params: { planId: plan.id }, body: { version: plan.version } }),
    said: t('Đã rút lại để sửa'),
    done: onClose,
  })
  return (
    <ConfirmDialog
      open
      title={t('Rút lại để sửa?')}
      act={t('Rút lại')}
      busy={recall.isPending}
      onAct={() => {
        recall.mutate()
      }}
      onClose={onClose}
    >
      <p>
        {plan.state === 'approved'
          ? t('Kết quả duyệt hết giá trị. Sửa xong phải trình lại.')
          : t('Kế hoạch rời danh sách chờ duyệt của lãnh đạo. Sửa xong thì trình lại.')}
      </p>
      <ProblemNotice error={recall.error} />
    </ConfirmDialog>
  )
}
