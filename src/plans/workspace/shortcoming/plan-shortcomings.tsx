import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { shorten } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-shortcoming.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import type { ShortcomingsView } from '../../shortcoming/shortcoming-contract.ts'
import { planQuery, plansClient } from '../plan/plan-calls.ts'
import styles from './shortcoming.module.css'

/** What last year's reports said went badly, each with the task that mends it or without. */
export function PlanShortcomings(props: { plan: PlanView }) {
  const t = useT(en)
  const { plan } = props
  const { data } = useQuery({
    queryKey: ['plans', 'shortcomings', plan.id],
    queryFn: ({ signal }) =>
      plansClient.listPlanShortcomings({ params: { planId: plan.id }, signal }),
  })
  if (!data || data.items.length === 0) return null
  const open = data.items.filter((one) => one.line === null).length
  return (
    <Section title={t('Tồn tại, hạn chế năm {year}', { year: String(data.year) })}>
      <p className="soft">
        {open === 0
          ? t('Mỗi điều báo cáo năm trước nêu đều có việc khắc phục.')
          : t('{n} trên {all} điều chưa có việc khắc phục trong kế hoạch này.', {
              n: open,
              all: data.items.length,
            })}
      </p>
      <ul className={styles.list}>
        {data.items.map((one) => (
          <li key={one.id}>
            <One plan={plan} one={one} mayAnswer={data.may.answer} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function One(props: {
  plan: PlanView
  one: ShortcomingsView['items'][number]
  mayAnswer: boolean
}) {
  const t = useT(en)
  const { plan, one, mayAnswer } = props
  const address = useAddress()
  const cache = useQueryClient()
  const answer = useMutation({
    mutationFn: (line: string | null) =>
      plansClient.answerShortcoming({
        params: { planId: plan.id, shortcomingId: one.id },
        body: { line },
      }),
    onSuccess: async (shortcomings) => {
      cache.setQueryData(['plans', 'shortcomings', plan.id], shortcomings)
      toast(t('Đã ghi việc khắc phục'))
      await cache.invalidateQueries({ queryKey: planQuery(plan.id).queryKey })
    },
  })
  return (
    <>
      <p>{one.words}</p>
      <p className="cluster small">
        <StateBadge
          state={one.line === null ? 'waiting' : 'done'}
          word={one.line === null ? t('Chưa có việc khắc phục') : t('Có việc khắc phục')}
        />
        <a href={one.address}>{one.citation}</a>
      </p>
      {one.line === null || mayAnswer ? null : (
        <p>
          <a href={address.with({ line: one.line.id })}>{shorten(one.line.content, 160)}</a>
        </p>
      )}
      <ProblemNotice error={answer.error} />
      {mayAnswer ? (
        <div className={styles.answer}>
          <Select
            id={`mends-${one.id}`}
            label={t('Việc khắc phục')}
            empty={t('Chưa chọn việc nào')}
            value={one.line?.id ?? ''}
            disabled={answer.isPending}
            options={plan.lineList.map((line, index) => ({
              value: line.id,
              label: `${line.label ?? index + 1}. ${shorten(line.content, 90)}`,
            }))}
            onChange={(event) => {
              answer.mutate(event.target.value || null)
            }}
          />
          {one.line === null ? (
            <Button
              busy={answer.isPending}
              onClick={() => {
                answer.mutate('new')
              }}
            >
              {t('Thêm thành việc mới')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
