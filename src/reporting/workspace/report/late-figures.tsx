import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Table } from '../../../ui/table.tsx'
import { dayOf } from '../../../work/workspace/holding.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { FigureLink, nameOf } from '../figure/figure-link.tsx'
import css from './report.module.css'

/** What was recorded after the approval, beside the figure that stays as it was approved. */
export function LateFigures(props: { report: ReportView }) {
  const t = useT(en)
  const { lateFigures, cells, approvedAt } = props.report
  if (lateFigures.length === 0) return null
  return (
    <section className={css['late']}>
      <Table
        caption={t('{n} số liệu thay đổi sau khi duyệt ngày {date}', {
          n: lateFigures.length,
          date: approvedAt ? dayOf(approvedAt, t.language) : shortDate(props.report.toOn),
        })}
        columns={[
          { header: t('Chỉ tiêu'), heading: true, render: (late) => nameOf(late) },
          {
            header: t('Trong báo cáo đã duyệt'),
            numeric: true,
            render: (late) => <FigureLink figure={late} cells={cells} />,
          },
          {
            header: t('Đếm lại bây giờ'),
            numeric: true,
            render: (late) => number(late.presentValue, t.language),
          },
          {
            header: t('Thấy ngày'),
            numeric: true,
            render: (late) => dayOf(late.noticedAt, t.language),
          },
        ]}
        rows={lateFigures}
        rowKey={(late) => `${late.code} ${late.row}`}
      />
      <p className="soft small">
        {t('Báo cáo đã duyệt giữ nguyên từng chữ. Cấp trên nhìn thấy phần thay đổi này bên cạnh.')}
      </p>
    </section>
  )
}
