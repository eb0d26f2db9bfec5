import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { dateTime, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Holding } from '../../../work/workspace/holding.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { Conflict } from './conflict.tsx'
import { Findings } from './findings.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { LateFigures } from './late-figures.tsx'
import { Appendix, Paper } from '../paper/paper.tsx'
import { RecordsPanel } from '../figure/records-panel.tsx'
import { type Deed, ReportActions } from './report-actions.tsx'
import { reportQuery } from './report-calls.ts'
import { useReportEditing } from './report-editing.ts'
import { reportState } from './report-states.ts'
import { Comments } from '../comment/comments.tsx'
import { CorrectDialog } from '../correction/correct-dialog.tsx'
import { SendDialog } from '../dispatch/send-dialog.tsx'
import { SentUp } from '../dispatch/sent-up.tsx'
import { NewParts } from './new-parts.tsx'
import { Relatives } from './relatives.tsx'
import { SavingState } from './saving-state.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import css from './report.module.css'

const route = getRouteApi('/bao-cao/$reportId')

/** One report as the paper itself, editable where it stands. */
export function ReportScreen() {
  const t = useT(en)
  const { reportId } = route.useParams()
  const query = useQuery(reportQuery(reportId))
  return query.data ? (
    <OneReport key={reportId} report={query.data} />
  ) : (
    <Screen wide title={t('Báo cáo')}>
      <Answer query={query} lines={12}>
        {() => null}
      </Answer>
    </Screen>
  )
}

type Asking = Deed | null

function OneReport(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  // Only this submission: one sent again is locked again.
  const [unlockedOf, setUnlockedOf] = useState<string | null>(null)
  const unlocked = report.state === 'submitted' && unlockedOf === report.submittedAt
  const [asking, setAsking] = useState<Asking>(null)
  const editing = useReportEditing(report, unlocked)
  const editable = report.may.edit && (report.live || unlocked)
  const figureOpen = useAddress().get('o') !== undefined
  const close = () => {
    setAsking(null)
  }
  return (
    <Screen
      wide
      title={report.periodLabel}
      crumbs={[
        { label: t('Báo cáo'), href: href('/bao-cao') },
        { label: `${report.periodLabel}, ${report.unitName}` },
      ]}
      lead={<Standing report={report} />}
      actions={<ReportActions report={report} onAsk={setAsking} unlocked={unlocked} />}
    >
      <Notices report={report} unlocked={unlocked} editing={editing} />
      <LateFigures report={report} />
      <div className={`${css['desk']} ${figureOpen ? css['opened'] : ''}`}>
        <Paper report={report} editing={editable ? editing : null} />
        <aside className={`${css['margin']} no-print`} aria-label={t('Bên lề')}>
          {editable ? <SavingState saving={editing.saving} onRetry={editing.flush} /> : null}
          <Findings report={report} />
          {editable ? <NewParts report={report} editing={editing} /> : null}
          {report.state === 'issued' ? <SentUp report={report} /> : null}
          <Relatives report={report} />
          <Comments report={report} />
          {report.approvedAt ? <Approved report={report} approvedAt={report.approvedAt} /> : null}
        </aside>
      </div>
      <Appendix report={report} editing={editable ? editing : null} />
      <Conflict report={report} editing={editing} />
      <RecordsPanel report={report} editing={editable ? editing : null} />
      {asking === 'submit' ? (
        <SubmitDialog report={report} editing={editing} onClose={close} />
      ) : null}
      {asking === 'issue' ? <IssueDialog report={report} onClose={close} /> : null}
      {asking === 'send' ? <SendDialog report={report} onClose={close} /> : null}
      {asking === 'correct' ? <CorrectDialog report={report} onClose={close} /> : null}
      <ConfirmDialog
        open={asking === 'reopen'}
        title={t('Sửa lại báo cáo đang chờ duyệt?')}
        act={t('Sửa lại')}
        danger
        onClose={close}
        onAct={() => {
          setUnlockedOf(report.submittedAt)
          close()
        }}
      >
        <p>
          {t(
            'Ngay khi anh chị thay đổi một chữ, đề nghị duyệt hiện nay bị rút lại, số liệu đã chốt được mở ra và đếm tiếp. Khi sửa xong phải gửi duyệt lại từ đầu.',
          )}
        </p>
      </ConfirmDialog>
    </Screen>
  )
}

