import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { DutyView } from '../../contract.ts'
import type { PeriodKind } from '../../report/report.ts'
import { en } from '../../en.ts'
import { duties } from '../duty/duty-calls.ts'
import css from './report-list.module.css'

/** "Theo kế hoạch số 58/KH-UBND, gửi … qua …", "Theo yêu cầu của …": why a period is owed, each reason once. */
export function DutyWords(props: { duties: readonly DutyView[] }) {
  const t = useT(en)
  const said = new Map(
    props.duties.map((duty) => {
      const { planName, by, to, via, mayBeEmbedded } = duty
      // Who asks for it is mostly who gets it.
      const sentTo = planName === null && to?.name === by.name ? null : to
      const words = [
        planName === null
          ? t('Theo yêu cầu của {unit}', { unit: by.name })
          : t('Theo kế hoạch {plan}', { plan: planName }),
        [
          sentTo ? t('gửi {to}', { to: sentTo.name }) : '',
          via ? t('qua {via}', { via: via.name }) : '',
        ]
          .join(' ')
          .trim(),
        mayBeEmbedded ? t('có thể lồng ghép trong báo cáo khác') : '',
      ]
      return [words.filter((part) => part !== '').join(', '), duty] as const
    }),
  )
  return [...said].map(([words, duty]) => (
    <p key={words} className="soft small" title={duty.words}>
      {words}.
    </p>
  ))
}

/** Duties that name no period: whoever laid them down says which it is, once. */
export function UnclearDuties(props: { duties: readonly DutyView[]; mayAnswer: boolean }) {
  const t = useT(en)
  if (props.duties.length === 0 || !props.mayAnswer) return null
  return (
    <Section title={t('Chưa rõ kỳ báo cáo')}>
      <p className="soft">
        {t('Yêu cầu báo cáo không nêu kỳ. Chọn kỳ thì hệ thống nhắc đúng hạn.')}
      </p>
      <ul className={css['owed']}>
        {props.duties.map((duty) => (
          <UnclearDuty key={duty.id} duty={duty} />
        ))}
      </ul>
    </Section>
  )
}

type Answer = PeriodKind | 'none' | 'ask'

function UnclearDuty(props: { duty: DutyView }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { duty } = props
  const plan = duty.planName ?? ''
  const answers: { value: Answer; label: string }[] = [
    { value: 'month', label: t('Hằng tháng') },
    { value: 'quarter', label: t('Hằng quý') },
    { value: 'half_year', label: t('6 tháng') },
    { value: 'nine_months', label: t('9 tháng') },
    { value: 'year', label: t('Hằng năm') },
    { value: 'none', label: t('Không phải báo cáo theo kỳ') },
  ]
  const settle = async (answer: Answer) => {
    await duties.settleDuty({ params: { dutyId: duty.id }, body: { answer } })
    await cache.invalidateQueries({ queryKey: ['reports', 'list'] })
  }
  const answering = useMutation({
    mutationFn: settle,
    onSuccess: () => {
      toast(t('Đã ghi kỳ báo cáo'), () => void settle('ask'))
    },
  })
  return (
    <li className="card">
      <div>
        <h3>
          {duty.planId ? (
            <a href={href(`/ke-hoach/${duty.planId}`)}>{t('Kế hoạch {plan}', { plan })}</a>
          ) : (
            t('Theo yêu cầu của {unit}', { unit: duty.by.name })
          )}
        </h3>
        <p>“{duty.words}”</p>
      </div>
      <Select
        id={`ky-${duty.id}`}
        label={t('Kỳ báo cáo')}
        empty={t('Chọn kỳ')}
        options={answers}
        value={answering.variables ?? ''}
        disabled={answering.isPending}
        onChange={(event) => {
          const chosen = answers.find(({ value }) => value === event.target.value)
          if (chosen) answering.mutate(chosen.value)
        }}
      />
      <ProblemNotice error={answering.error} />
    </li>
  )
}
