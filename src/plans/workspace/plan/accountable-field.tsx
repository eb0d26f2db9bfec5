import { useQuery } from '@tanstack/react-query'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-writing.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient, unitsClient } from './plan-calls.ts'
import { usePlanDeed } from './plan-deed.ts'

/** Which post answers for the plan, or for one of its tasks. */
export function AccountableField(props: { plan: PlanView; lineId: string | null }) {
  const t = useT(en)
  const { plan, lineId } = props
  const { today } = useSession()
  const chosen = plan.accountable.find((one) => one.lineId === lineId) ?? null
  const ofPlan = plan.accountable.find((one) => one.lineId === null) ?? null
  const posts = useQuery({
    queryKey: ['organization', 'posts', plan.unit.id, today],
    queryFn: ({ signal }) =>
      unitsClient.listUnitPosts({ params: { unitId: plan.unit.id }, query: {}, signal }),
    enabled: plan.may.edit,
  }).data
  const choose = usePlanDeed(plan.id, {
    act: (postId: string | null) =>
      plansClient.setAccountable({
        params: { planId: plan.id },
        body: { version: plan.version, lineId, postId },
      }),
    said: t('Đã ghi người chịu trách nhiệm'),
    done: () => undefined,
  })
  const shown = chosen ?? ofPlan
  if (!plan.may.edit) {
    return shown ? (
      <p>{t('Chịu trách nhiệm: {who}', { who: named(shown.title, shown.holder) })}</p>
    ) : null
  }
  const fields = problemFields(choose.error)
  return (
    <>
      <Select
        id={`accountable-${lineId ?? 'plan'}`}
        label={lineId === null ? t('Chịu trách nhiệm kế hoạch') : t('Chịu trách nhiệm việc này')}
        empty={
          lineId !== null && ofPlan
            ? t('Như cả kế hoạch: {who}', { who: named(ofPlan.title, ofPlan.holder) })
            : t('Chưa ghi')
        }
        value={chosen?.postId ?? ''}
        error={fields['postId']}
        disabled={choose.isPending}
        options={(posts?.items ?? []).map((post) => ({
          value: post.id,
          label: named(post.title, post.holder?.name ?? null),
        }))}
        onChange={(event) => {
          choose.mutate(event.target.value === '' ? null : event.target.value)
        }}
      />
      {fields['postId'] ? null : <ProblemNotice error={choose.error} />}
    </>
  )
}

function named(title: string, holder: string | null): string {
  return holder === null ? title : `${title} (${holder})`
}
