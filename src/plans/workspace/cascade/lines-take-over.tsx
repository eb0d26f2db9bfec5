import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-follow.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { usePlanDeed } from '../plan/plan-deed.ts'
import { type SuperiorLinesChosen, SuperiorLinesDialog } from './superior-lines-dialog.tsx'

/** More of a superior's tasks, or a second superior's, come into a plan that is being written. */
export function LinesTakeOver(props: { plan: PlanView; onClose: () => void }) {
  const t = useT(en)
  const { plan, onClose } = props
  const take = usePlanDeed<SuperiorLinesChosen>(plan.id, {
    act: ({ fromPlanId, lineIds }) =>
      plansClient.takeOverLines({
        params: { planId: plan.id },
        body: { version: plan.version, fromPlanId, lineIds: [...lineIds] },
      }),
    said: t('Đã lấy việc của cấp trên vào kế hoạch'),
    done: onClose,
  })
  return (
    <SuperiorLinesDialog
      plan={plan}
      title={t('Lấy thêm việc của cấp trên')}
      hint={t(
        'Việc lấy theo tham chiếu: cấp trên sửa thì đơn vị được báo, và việc đã làm tính một lần cho cả hai kế hoạch.',
      )}
      act={t('Lấy các việc đã chọn')}
      chosen={[]}
      busy={take.isPending}
      error={take.error}
      onAct={(chosen) => {
        take.mutate(chosen)
      }}
      onClose={onClose}
    />
  )
}
