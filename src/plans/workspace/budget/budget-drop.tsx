import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { BudgetLineView } from '../../budget/budget-contract.ts'
import { en } from '../../en-budget.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { useBudgetDeed } from './budget-calls.ts'

/** Asked once more: an item that was dropped is typed anew. */
export function BudgetDrop(props: { planId: string; item: BudgetLineView; onClose: () => void }) {
  const t = useT(en)
  const { planId, item, onClose } = props
  const drop = useBudgetDeed(planId, {
    act: () =>
      plansClient.dropBudgetLine({
        params: { budgetLineId: item.id },
        body: { version: item.version },
      }),
    said: t('Đã bỏ khoản chi'),
    done: onClose,
  })
  return (
    <Dialog
      open
      title={t('Bỏ khoản chi')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="danger"
            busy={drop.isPending}
            onClick={() => {
              drop.mutate()
            }}
          >
            {t('Bỏ khoản chi')}
          </Button>
        </>
      }
    >
      <ProblemNotice error={drop.error} />
      <p>{item.content}</p>
    </Dialog>
  )
}
