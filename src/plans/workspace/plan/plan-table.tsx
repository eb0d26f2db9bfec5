import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { LineView } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { shorten } from '../due/due-words.ts'
import { LineLink } from './plan-line-link.tsx'
import { nextDue } from './plan-next-due.ts'
import styles from './plan-screen.module.css'
import { lineSign } from './plan-states.ts'

/** One row a line. */
export function PlanTable(props: { plan: PlanView; address: Address }) {
  const t = useT(en)
  const { today } = useSession()
  const { plan, address } = props
  const n = (value: number) => number(value, t.language)
  const columns: Column<LineView>[] = [
    {
      header: t('Việc'),
      heading: true,
      render: (line) => (
        <span className={styles.cell}>
          <LineLink lineId={line.id} address={address}>
            {shorten(line.content, 200)}
          </LineLink>
        </span>
      ),
    },
    {
      header: t('Tình trạng'),
      render: (line) => {
        const sign = lineSign(line, plan.state, today, t)
        return <StateBadge state={sign.state} word={sign.word} />
      },
    },
    { header: t('Chủ trì'), render: (line) => shorten(line.leads.join(', '), 90) },
    { header: t('Thời gian'), render: (line) => line.timingText || t('Không ghi') },
    {
      header: t('Hạn tới'),
      numeric: true,
      render: (line) => {
        const due = nextDue(line, plan, today)
        return due === null ? '' : shortDate(due, t.language)
      },
    },
    {
      header: t('Đã xong'),
      numeric: true,
      render: (line) =>
        line.progress.total > 0 ? `${n(line.progress.done)}/${n(line.progress.total)}` : '',
    },
    { header: t('Minh chứng'), numeric: true, render: (line) => n(line.evidence) },
  ]
  return (
    <div className={styles.table}>
      <Table
        caption={t('Các việc của kế hoạch')}
        hideCaption
        columns={columns}
        rows={plan.lineList}
        rowKey={(line) => line.id}
      />
    </div>
  )
}
