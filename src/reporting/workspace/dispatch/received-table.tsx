import { Button } from '../../../ui/button.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { dayOf } from '../../../work/workspace/holding.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { ReceivedRow } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { SUBJECT_WORDS } from '../report/subjects.ts'
import { receivedSign } from './received-states.ts'
import css from './dispatch.module.css'

/** One line a unit: what came, or what is missing and since when. */
export function ReceivedTable(props: {
  caption: string
  items: readonly ReceivedRow[]
  onUrge: ((row: ReceivedRow) => void) | undefined
}) {
  const t = useT(en)
  const { onUrge } = props
  return (
    <Table
      caption={props.caption}
      columns={[
        { header: t('Đơn vị'), heading: true, render: (row) => <Name row={row} /> },
        { header: t('Tình trạng'), render: (row) => <Standing row={row} /> },
        {
          header: t('Hạn'),
          numeric: true,
          render: (row) => shortDate(row.dueOn, t.language),
        },
        {
          header: t('Số, ngày'),
          render: (row) =>
            row.number === null || row.issuedOn === null
              ? '–'
              : t('Số {number}, {date}', {
                  number: row.number,
                  date: shortDate(row.issuedOn, t.language),
                }),
        },
        { header: t('Gửi đến'), render: (row) => <Sent row={row} /> },
        {
          header: t('Đôn đốc'),
          plain: true,
          render: (row) => <Urged row={row} onUrge={onUrge} />,
        },
      ]}
      rows={props.items}
      rowKey={(row) => row.unitId}
    />
  )
}

function Name(props: { row: ReceivedRow }) {
  const { unitName, dispatchId, reportId } = props.row
  const to =
    dispatchId !== null
      ? href(`/bao-cao/nhan/${dispatchId}`)
      : reportId !== null
        ? href(`/bao-cao/${reportId}`)
        : null
  return to === null ? unitName : <a href={to}>{unitName}</a>
}

function Standing(props: { row: ReceivedRow }) {
  const t = useT(en)
  const { row } = props
  const { state, word } = receivedSign(row, t)
  return (
    <div className={css['standing']}>
      <StateBadge state={state} word={word} />
      {row.overdue ? (
        <StateBadge
          state="overdue"
          word={t('Quá hạn {n} ngày làm việc', { n: Math.abs(row.workingDaysLeft) })}
        />
      ) : null}
      {row.late ? <StateBadge state="overdue" word={t('Gửi muộn')} /> : null}
      {row.within ? (
        <span className="soft small">
          {t('Lồng ghép trong {report}', { report: t(SUBJECT_WORDS[row.within]) })}
        </span>
      ) : null}
      {row.reason === null ? null : <span className="soft small">“{row.reason}”</span>}
      {row.corrections > 0 ? (
        <span className="soft small">
          {t('{n} số liệu thay đổi sau khi duyệt', { n: row.corrections })}
        </span>
      ) : null}
    </div>
  )
}

function Sent(props: { row: ReceivedRow }) {
  const t = useT(en)
  const { sentAt, sentByName } = props.row
  if (sentAt === null) return '–'
  return (
    <span>
      {dayOf(sentAt, t.language)}
      <span className="soft small"> · {sentByName}</span>
    </span>
  )
}

function Urged(props: { row: ReceivedRow; onUrge: ((row: ReceivedRow) => void) | undefined }) {
  const t = useT(en)
  const { row, onUrge } = props
  const owing = !['via', 'sent', 'accepted'].includes(row.state)
  return (
    <div className={css['standing']}>
      {row.urgedAt === null ? null : (
        <span className="soft small">
          {t('Đã đôn đốc {n} lần, gần nhất {date}', {
            n: row.timesUrged,
            date: dayOf(row.urgedAt, t.language),
          })}
        </span>
      )}
      {owing && onUrge ? (
        <Button
          kind="quiet"
          icon="bell"
          aria-label={t('Đôn đốc {unit}', { unit: row.unitName })}
          onClick={() => {
            onUrge(row)
          }}
        >
          {t('Đôn đốc')}
        </Button>
      ) : null}
    </div>
  )
}
