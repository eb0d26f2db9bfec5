import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ButtonLink } from '../../../ui/button.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { WaitingList } from '../../../work/workspace/waiting-list.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { en } from '../../en-due.ts'
import { useActivitySendings } from '../activity/activity-sending.ts'
import { CalendarButton } from '../calendar/calendar-dialog.tsx'
import { dueQuery, planNamesQuery, todayQuery } from './due-calls.ts'
import { TodayBelow } from './today-below.tsx'
import { TodayDue } from './today-due.tsx'
import { TodayGlance } from './today-glance.tsx'
import { TodayMonth } from './today-month.tsx'

/** So few that what is due stands close below. */
const WAITING_SHOWN = 4

/** The home: what waits for me, what is due, the month of the unit, one way to record. */
export function Today() {
  const t = useT(en)
  const { account, today } = useSession()
  const unit = useUnit()
  useActivitySendings()
  useEffect(fetchRecordScreen, [])
  return (
    <Screen
      wide
      title={t('Hôm nay')}
      lead={`${longDate(today, t.language)} · ${t('Chào {name}', { name: account.displayName })}`}
      actions={
        <ButtonLink kind="primary" icon="record" href={href('/ghi-nhan')}>
          {t('Ghi nhận việc đã làm')}
        </ButtonLink>
      }
    >
      {unit ? <Day key={unit.id} unitId={unit.id} role={unit.role} /> : <WithoutUnit />}
    </Screen>
  )
}

/** Recording must open in a hamlet without a network, so its code comes along once this page is quiet. */
function fetchRecordScreen(): () => void {
  const timer = setTimeout(() => {
    import('../activity/record.tsx').catch(() => undefined)
  }, 2000)
  return () => {
    clearTimeout(timer)
  }
}

function Day(props: { unitId: string; role: string }) {
  const t = useT(en)
  const { unitId, role } = props
  const view = useQuery(todayQuery(unitId))
  const planNames = useQuery(planNamesQuery(unitId))
  const everything = useInfiniteQuery(dueQuery(unitId, { state: 'all' }))
  const firstDay =
    planNames.data?.every((plan) => plan.unit.id !== unitId) === true &&
    everything.data?.pages[0]?.total === 0
  const { drafts = 0, unmatched = 0 } = view.data?.waiting ?? {}
  return (
    <div className="beside">
      <div className="stack">
        {view.data && !firstDay ? <TodayGlance view={view.data} /> : null}
        {firstDay ? <FirstPlan drafts={drafts} /> : null}
        <Section title={t('Chờ tôi xử lý')}>
          {drafts + unmatched > 0 ? (
            <ul className="rows" aria-label={t('Việc làm dở')}>
              {drafts > 0 ? (
                <li>
                  <a href={href('/ke-hoach')}>
                    {t('{n} kế hoạch đang nhập dở, chờ xem lại', { n: drafts })}
                  </a>
                </li>
              ) : null}
              {unmatched > 0 ? (
                <li>
                  <a href={href('/viec?chua-ro=1')}>
                    {t('{n} việc giao chưa rõ cho đơn vị nào', { n: unmatched })}
                  </a>
                </li>
              ) : null}
            </ul>
          ) : null}
          <WaitingList unitId={unitId} shown={WAITING_SHOWN} more={drafts + unmatched > 0} />
        </Section>
        {firstDay ? null : <TodayDue unitId={unitId} />}
        <TodayBelow unitId={unitId} />
      </div>
      <Section title={t('Tháng này của đơn vị')}>
        <Answer query={view} lines={6}>
          {(data) => <TodayMonth view={data} />}
        </Answer>
        {role === 'officer' || role === 'head' ? <CalendarButton unitId={unitId} /> : null}
      </Section>
    </div>
  )
}

/** The first day of a unit: nothing can fall due before there is a plan. */
function FirstPlan(props: { drafts: number }) {
  const t = useT(en)
  return (
    <EmptyState
      icon="plan"
      title={t('Bắt đầu từ kế hoạch năm')}
      action={
        <ButtonLink icon="upload" href={href(props.drafts > 0 ? '/ke-hoach' : '/ke-hoach/nhap')}>
          {props.drafts > 0 ? t('Xem kế hoạch đang nhập') : t('Nhập kế hoạch đầu tiên')}
        </ButtonLink>
      }
    >
      {t(
        'Đưa vào tệp Word hoặc PDF của kế hoạch: hệ thống đọc ra từng việc, đơn vị chủ trì và thời hạn, anh chị xem lại rồi ban hành. Từ đó mỗi việc tự đến hạn ở trang này.',
      )}
    </EmptyState>
  )
}

function WithoutUnit() {
  const t = useT(en)
  return (
    <EmptyState icon="unit" title={t('Tài khoản chưa được giao đơn vị nào')}>
      {t('Hãy báo người quản trị để được giao đơn vị; sau đó việc của đơn vị sẽ hiện ở đây.')}
    </EmptyState>
  )
}
