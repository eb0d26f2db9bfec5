import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-cascade.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { plansClient } from '../plan/plan-calls.ts'
import { documentNumber } from '../plan/plan-states.ts'
import { amendmentSign, amendmentsQuery } from './amendment-calls.ts'

/** What was changed in the plan since it was issued, and the way to change it again. */
export function PlanAmendments(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const query = useQuery(amendmentsQuery(plan.id))
  const mayStart = plan.state === 'issued' && plan.may.edit
  return (
    <Answer query={query} lines={1}>
      {({ items }) => {
        const shown = items.filter((one) => one.state !== 'discarded')
        if (shown.length === 0 && !mayStart) return null
        const isOpen = shown.some((one) => one.state !== 'issued')
        return (
          <Section
            title={t('Sửa đổi, bổ sung')}
            actions={mayStart && !isOpen ? <Start planId={plan.id} /> : null}
          >
            {shown.length === 0 ? (
              <p className="soft">
                {t(
                  'Chưa lần nào. Đổi việc của kế hoạch đã ban hành bằng một lần sửa đổi: đơn vị thực hiện thấy trước và sau, kế hoạch cấp dưới theo từng chỗ.',
                )}
              </p>
            ) : (
              <ul className="rows">
                {shown.map((one) => {
                  const sign = amendmentSign(one.state, t)
                  const figures = documentNumber(one)
                  return (
                    <li key={one.id}>
                      <div className="cluster">
                        <StateBadge state={sign.state} word={sign.word} />
                        <a href={href(`/ke-hoach/${plan.id}/sua-doi/${one.id}`)}>
                          {t('Lần {n}: {changes} thay đổi', {
                            n: one.ordinal,
                            changes: number(one.changes, t.language),
                          })}
                        </a>
                      </div>
                      {one.reason === '' ? null : <p>{one.reason}</p>}
                      <p className="soft small">
                        {[
                          figures === null ? null : t('Số {number}', { number: figures }),
                          one.issuedOn === null
                            ? null
                            : t('ngày {date}', { date: shortDate(one.issuedOn, t.language) }),
                          one.createdByName,
                        ]
                          .filter((part) => part !== null)
                          .join(' · ')}
                      </p>
                    </li>
                  )
                })}
              </ul>
            )}
          </Section>
        )
      }}
    </Answer>
  )
}

function Start(props: { planId: string }) {
  const t = useT(en)
  const { planId } = props
  const cache = useQueryClient()
  const { navigate } = useRouter()
  const start = useMutation({
    mutationFn: () => plansClient.startAmendment({ params: { planId }, body: {} }),
    onSuccess: async (amendment) => {
      await cache.invalidateQueries({ queryKey: amendmentsQuery(planId).queryKey })
      await navigate({ href: `/ke-hoach/${planId}/sua-doi/${amendment.id}` })
    },
  })
  return (
    <>
      <Button
        icon="write"
        busy={start.isPending}
        onClick={() => {
          start.mutate()
        }}
      >
        {t('Soạn lần sửa đổi')}
      </Button>
      <ProblemNotice error={start.error} />
    </>
  )
}
