import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-due.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { due } from '../due/due-client.ts'
import { checkWords, StandingDialog } from '../due/standing-dialog.tsx'

/** How often the standing work of the whole plan is looked at; a task may say otherwise in its own panel. */
export function PlanCheck(props: { plan: PlanView }) {
  const t = useT(en)
  const { id, standing, may } = props.plan
  const [open, setOpen] = useState(false)
  if (standing === null) return null
  const { every, from, following, own, asking } = standing
  return (
    <div>
      <p className="cluster">
        <span>
          {t('Mốc kiểm tra việc thường xuyên: {every}', { every: checkWords(every, t) })}{' '}
          <span className="soft">
            ({from === 'plan' ? t('đặt cho kế hoạch này') : t('theo quy định chung')})
          </span>
        </span>
        {may.edit ? (
          <Button
            kind="quiet"
            onClick={() => {
              setOpen(true)
            }}
          >
            {t('Đặt lại mốc kiểm tra')}
          </Button>
        ) : null}
      </p>
      <p className="soft small">
        {[
          t('{n} việc theo mốc này', { n: following }),
          ...(own > 0 ? [t('{n} việc có mốc riêng', { n: own })] : []),
          ...(asking > 0
            ? [t('{n} việc ghi “định kỳ”, chưa rõ bao lâu một lần', { n: asking })]
            : []),
        ].join(' · ')}
      </p>
      {open ? (
        <StandingDialog
          title={t('Việc thường xuyên của kế hoạch kiểm tra bao lâu một lần?')}
          every={from === 'plan' ? every : null}
          inherited={t('Theo quy định chung')}
          save={(chosen) => due.setPlanCheck({ params: { planId: id }, body: { every: chosen } })}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </div>
  )
}
