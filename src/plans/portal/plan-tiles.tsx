import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { PublishedPlanTitle } from '../plan/published-plan-queries.ts'
import { en } from './en.ts'

/** A unit's published plans, newest first; also on the unit's front page. */
export function PlanTiles({ root, plans }: { root: string; plans: readonly PublishedPlanTitle[] }) {
  const t = useT(en)
  if (plans.length === 0) return <p>{t('Đơn vị chưa công khai kế hoạch nào trên trang này.')}</p>
  return (
    <ul className="tiles">
      {plans.map((plan) => (
        <li key={plan.planId}>
          <a href={`${root}ke-hoach/${plan.slug}`} {...vietnamese(t.language)}>
            {plan.title}
          </a>
          <span className="soft">
            {plan.issuedOn === null
              ? t('Năm {year}', { year: plan.year })
              : t('Ban hành ngày {date}', { date: shortDate(plan.issuedOn, t.language) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
