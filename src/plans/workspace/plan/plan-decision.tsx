import { useQuery } from '@tanstack/react-query'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { DecisionBar } from '../../../work/workspace/decision-bar.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { en } from '../../en-life.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { planQuery, plansClient } from './plan-calls.ts'
import { useFresh } from './plan-deed.ts'
import { ChangeList } from './plan-change-list.tsx'
import styles from './plan-life.module.css'

/** Approve or return the plan as it is on the screen. */
export function PlanDecision(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const fresh = useFresh(planQuery(plan.id).queryKey)
  const params = { planId: plan.id }
  const tasks = plan.lineList.filter((line) => line.state !== 'withdrawn').length
  return (
    <DecisionBar
      subject={`plan:${plan.id}`}
      contentHash={plan.approval?.contentHash ?? ''}
      submittedBy={plan.approval?.requestedByName ?? ''}
      approve={{
        title: t('Duyệt kế hoạch?'),
        explained: t(
          'Văn thư lấy đúng bản anh chị vừa xem để ký, cấp số: {n} việc và mọi câu chữ. Nếu ai sửa trước khi ban hành thì phải trình lại.',
          { n: number(tasks, t.language) },
        ),
        act: (contentHash) => plansClient.approvePlan({ params, body: { contentHash } }),
        said: () => t('Đã duyệt kế hoạch'),
      }}
      giveBack={{
        title: t('Trả lại kế hoạch'),
        act: (reason) => plansClient.returnPlan({ params, body: { reason } }),
        said: t('Đã trả lại kế hoạch'),
      }}
      onDecided={fresh.decided}
      onMoved={fresh.moved}
    />
  )
}

/** For whoever decides again: what is otherwise than the last time. */
export function SinceLastTime(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const query = useQuery({
    queryKey: ['plans', 'changes', plan.id, plan.version],
    queryFn: ({ signal }) => plansClient.listPlanChanges({ params: { planId: plan.id }, signal }),
  })
  return (
    <Answer query={query} lines={2}>
      {({ since, items }) =>
        since === null ? null : (
          <details className={`card ${styles.since}`} open>
            <summary>
              <h2>
                {t('{n} chỗ khác so với bản trình lúc {time}', {
                  n: number(items.length, t.language),
                  time: dateTime(since.submittedAt, t.language),
                })}
              </h2>
            </summary>
            <ChangeList items={items} />
          </details>
        )
      }
    </Answer>
  )
}
