import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../ui/button.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Holding } from '../../../work/workspace/holding.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { SinceLastTime } from './approval-history.tsx'
import { ReportDecision } from './report-decision.tsx'
import { Appendix, Paper } from '../paper/paper.tsx'
import { RecordsPanel } from '../figure/records-panel.tsx'
import { Downloads } from '../report/report-actions.tsx'
import { reportQuery } from '../report/report-calls.ts'
import css from './approval.module.css'

const route = getRouteApi('/bao-cao/$reportId/duyet')

/** Exactly what will go out, and under the thumb what may be done with it. */
export function ApprovalScreen() {
  const t = useT(en)
  const { reportId } = route.useParams()
  const query = useQuery(reportQuery(reportId))
  return query.data ? (
    <OneDecision key={reportId} report={query.data} />
  ) : (
    <Screen title={t('Duyệt')}>
      <Answer query={query} lines={12}>
        {() => null}
      </Answer>
    </Screen>
  )
}

function OneDecision(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  const [decided, setDecided] = useState(false)
  const crumbs = [
    { label: t('Duyệt'), href: href('/duyet') },
    { label: `${report.periodLabel}, ${report.unitName}` },
  ]
  if (report.state !== 'submitted') {
    return (
      <Screen title={t('Duyệt báo cáo')} crumbs={crumbs}>
        <Outcome report={report} own={decided} />
      </Screen>
    )
  }
  return (
    <Screen title={t('Duyệt báo cáo')} crumbs={crumbs} lead={report.periodLabel}>
      <Standing report={report} />
      <SinceLastTime report={report} />
      <div className={css['read']}>
        <Paper report={report} editing={null} />
        <Appendix report={report} editing={null} />
      </div>
      <p className="cluster">
        <Downloads report={report} />
      </p>
      <RecordsPanel report={report} editing={null} />
      {report.may.approve || report.may.return ? (
        <ReportDecision
          report={report}
          onDecided={() => {
            setDecided(true)
          }}
        />
      ) : null}
    </Screen>
  )
}

function Standing(props: { report: ReportView }) {
  const t = useT(en)
  const unit = useUnit()
  const { report } = props
  const { approval } = report
  const leads = unit?.role === 'head' || unit?.role === 'administrator'
  return (
    <div className="stack">
      <p>
        {approval
          ? t('{name} trình lúc {time}.', {
              name: approval.requestedByName,
              time: dateTime(approval.requestedAt, t.language),
            })
          : null}{' '}
        {report.holder ? <Holding by={report.holder} /> : null}
      </p>
      {report.may.approve ? null : (
        <Notice
          kind="warning"
          title={
            leads && unit?.id === report.unitId
              ? t('Người trình không được tự duyệt')
              : t('Anh chị xem được, không duyệt được')
          }
        >
          <p>
            {leads && unit?.id === report.unitId
              ? t('Anh chị là người trình báo cáo này. Cần một lãnh đạo khác của đơn vị duyệt.')
              : t('Chỉ lãnh đạo của {unit} được duyệt hoặc trả lại.', { unit: report.unitName })}
          </p>
        </Notice>
      )}
    </div>
  )
}

/** Clear where it went after the decision, and the way back to what else waits. */
function Outcome(props: { report: ReportView; own: boolean }) {
  const t = useT(en)
  const { report } = props
  const { approval } = report
  const facts = {
    name: approval?.decidedByName ?? '',
    time: approval?.decidedAt ? dateTime(approval.decidedAt, t.language) : '',
  }
  const back = (
    <ButtonLink kind="primary" href={href('/duyet')}>
      {t('Về danh sách chờ duyệt')}
    </ButtonLink>
  )
  const read = <ButtonLink href={href(`/bao-cao/${report.id}`)}>{t('Xem báo cáo')}</ButtonLink>
  const action = (
    <>
      {back}
      {read}
    </>
  )
  if (report.state === 'approved' || report.state === 'issued') {
    return (
      <Notice
        kind="success"
        live={props.own}
        title={t('Đã duyệt: {title}', { title: report.title })}
        action={action}
      >
        <p>{t('{name} duyệt lúc {time}.', facts)}</p>
        <p>
          {t(
            'Bản DOCX và PDF đã được giữ nguyên từng chữ. Văn thư cấp số và ghi ngày ban hành tiếp theo.',
          )}
        </p>
      </Notice>
    )
  }
  if (report.state === 'returned') {
    return (
      <Notice
        kind={props.own ? 'success' : 'info'}
        live={props.own}
        title={t('Đã trả lại: {title}', { title: report.title })}
        action={action}
      >
        <p>{t('{name} trả lại lúc {time}.', facts)}</p>
        <p>{t('Lý do: {reason}', { reason: approval?.reason ?? '' })}</p>
        {report.holder ? <Holding by={report.holder} /> : null}
      </Notice>
    )
  }
  return (
    <Notice title={t('Báo cáo này không ở bước trình duyệt')} action={action}>
      <p>
        {t(
          'Người soạn đã rút lại để sửa, hoặc chưa gửi. Khi gửi lại, báo cáo sẽ hiện trong danh sách.',
        )}
      </p>
    </Notice>
  )
}