function Standing(props: { report: ReportView }) {
  const t = useT(en)
  const { report } = props
  const { state, word } = reportState(report, t)
  return (
    <span className={css['standing']}>
      <StateBadge state={state} word={word} />
      {report.overdue ? <StateBadge state="overdue" /> : null}
      <span>{t('Hạn gửi {date}', { date: longDate(report.dueOn, t.language) })}</span>
      {report.holder && report.state !== 'issued' ? (
        <span>
          <Holding by={report.holder} /> · {report.holder.doing}
        </span>
      ) : null}
    </span>
  )
}

/** What an approved paper is proved by. */
function Approved(props: { report: ReportView; approvedAt: string }) {
  const t = useT(en)
  const { report } = props
  return (
    <section className={css['approved']}>
      <h2>{t('Bản đã duyệt')}</h2>
      <dl className="facts">
        <dt>{t('Người duyệt')}</dt>
        <dd>{report.approval?.decidedByName}</dd>
        <dt>{t('Lúc')}</dt>
        <dd>{dateTime(props.approvedAt, t.language)}</dd>
        <dt>{t('Mã nội dung (SHA-256)')}</dt>
        <dd className={css['hash']}>{report.contentHash}</dd>
      </dl>
      <p className="soft small">
        {t('Bản DOCX, PDF tải về là đúng bản đã duyệt, giữ nguyên từng chữ.')}
      </p>
    </section>
  )
}

function Notices(props: {
  report: ReportView
  unlocked: boolean
  editing: ReturnType<typeof useReportEditing>
}) {
  const t = useT(en)
  const { report, unlocked, editing } = props
  const { approval } = report
  return (
    <>
      {report.state === 'returned' && approval?.reason ? (
        <Notice
          kind="warning"
          title={t('{name} trả lại lúc {time}', {
            name: approval.decidedByName ?? '',
            time: approval.decidedAt ? dateTime(approval.decidedAt, t.language) : '',
          })}
        >
          <p>{approval.reason}</p>
        </Notice>
      ) : null}
      {report.state === 'submitted' && unlocked ? (
        <Notice kind="warning" title={t('Đang sửa một báo cáo chờ duyệt')}>
          <p>{t('Thay đổi đầu tiên được lưu sẽ rút lại đề nghị duyệt.')}</p>
        </Notice>
      ) : null}
      {report.state === 'submitted' && !unlocked ? (
        <Notice title={t('Số liệu và lời văn đã chốt, chờ lãnh đạo duyệt')}>
          <p>{t('Không sửa được khi đang chờ duyệt, trừ khi anh chị chọn “Sửa lại”.')}</p>
        </Notice>
      ) : null}
      {editing.restored && !editing.stranded ? (
        <Notice live title={t('Đã lấy lại phần chưa kịp lưu lần trước')}>
          <p>{t('Phần này được giữ trên máy anh chị đang dùng và sẽ tự lưu.')}</p>
        </Notice>
      ) : null}
      {editing.stranded ? (
        <Notice
          kind="warning"
          live
          title={t('Trên máy này còn phần chưa lưu của báo cáo')}
          action={<Button onClick={editing.discard}>{t('Bỏ phần chưa lưu')}</Button>}
        >
          <p>
            {t(
              'Báo cáo đã được gửi duyệt hoặc đã duyệt trong khi anh chị đang sửa, nên phần đó chưa vào báo cáo.',
            )}
          </p>
        </Notice>
      ) : null}
    </>
  )
}
