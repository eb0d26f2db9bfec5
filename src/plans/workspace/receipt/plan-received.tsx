import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-receipt.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { OwnPlanAsked } from './incoming-list.tsx'
import { receiptQuery } from './receipt-calls.ts'
import { useAcknowledge } from './use-acknowledge.ts'

/** On a superior's plan: that it reached the unit, "Tiếp nhận", and the plan it asks for. */
export function PlanReceived(props: { plan: PlanView }) {
  const unit = useUnit()
  if (unit === undefined || unit.id === props.plan.unit.id) return null
  return <Received plan={props.plan} unitId={unit.id} />
}

function Received(props: { plan: PlanView; unitId: string }) {
  const t = useT(en)
  const { plan, unitId } = props
  const receipt = useQuery(receiptQuery(unitId, plan.id)).data?.receipt ?? null
  const acknowledge = useAcknowledge(unitId, plan.id)
  useOpened(
    unitId,
    plan.id,
    receipt !== null && receipt.openedAt === null && receipt.may.acknowledge,
  )
  if (receipt === null) return null
  const duty = receipt.ownPlan ? <OwnPlanAsked item={receipt} ownPlan={receipt.ownPlan} /> : null
  if (receipt.acknowledgedAt !== null) {
    return (
      <Notice kind="success" title={t('Đơn vị đã tiếp nhận')}>
        <p>
          {receipt.acknowledgedByName} · <Moment at={receipt.acknowledgedAt} />
        </p>
        {duty}
      </Notice>
    )
  }
  return (
    <Notice
      title={t('Kế hoạch này gửi cho đơn vị, chưa tiếp nhận')}
      action={
        receipt.may.acknowledge ? (
          <Button
            kind="primary"
            icon="check"
            busy={acknowledge.isPending}
            onClick={() => {
              acknowledge.mutate()
            }}
          >
            {t('Tiếp nhận')}
          </Button>
        ) : null
      }
    >
      <p>
        {t('Gửi đến')} <Moment at={receipt.sentAt} />. {t('Cấp trên thấy ai tiếp nhận và lúc nào.')}
      </p>
      {duty}
      <ProblemNotice error={acknowledge.error} />
    </Notice>
  )
}

/** Who had it before their eyes first is noted once. */
function useOpened(unitId: string, planId: string, isNew: boolean) {
  const cache = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: () => plansClient.openPlanReceived({ params: { unitId, planId }, body: {} }),
    onSuccess: (answer) => {
      cache.setQueryData(receiptQuery(unitId, planId).queryKey, answer)
    },
  })
  useEffect(() => {
    if (isNew) mutate()
  }, [isNew, mutate])
}
