import { Button } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import { useSession } from '../../../workspace/session.ts'
import type { DutyView } from '../../contract.ts'
import { en } from '../../en-duty.ts'
import { SUBJECT_WORDS } from '../report/subjects.ts'
import { BEARER_WORDS, PERIOD_WORDS } from './duty-words.ts'
import css from './duty.module.css'

/** One duty: in whose words, who bears it, which period, to whom. */
export function DutyRow(props: { duty: DutyView; onChange: () => void; onClose: () => void }) {
  const t = useT(en)
  const { today } = useSession()
  const { duty } = props
  const ended = duty.toOn !== null && duty.toOn < today
  const bearers = duty.bearers.map((bearer) =>
    bearer === 'named' ? duty.named.map(({ name }) => name).join(', ') : t(BEARER_WORDS[bearer]),
  )
  const facts = [
    [t('Ai báo cáo'), bearers.join('; ')],
    [t('Loại báo cáo'), t(SUBJECT_WORDS[duty.subject])],
    [
      t('Gửi'),
      duty.to?.name ?? (duty.bearers.includes('own') ? t('cấp trên trực tiếp') : duty.by.name),
    ],
    [t('Qua'), duty.via?.name ?? null],
    [t('Lồng ghép vào'), duty.embedIn ? t(SUBJECT_WORDS[duty.embedIn]) : null],
  ] as const
  return (
    <li>
      <div className={css['name']}>
        <h3>{duty.periodKind ? t(PERIOD_WORDS[duty.periodKind]) : t('Chưa rõ kỳ')}</h3>
        {ended ? (
          <StateBadge
            state="cancelled"
            word={t('đến hết {date}', { date: shortDate(duty.toOn ?? '', t.language) })}
          />
        ) : null}
      </div>
      <p>“{duty.words}”</p>
      <dl className={css['facts']}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="soft small">
        {duty.by.name}
        {duty.fromOn === null
          ? null
          : ` · ${t('từ {date}', { date: shortDate(duty.fromOn, t.language) })}`}
        {duty.planId === null ? null : (
          <>
            {' · '}
            <a href={href(`/ke-hoach/${duty.planId}`)}>
              {t('Kế hoạch {plan}', { plan: duty.planName ?? '' })}
            </a>
          </>
        )}
      </p>
      {duty.may.change && !ended ? (
        <p className="cluster">
          <Button
            aria-label={t('Sửa yêu cầu “{words}”', { words: duty.words })}
            onClick={props.onChange}
          >
            {t('Sửa')}
          </Button>
          <Button
            kind="quiet"
            aria-label={t('Thôi yêu cầu “{words}”', { words: duty.words })}
            onClick={props.onClose}
          >
            {t('Thôi yêu cầu')}
          </Button>
        </p>
      ) : null}
    </li>
  )
}
