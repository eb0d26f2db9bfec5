import { useInfiniteQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { number, percent, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState, Notice, Progress } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { PlanSummary } from '../../plan/plan-contract.ts'
import { type PlansOf, plansQuery } from './plan-calls.ts'
import styles from './plan-list.module.css'
import { documentNumber, planSign } from './plan-states.ts'

const FIRST_YEAR = 2019

/** The unit's plans, those of its superiors, those of the units below. */
export function PlanList() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const of = tabOf(address.get('cua'))
  const canImport = unit !== undefined && unit.role !== 'viewer'
  return (
    <Screen
      title={t('Kế hoạch')}
      lead={unit?.name}
      actions={
        canImport ? (
          <>
            <ButtonLink icon="upload" href={href('/ke-hoach/nhap')}>
              {t('Nhập kế hoạch')}
            </ButtonLink>
            <ButtonLink kind="primary" icon="write" href={href('/ke-hoach/bat-dau')}>
              {t('Bắt đầu kế hoạch')}
            </ButtonLink>
          </>
        ) : null
      }
    >
      <Tabs
        label={t('Kế hoạch của ai')}
        items={[
          { label: t('Của đơn vị'), href: address.with({ cua: undefined }), current: of === 'own' },
          {
            label: t('Của cấp trên'),
            href: address.with({ cua: 'cap-tren' }),
            current: of === 'above',
          },
          {
            label: t('Của cấp dưới'),
            href: address.with({ cua: 'cap-duoi' }),
            current: of === 'below',
          },
        ]}
      />
      <div className={styles.filter}>
        <YearFilter address={address} />
        <a href={href('/ke-hoach/thay-doi-cap-tren')}>{t('Cấp trên đã thay đổi gì')}</a>
      </div>
      {unit ? (
        <List unitId={unit.id} of={of} year={yearOf(address)} canImport={canImport} />
      ) : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào.')}</p>
        </Notice>
      )}
    </Screen>
  )
}

function YearFilter(props: { address: Address }) {
  const t = useT(en)
  const { today } = useSession()
  const next = Number(today.slice(0, 4)) + 1
  const years = Array.from({ length: next - FIRST_YEAR + 1 }, (_, index) => String(next - index))
  return (
    <div className={styles.year}>
      <Select
        id="plan-year"
        label={t('Năm')}
        empty={t('Tất cả các năm')}
        value={props.address.get('nam') ?? ''}
        options={years.map((year) => ({ value: year, label: year }))}
        onChange={(event) => {
          props.address.go({ nam: event.target.value || undefined })
        }}
      />
    </div>
  )
}

function List(props: { unitId: string; of: PlansOf; year: number | null; canImport: boolean }) {
  const query = useInfiniteQuery(plansQuery(props.unitId, props.of, props.year))
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const plans = pages.flatMap((page) => page.items)
        if (plans.length === 0) return <Nothing {...props} />
        return (
          <>
            <ul className={styles.plans}>
              {plans.map((plan) => (
                <li key={plan.id}>
                  <Card plan={plan} of={props.of} />
                </li>
              ))}
            </ul>
            <MoreRows query={query} shown={plans.length} />
          </>
        )
      }}
    </Answer>
  )
}

function Card(props: { plan: PlanSummary; of: PlansOf }) {
  const t = useT(en)
  const { plan, of } = props
  const unit = useUnit()
  const sign = planSign(plan.state, t)
  const figures = documentNumber(plan)
  const { progress } = plan
  const n = (value: number) => number(value, t.language)
  return (
    <article className={styles.plan}>
      <div className={styles.head}>
        <h2>
          <a href={href(`/ke-hoach/${plan.id}`)}>{plan.title}</a>
        </h2>
        <StateBadge state={sign.state} word={sign.word} />
      </div>
      <p className="soft small">
        {[
          of === 'own' && plan.unit.id === unit?.id ? null : plan.unit.name,
          figures === null ? null : t('Số {number}', { number: figures }),
          plan.issuedOn === null
            ? null
            : t('ngày {date}', { date: shortDate(plan.issuedOn, t.language) }),
          t('Năm {year}', { year: String(plan.year) }),
          t('{n} việc', { n: n(plan.lines) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {plan.state === 'issued' && progress.total > 0 ? (
        <Progress
          label={
            progress.overdue > 0
              ? t('Đã xong {done} trên {total} lần đến hạn, {overdue} lần quá hạn', {
                  done: n(progress.done),
                  total: n(progress.total),
                  overdue: n(progress.overdue),
                })
              : t('Đã xong {done} trên {total} lần đến hạn', {
                  done: n(progress.done),
                  total: n(progress.total),
                })
          }
          value={progress.done}
          max={progress.total}
          figure={
            progress.onTimeRate === null
              ? undefined
              : t('đúng hạn {rate}', { rate: percent(progress.onTimeRate, t.language) })
          }
        />
      ) : null}
    </article>
  )
}

function Nothing(props: { of: PlansOf; year: number | null; canImport: boolean }) {
  const t = useT(en)
  if (props.of === 'above') {
    return (
      <EmptyState title={t('Chưa thấy kế hoạch nào của cấp trên')}>
        {t('Kế hoạch cấp trên hiện ở đây khi cấp trên ban hành trong hệ thống.')}
      </EmptyState>
    )
  }
  if (props.of === 'below') {
    return (
      <EmptyState title={t('Chưa thấy kế hoạch nào của cấp dưới')}>
        {t('Kế hoạch của các đơn vị bên dưới hiện ở đây cùng tiến độ của từng nơi.')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={
        props.year === null
          ? t('Đơn vị chưa có kế hoạch nào')
          : t('Đơn vị chưa có kế hoạch năm {year}', { year: String(props.year) })
      }
      action={
        props.canImport ? (
          <ButtonLink icon="upload" href={href('/ke-hoach/nhap')}>
            {t('Nhập tệp kế hoạch')}
          </ButtonLink>
        ) : null
      }
    >
      {t(
        'Bắt đầu bằng tệp Word hay PDF của kế hoạch: từng việc, đơn vị làm và thời hạn được tách ra để anh chị soát.',
      )}
    </EmptyState>
  )
}

function tabOf(value: string | undefined): PlansOf {
  return value === 'cap-tren' ? 'above' : value === 'cap-duoi' ? 'below' : 'own'
}

function yearOf(address: Address): number | null {
  const year = Number(address.get('nam'))
  return Number.isInteger(year) && year > 0 ? year : null
}
