import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en-writing.ts'
import type { LineDetail } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { usePlanDeed } from '../plan/plan-deed.ts'

/** Of a task in a plan that is being written: its place, and taking it out. */
export function LineWriting(props: { line: LineDetail; plan: PlanView; onGone: () => void }) {
  const t = useT(en)
  const { line, plan, onGone } = props
  const ids = plan.lineList.map((one) => one.id)
  const at = ids.indexOf(line.id)
  const move = (by: -1 | 1) => ids.toSpliced(at, 1).toSpliced(at + by, 0, line.id)
  const up = useOrder(plan, move(-1), t('Đã đưa việc lên'))
  const down = useOrder(plan, move(1), t('Đã đưa việc xuống'))
  const withdraw = usePlanDeed(plan.id, {
    act: () =>
      plansClient.withdrawLine({ params: { lineId: line.id }, body: { version: line.version } }),
    said: t('Đã bỏ việc khỏi kế hoạch'),
    done: onGone,
  })
  if (plan.state !== 'draft' || !line.may.edit) return null
  return (
    <>
      <div className="cluster">
        {at > 0 ? (
          <Button
            busy={up.isPending}
            onClick={() => {
              up.mutate()
            }}
          >
            {t('Đưa lên')}
          </Button>
        ) : null}
        {at >= 0 && at < ids.length - 1 ? (
          <Button
            busy={down.isPending}
            onClick={() => {
              down.mutate()
            }}
          >
            {t('Đưa xuống')}
          </Button>
        ) : null}
        <Button
          kind="quiet"
          icon="remove"
          busy={withdraw.isPending}
          onClick={() => {
            withdraw.mutate()
          }}
        >
          {t('Bỏ khỏi kế hoạch')}
        </Button>
      </div>
      <ProblemNotice error={up.error ?? down.error ?? withdraw.error} />
    </>
  )
}

function useOrder(plan: PlanView, lineIds: string[], said: string) {
  return usePlanDeed(plan.id, {
    act: () =>
      plansClient.orderLines({
        params: { planId: plan.id },
        body: { version: plan.version, lineIds },
      }),
    said,
    done: () => undefined,
  })
}
