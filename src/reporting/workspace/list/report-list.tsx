import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from '../../../ui/button.tsx'
import { dueDate, longDate, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Holding } from '../../../work/workspace/holding.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import type { OwedPeriod as Owed, ReportSummary } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { ReportTabs } from '../report-tabs.tsx'
import { DutyWords, UnclearDuties } from './duties.tsx'
import { lowerFirst } from '../../report/closing.ts'
import type { Subject } from '../../report/report.ts'
import { SUBJECT_WORDS } from '../report/subjects.ts'
import { reporting, reportsQuery } from '../report/report-calls.ts'
import { reportState } from '../report/report-states.ts'
import css from './report-list.module.css'

/** The unit's reports and the periods it still owes. */
export function ReportList() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      title={t('Báo cáo')}
      lead={t(
        'Mỗi kỳ một báo cáo. Lời văn và số liệu được lập sẵn từ những việc đã ghi nhận; anh chị đọc lại, bổ sung rồi gửi duyệt.',
      )}
    >
      <ReportTabs />
      {unit ? (
        <Reports unitId={unit.id} />
      ) : (
        <EmptyState icon="report" title={t('Tài khoản chưa gắn với đơn vị nào')}>
          {t('Đề nghị người quản trị giao đơn vị cho tài khoản này.')}
        </EmptyState>
      )}
    </Screen>
  )
}

function Reports(props: { unitId: string }) {
  const t = useT(en)
  const query = useInfiniteQuery(reportsQuery(props.unitId))
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        const { owed = [], unclear = [], may } = pages[0] ?? {}
        return (
          <>
            {owed.length > 0 ? (
              <Section title={t('Kỳ chưa mở báo cáo')}>
                <ul className={css['owed']}>
                  {owed.map((period, place) => (
                    <OwedPeriod
                      key={`${period.subject} ${period.periodKey}`}
                      unitId={props.unitId}
                      period={period}
                      mayOpen={may?.open ?? false}
                      first={place === 0}
                    />
                  ))}
                </ul>
              </Section>
            ) : null}
            <UnclearDuties duties={unclear} mayAnswer={may?.open ?? false} />
            <Section title={t('Các báo cáo')}>
              {items.length === 0 ? (
                <EmptyState icon="report" level="h3" title={t('Chưa có báo cáo nào')}>
                  {t(
                    'Mở báo cáo của kỳ đang chạy ở trên: số liệu tự cập nhật cho đến khi anh chị gửi duyệt, nên mở sớm không sao.',
                  )}
                </EmptyState>
              ) : (
                <>
                  <ul className="rows">
                    {items.map((report) => (
                      <Row key={report.id} report={report} />
                    ))}
                  </ul>
                  <MoreRows query={query} shown={items.length} />
                </>
              )}
            </Section>
          </>
        )
      }}
    </Answer>
  )
}

function OwedPeriod(props: { unitId: string; period: Owed; mayOpen: boolean; first: boolean }) {
  const t = useT(en)
  const router = useRouter()
  const { period } = props
  const open = useMutation({
    mutationFn: (subject: Subject) =>
      reporting.openReport({
        params: { unitId: props.unitId },
        body: { subject, periodKind: period.periodKind, periodKey: period.periodKey },
      }),
    onSuccess: ({ id }) => {
      router.history.push(href(`/bao-cao/${id}`))
    },
  })
  const hosts = [...new Set(period.duties.flatMap(({ embedIn }) => embedIn ?? []))]
  return (
    <li className="card">
      <div>
        <h3>{period.periodLabel}</h3>
        {period.subject === 'communication' ? null : <p>{t(SUBJECT_WORDS[period.subject])}</p>}
        <p className="soft">
          {t('Số liệu từ {from} đến hết {to}', {
            from: shortDate(period.fromOn, t.language),
            to: shortDate(period.toOn, t.language),
          })}
        </p>
        <DutyWords duties={period.duties} />
        <p>
          <StateBadge
            state={period.overdue ? 'overdue' : period.workingDaysLeft <= 10 ? 'dueSoon' : 'onTime'}
            word={t('Hạn {due}', {
              due: dueDate(period.dueOn, period.workingDaysLeft, t.language),
            })}
          />
        </p>
      </div>
      {props.mayOpen ? (
        <Button
          kind={props.first ? 'primary' : 'normal'}
          busy={open.isPending}
          aria-label={t('Mở báo cáo {period}', { period: period.periodLabel })}
          onClick={() => {
            open.mutate(period.subject)
          }}
        >
          {t('Mở báo cáo')}
        </Button>
      ) : null}
      {props.mayOpen
        ? hosts.map((host) => (
            <Button
              key={host}
              kind="quiet"
              onClick={() => {
                open.mutate(host)
              }}
            >
              {t('Mở báo cáo {subject} để lồng ghép', {
                subject: lowerFirst(t(SUBJECT_WORDS[host])),
              })}
            </Button>
          ))
        : null}
      <ProblemNotice error={open.error} />
    </li>
  )
}

function Row(props: { report: ReportSummary }) {
  const t = useT(en)
  const { report } = props
  const unit = useUnit()
  const { state, word } = reportState(report, t)
  return (
    <li>
      <div className={css['name']}>
        <a href={href(`/bao-cao/${report.id}`)}>{report.periodLabel}</a>
        <StateBadge state={state} word={word} />
        {report.overdue ? <StateBadge state="overdue" /> : null}
      </div>
      <p>{report.title}</p>
      <p className="soft small">
        {report.unitId === unit?.id ? null : `${report.unitName} · `}
        {report.issuedOn
          ? t('Số {number}, ban hành {date}', {
              number: report.number ?? '',
              date: longDate(report.issuedOn, t.language),
            })
          : t('Hạn gửi {date}', { date: longDate(report.dueOn, t.language) })}
      </p>
      {report.holder && report.state !== 'issued' ? (
        <p className="small">
          <Holding by={report.holder} />
          <span className="soft"> · {report.holder.doing}</span>
        </p>
      ) : null}
      {report.corrections > 0 ? (
        <p className="small">
          <StateBadge
            state="unknown"
            word={t('{n} số liệu thay đổi sau khi duyệt', { n: report.corrections })}
          />
        </p>
      ) : null}
    </li>
  )
}
