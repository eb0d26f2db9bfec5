import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { ApprovalStepView } from '../../../work/approval/approval-contract.ts'
import { en } from '../../en.ts'

/** Who has decided, whose turn it is, who comes next. */
export function StepList(props: { steps: readonly ApprovalStepView[] }) {
  const t = useT(en)
  return (
    <ol className="rows" aria-label={t('Các bước duyệt')}>
      {props.steps.map((step, place) => (
        <li key={`${String(place)} ${step.label}`}>
          <div className="cluster">
            <span>
              {t('Bước {n}: {name}', { n: place + 1, name: step.label })}
              {step.isGuest ? ` ${t('(ngoài đơn vị)')}` : ''}
            </span>
            <Standing step={step} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Standing({ step }: { step: ApprovalStepView }) {
  const t = useT(en)
  if (step.state === 'approved') {
    return (
      <>
        <StateBadge state="approved" />
        <span className="soft small">
          {step.decidedByName}
          {step.decidedAt ? `, ${dateTime(step.decidedAt, t.language)}` : ''}
        </span>
      </>
    )
  }
  if (step.state === 'returned') return <StateBadge state="returned" />
  return step.beganAt === null ? (
    <span className="soft">{t('chưa đến lượt')}</span>
  ) : (
    <StateBadge state="waiting" word={t('Đến lượt')} />
  )
}
