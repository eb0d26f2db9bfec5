import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { dayOf } from '../../../work/workspace/holding.tsx'
import { en } from '../../en-cascade.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import styles from './plan-steps.module.css'

interface Step {
  name: string
  /** Who and when, as far as it is known. */
  said: string | null
}

const ORDER = ['draft', 'submitted', 'approved', 'issued', 'closed'] as const

/** The plan's life as steps: what is done and by whom, where it stands, what is still to come. */
export function PlanSteps(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const { approval } = plan
  const day = (date: string | null) => (date === null ? null : shortDate(date, t.language))
  const dayAt = (at: string | null) => (at === null ? null : dayOf(at, t.language))
  const asked = approval !== null && approval.state !== 'void' ? approval : null
  const steps: Record<(typeof ORDER)[number], Step> = {
    draft: { name: t('Soạn'), said: said(plan.createdBy, dayAt(plan.createdAt)) },
    submitted: {
      name: t('Trình'),
      said: plan.signedOnPaper
        ? t('ngoài hệ thống')
        : asked === null
          ? null
          : said(asked.requestedByName, dayAt(asked.requestedAt)),
    },
    approved: {
      name: t('Duyệt'),
      said: plan.signedOnPaper
        ? t('ký trên giấy')
        : asked?.state === 'approved'
          ? said(asked.decidedByName, dayAt(asked.decidedAt))
          : asked?.state === 'returned'
            ? t('trả lại để sửa')
            : null,
    },
    issued: { name: t('Ban hành'), said: isInForce(plan) ? said(day(plan.issuedOn)) : null },
    closed: {
      name: plan.state === 'closed' ? t('Kết thúc') : t('Thực hiện, kết thúc'),
      said:
        plan.state === 'closed'
          ? said(day(plan.closedOn))
          : t('đến {date}', { date: shortDate(plan.toOn, t.language) }),
    },
  }
  // An issued plan is being carried out: issuing is behind it.
  const at = ORDER.indexOf(plan.state === 'issued' ? 'closed' : plan.state)
  return (
    <ol className={styles.steps} aria-label={t('Các bước của kế hoạch')}>
      {ORDER.map((name, index) => {
        const step = steps[name]
        const isDone = index < at || plan.state === 'closed'
        const isNow = index === at && plan.state !== 'closed'
        return (
          <li
            key={name}
            className={isDone ? styles.done : isNow ? styles.now : undefined}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className={styles.sign} aria-hidden="true">
              {isDone ? '✓' : index + 1}
            </span>
            <span>
              <strong>{step.name}</strong>
              {isDone ? <span className="unseen"> {t('(xong)')}</span> : null}
              {step.said === null ? null : <span className="soft small">{step.said}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function isInForce(plan: Pick<PlanView, 'state'>): boolean {
  return plan.state === 'issued' || plan.state === 'closed'
}

function said(...parts: (string | null | undefined)[]): string | null {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ') || null
}
