import { useRouter } from '@tanstack/react-router'
import { ButtonLink } from '../ui/button.tsx'
import { longDate, monthName } from '../ui/format.ts'
import { useT } from '../ui/language.tsx'
import { MonthStrip } from '../ui/month-strip.tsx'
import { EmptyState } from '../ui/notice.tsx'
import { en } from './english.ts'
import { href } from './navigation.ts'
import { Screen, Section } from './screen.tsx'
import { useSession } from './session.ts'

/** The home: what waits for me, what is due, the month. */
export function Today() {
  const t = useT(en)
  const { account, today } = useSession()
  const { routesByPath } = useRouter()
  return (
    <Screen
      wide
      title={t('Hôm nay')}
      lead={`${longDate(today, t.language)} · ${t('Chào {name}', { name: account.displayName })}`}
      actions={
        '/ghi-nhan' in routesByPath ? (
          <ButtonLink kind="primary" icon="record" href={href('/ghi-nhan')}>
            {t('Ghi nhận việc đã làm')}
          </ButtonLink>
        ) : null
      }
    >
      <div className="beside">
        <div className="stack">
          <Section title={t('Chờ tôi xử lý')}>
            <EmptyState icon="approve" level="h3" title={t('Không có việc nào chờ anh chị')}>
              {t(
                'Việc được giao, được trả lại hay cần duyệt sẽ hiện ở đây, kèm tên người đang giữ và số ngày.',
              )}
            </EmptyState>
          </Section>
          <Section title={t('Đến hạn trong 10 ngày làm việc')}>
            <EmptyState
              icon="clock"
              level="h3"
              title={t('Chưa có việc đến hạn')}
              action={
                '/ke-hoach' in routesByPath ? (
                  <ButtonLink href={href('/ke-hoach')}>{t('Nhập kế hoạch')}</ButtonLink>
                ) : null
              }
            >
              {t('Khi kế hoạch năm đã được nhập, từng việc sẽ có hạn và hiện ở đây.')}
            </EmptyState>
          </Section>
        </div>
        <Section title={t('Tháng này của đơn vị')}>
          <div className="card stack">
            <h3>{monthName(today, t.language)}</h3>
            <MonthStrip month={today.slice(0, 7)} today={today} marks={[]} />
          </div>
        </Section>
      </div>
    </Screen>
  )
}
